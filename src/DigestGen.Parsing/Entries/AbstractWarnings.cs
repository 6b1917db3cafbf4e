using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Looks at the abstract and its translation: their languages, their indentation, their ends.</summary>
internal readonly ref struct AbstractWarnings(string text, FindingList findings, int reference, EntrySlots slots)
{
    // A shorter text can be a formula or a name.
    private const int ShortestText = 40;

    private readonly string _text = text;
    private readonly FindingList _findings = findings;
    private readonly int _reference = reference;
    private readonly EntrySlots _slots = slots;

    public void Report(in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        ReportIndentation(_slots.RawTitle, "raw title");
        ReportIndentation(_slots.Link, "link");
        ReportIndentation(_slots.Summary ?? default, "summary");
        ReportIndentation(_slots.EnglishSummary, "English summary");
        ReportIndentation(_slots.TranslatedAbstract, "translated abstract");
        ReportIndentation(_slots.Abstract, "abstract");
        ReportLanguages(prefix, translated);
    }

    private void ReportIndentation(Slice slot, string name)
    {
        ReadOnlySpan<char> content = slot.In(_text);
        if (content is [' ' or '\t', ..] && content.Trim() is { IsEmpty: false } visible && InvisibleCharacters.IndexIn(visible) != 0)
        {
            Slice spaces = slot.Sub(0, content.Length - content.TrimStart().Length);
            _findings.Add(Problem.ExtraIndentation(_reference, name), spaces);
        }
    }

    private void ReportLanguages(in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        ReadOnlySpan<char> original = _slots.Abstract.In(_text).Slice(prefix.Length).Trim();
        ReadOnlySpan<char> translation = _slots.TranslatedAbstract.In(_text).Slice(translated.Length).Trim();
        // A few real translations are English or Spanish, so that another language alone is no error.
        if (translation.Length >= ShortestText && translation.SequenceEqual(original))
        {
            ReportLanguage(_slots.TranslatedAbstract, "translated abstract", "it is the abstract itself");
        }
        else if (original.Length >= ShortestText && HanShare.IsHigh(original))
        {
            ReportLanguage(_slots.Abstract, "abstract", "it is Chinese");
        }
    }

    private void ReportLanguage(Slice place, string field, string error) =>
        _findings.Add(Problem.WrongLanguage(_reference, field, error), place);
}

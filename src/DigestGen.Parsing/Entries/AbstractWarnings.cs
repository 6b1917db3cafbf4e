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

    public void Report(in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        ReportIndentation(slots.RawTitle, "raw title");
        ReportIndentation(slots.Link, "link");
        ReportIndentation(slots.Summary ?? default, "summary");
        ReportIndentation(slots.EnglishSummary, "English summary");
        ReportIndentation(slots.TranslatedAbstract, "translated abstract");
        ReportIndentation(slots.Abstract, "abstract");
        ReportLanguages(prefix, translated);
    }

    private void ReportIndentation(Slice slot, string name)
    {
        ReadOnlySpan<char> content = slot.In(text);
        if (content is [' ' or '\t', ..] && content.Trim() is { IsEmpty: false } visible && InvisibleCharacters.IndexIn(visible) != 0)
        {
            Slice spaces = slot.Sub(0, content.Length - content.TrimStart().Length);
            findings.Add(Problem.ExtraIndentation(reference, name), spaces);
        }
    }

    private void ReportLanguages(in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        ReadOnlySpan<char> original = slots.Abstract.In(text).Slice(prefix.Length).Trim();
        ReadOnlySpan<char> translation = slots.TranslatedAbstract.In(text).Slice(translated.Length).Trim();

        // A few real translations are English or Spanish, so that another language alone is no error.
        if (translation.Length >= ShortestText && translation.SequenceEqual(original))
        {
            ReportLanguage(slots.TranslatedAbstract, "translated abstract", "it is the abstract itself");
        }
        else if (original.Length >= ShortestText && HanShare.IsHigh(original))
        {
            ReportLanguage(slots.Abstract, "abstract", "it is Chinese");
        }
    }

    private void ReportLanguage(Slice place, string field, string error) =>
        findings.Add(Problem.WrongLanguage(reference, field, error), place);
}

using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Looks at what a sound entry says, for what its reader should know. The entry is kept, whatever is found.</summary>
internal readonly ref struct EntryWarnings(string text, FindingList findings, TableRow row, EntrySlots slots, uint packedId, InvisibleCharacterWarnings invisible)
{
    private readonly string _text = text;
    private readonly FindingList _findings = findings;
    private readonly TableRow _row = row;
    private readonly EntrySlots _slots = slots;
    private readonly uint _packedId = packedId;
    private readonly InvisibleCharacterWarnings _invisible = invisible;

    public void Report(in ArxivTitleSuffix suffix, in ArxivAbstractPrefix prefix)
    {
        ReportDisagreements(suffix);
        ReportSuffix(suffix);
        ReportPrefix(prefix);
        ReportField(_slots.TranslatedTitle, "translated title", mayBeEmpty: false);
        ReportField(_slots.RawTitle, "title", mayBeEmpty: false);
        ReportField(_slots.Summary ?? _row.Summary, "summary", mayBeEmpty: false);
        ReportField(_slots.EnglishSummary, "English summary", mayBeEmpty: true);
        ReportField(_slots.TranslatedAbstract, "translated abstract", mayBeEmpty: false);
        ReportField(_slots.Abstract, "abstract", mayBeEmpty: false);
    }

    private void ReportDisagreements(in ArxivTitleSuffix suffix)
    {
        ReadOnlySpan<char> title = _slots.RawTitle.In(_text).Slice(0, suffix.TitleLength);
        ReadOnlySpan<char> rowTitle = _row.Title.In(_text);
        if (!LooseComparison.IsSame(title, rowTitle))
        {
            _findings.Add(Problem.TitlesDisagree(_row.Reference, rowTitle, title), _row.Title, _slots.RawTitle);
        }

        if (_slots.Summary is { } summary && !LooseComparison.IsSame(summary.In(_text), _row.Summary.In(_text)))
        {
            _findings.Add(Problem.SummariesDisagree(_row.Reference, _row.Summary.In(_text), summary.In(_text)), _row.Summary, summary);
        }
    }

    private void ReportSuffix(in ArxivTitleSuffix suffix)
    {
        if (!suffix.IsPresent)
        {
            return;
        }

        ReportCarriedId(suffix.PackedId, _slots.RawTitle.Sub(suffix.IdStart, suffix.Id.Length), "title");
        string category = suffix.Category.ToString();
        if (!Taxonomy.IsKnown(category))
        {
            _findings.Add(
                Problem.UnknownCategory(suffix.Category, Taxonomy.FindNearest(category)),
                _slots.RawTitle.Sub(suffix.CategoryStart, suffix.Category.Length));
        }

        if (AnnouncementWords.OfTitle(suffix.Word) == AnnouncementCode.Unknown)
        {
            ReportWord(_slots.RawTitle.Sub(suffix.WordStart, suffix.Word.Length), AnnouncementWords.OfTitles);
        }
    }

    private void ReportPrefix(in ArxivAbstractPrefix prefix)
    {
        if (!prefix.IsPresent)
        {
            return;
        }

        ReportCarriedId(prefix.PackedId, _slots.Abstract.Sub(prefix.IdStart, prefix.Id.Length), "abstract");
        if (AnnouncementWords.OfAbstract(prefix.Word) == AnnouncementCode.Unknown)
        {
            ReportWord(_slots.Abstract.Sub(prefix.WordStart, prefix.Word.Length), AnnouncementWords.OfAbstracts);
        }
    }

    private void ReportCarriedId(uint packed, Slice id, string field)
    {
        if (packed != _packedId)
        {
            _findings.Add(Problem.CarriedIdDiffers(id.In(_text), _packedId, field), id, _slots.Link);
        }
    }

    private void ReportWord(Slice word, string[] known) =>
        _findings.Add(Problem.UnknownAnnouncement(word.In(_text), Suggestion.FindNearest(word.In(_text).ToString(), known)), word);

    private void ReportField(Slice field, string name, bool mayBeEmpty)
    {
        ReadOnlySpan<char> content = field.In(_text);
        if (!mayBeEmpty && content.Trim().IsEmpty)
        {
            _findings.Add(Problem.EmptyField(_row.Reference, name), field);
        }

        _invisible.Report(field, name, _row.Reference);
    }
}

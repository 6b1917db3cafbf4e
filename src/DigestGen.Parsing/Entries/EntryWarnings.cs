using System.Globalization;
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

    private string Number => _row.Reference.ToString(CultureInfo.InvariantCulture);

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
            (string inRow, string inBlock) = Excerpt.WhereTheyPart(rowTitle, title);
            _findings.Add(FindingKind.TitlesDisagree, _row.Title, _slots.RawTitle, Number, inRow, inBlock);
        }

        if (_slots.Summary is { } summary && !LooseComparison.IsSame(summary.In(_text), _row.Summary.In(_text)))
        {
            (string inRow, string inBlock) = Excerpt.WhereTheyPart(_row.Summary.In(_text), summary.In(_text));
            _findings.Add(FindingKind.SummariesDisagree, _row.Summary, summary, Number, inRow, inBlock);
        }
    }

    private void ReportSuffix(in ArxivTitleSuffix suffix)
    {
        if (!suffix.IsPresent)
        {
            return;
        }

        ReportCarriedId(_slots.RawTitle.Sub(suffix.IdStart, suffix.Id.Length), "title");
        string category = suffix.Category.ToString();
        if (!Taxonomy.IsKnown(category))
        {
            _findings.Add(
                FindingKind.UnknownCategory,
                _slots.RawTitle.Sub(suffix.CategoryStart, suffix.Category.Length),
                Excerpt.Of(suffix.Category),
                Suggest(Taxonomy.FindNearest(category)));
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

        ReportCarriedId(_slots.Abstract.Sub(prefix.IdStart, prefix.Id.Length), "abstract");
        if (AnnouncementWords.OfAbstract(prefix.Word) == AnnouncementCode.Unknown)
        {
            ReportWord(_slots.Abstract.Sub(prefix.WordStart, prefix.Word.Length), AnnouncementWords.OfAbstracts);
        }
    }

    private void ReportCarriedId(Slice id, string field)
    {
        if (ArxivScheme.Read(id.In(_text), out uint packed, out _) is not null || packed != _packedId)
        {
            _findings.Add(
                FindingKind.CarriedIdDiffers, id, _slots.Link, Excerpt.Of(id.In(_text)), ArxivScheme.Canonical(_packedId), field);
        }
    }

    private void ReportWord(Slice word, string[] known) =>
        _findings.Add(
            FindingKind.UnknownAnnouncement,
            word,
            Excerpt.Of(word.In(_text)),
            Suggest(Suggestion.FindNearest(word.In(_text).ToString(), known)));

    private static string Suggest(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";

    private void ReportField(Slice field, string name, bool mayBeEmpty)
    {
        ReadOnlySpan<char> content = field.In(_text);
        if (!mayBeEmpty && content.Trim().IsEmpty)
        {
            _findings.Add(FindingKind.EmptyField, field, Number, name);
        }

        _invisible.Report(field, name, Number);
    }
}

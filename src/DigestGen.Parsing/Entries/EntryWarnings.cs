using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Looks at what a sound entry says, for what its reader should know. The entry is kept, whatever is found.</summary>
internal readonly ref struct EntryWarnings(string text, FindingList findings, TableRow row, EntrySlots slots, uint packedId, InvisibleCharacterWarnings invisible)
{
    public void Report(in ArxivTitleSuffix suffix, in ArxivAbstractPrefix prefix)
    {
        ReportDisagreements(suffix);
        ReportSuffix(suffix);
        ReportPrefix(prefix);
        ReportField(slots.TranslatedTitle, "translated title", mayBeEmpty: false);
        ReportField(slots.RawTitle, "title", mayBeEmpty: false);
        ReportField(slots.Summary ?? row.Summary, "summary", mayBeEmpty: false);
        ReportField(slots.EnglishSummary, "English summary", mayBeEmpty: true);
        ReportField(slots.TranslatedAbstract, "translated abstract", mayBeEmpty: false);
        ReportField(slots.Abstract, "abstract", mayBeEmpty: false);
    }

    private void ReportDisagreements(in ArxivTitleSuffix suffix)
    {
        ReadOnlySpan<char> title = slots.RawTitle.In(text).Slice(0, suffix.TitleLength);
        ReadOnlySpan<char> rowTitle = row.Title.In(text);
        if (!LooseComparison.IsSame(title, rowTitle))
        {
            findings.Add(Problem.TitlesDisagree(row.Reference, rowTitle, title), row.Title, slots.RawTitle);
        }

        if (slots.Summary is { } summary && !LooseComparison.IsSame(summary.In(text), row.Summary.In(text)))
        {
            findings.Add(Problem.SummariesDisagree(row.Reference, row.Summary.In(text), summary.In(text)), row.Summary, summary);
        }
    }

    private void ReportSuffix(in ArxivTitleSuffix suffix)
    {
        if (!suffix.IsPresent)
        {
            return;
        }

        ReportCarriedId(suffix.Id, slots.RawTitle, "title");
        Slice place = slots.RawTitle.Sub(suffix.Category);
        string category = place.In(text).ToString();
        if (!Taxonomy.IsKnown(category))
        {
            findings.Add(Problem.UnknownCategory(place.In(text), Taxonomy.FindNearest(category)), place);
        }

        if (suffix.Announcement == AnnouncementCode.Unknown)
        {
            ReportWord(slots.RawTitle.Sub(suffix.Word), AnnouncementWords.OfTitles);
        }
    }

    private void ReportPrefix(in ArxivAbstractPrefix prefix)
    {
        if (!prefix.IsPresent)
        {
            return;
        }

        ReportCarriedId(prefix.Id, slots.Abstract, "abstract");
        if (prefix.Announcement == AnnouncementCode.Unknown)
        {
            ReportWord(slots.Abstract.Sub(prefix.Word), AnnouncementWords.OfAbstracts);
        }
    }

    private void ReportCarriedId(CarriedId id, Slice slot, string field)
    {
        if (id.PackedId != packedId)
        {
            Slice place = slot.Sub(id.Place);
            findings.Add(Problem.CarriedIdDiffers(place.In(text), packedId, field), place, slots.Link);
        }
    }

    private void ReportWord(Slice word, string[] known) =>
        findings.Add(Problem.UnknownAnnouncement(word.In(text), Suggestion.FindNearest(word.In(text).ToString(), known)), word);

    private void ReportField(Slice field, string name, bool mayBeEmpty)
    {
        ReadOnlySpan<char> content = field.In(text);
        if (!mayBeEmpty && content.Trim().IsEmpty)
        {
            findings.Add(Problem.EmptyField(row.Reference, name), field);
        }

        invisible.Report(field, name, row.Reference);
    }
}

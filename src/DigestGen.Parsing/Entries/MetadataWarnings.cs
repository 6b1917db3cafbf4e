using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Compares the ids, versions and announcements that the link, the title and the abstracts give.</summary>
internal readonly ref struct MetadataWarnings(string text, FindingList findings, int reference, EntrySlots slots, uint packedId)
{
    // arXiv's prefix is shorter than this, also when somebody has changed it.
    private const int LongestPrefix = 120;


    public void Report(int linkVersion, in ArxivTitleSuffix suffix, in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        ReportUnreadablePrefix(prefix);
        int translatedVersion = ReadTranslatedId(translated);
        int titleVersion = suffix.Id.Version;
        int abstractVersion = prefix.Id.Version;
        ReportVersions(linkVersion, "link", titleVersion, "title", slots.RawTitle);
        ReportVersions(linkVersion, "link", abstractVersion, "abstract", slots.Abstract);
        if (linkVersion == 0 || titleVersion == linkVersion)
        {
            ReportVersions(titleVersion, "title", abstractVersion, "abstract", slots.Abstract);
        }

        ReportVersions(
            abstractVersion > 0 ? abstractVersion : titleVersion,
            abstractVersion > 0 ? "abstract" : "title",
            translatedVersion,
            "translated abstract",
            slots.TranslatedAbstract.Sub(translated.Id.Place));
        ReportAnnouncements(prefix, translated);
    }

    // The version in the translation; 0 if it has none or is of another paper, which is reported.
    private int ReadTranslatedId(in TranslatedPrefixParts translated)
    {
        if (translated.Id.Place.Length == 0 || translated.Id.PackedId == packedId)
        {
            return translated.Id.Version;
        }

        Slice id = slots.TranslatedAbstract.Sub(translated.Id.Place);
        findings.Add(Problem.CarriedIdDiffers(id.In(text), packedId, "translated abstract"), id, slots.Link);
        return 0;
    }

    private void ReportVersions(int left, string leftName, int right, string rightName, Slice place)
    {
        if (left > 0 && right > 0 && left != right)
        {
            findings.Add(Problem.VersionsDiffer(reference, left, leftName, right, rightName), place, slots.Link);
        }
    }

    private void ReportAnnouncements(in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        Slice type = slots.TranslatedAbstract.Sub(translated.Type);
        AnnouncementCode translation = AnnouncementWords.OfTranslation(type.In(text));
        if (prefix.Announcement != AnnouncementCode.Unknown && translation != AnnouncementCode.Unknown && prefix.Announcement != translation)
        {
            Slice word = slots.Abstract.Sub(prefix.Word);
            findings.Add(Problem.AnnouncementsDiffer(reference, word.In(text), type.In(text)), type, word);
        }
    }

    private void ReportUnreadablePrefix(in ArxivAbstractPrefix prefix)
    {
        if (prefix.IsPresent)
        {
            return;
        }

        ReadOnlySpan<char> content = slots.Abstract.In(text);
        ReadOnlySpan<char> opening = content.Slice(0, Math.Min(content.Length, LongestPrefix));
        if (HasAnnounceType(opening) || OpensWithOwnId(opening.TrimStart()))
        {
            findings.Add(Problem.UnreadablePrefix(reference, opening), slots.Abstract.Sub(0, opening.Length));
        }
    }

    // Looks for the rare letter first: to compare at each place without regard to case takes long.
    private static bool HasAnnounceType(ReadOnlySpan<char> opening)
    {
        const string Mark = "announce type";
        const int RareLetter = 4;
        for (int at = RareLetter; at < opening.Length; at++)
        {
            int next = opening.Slice(at).IndexOfAny('u', 'U');
            if (next < 0)
            {
                return false;
            }

            at += next;
            if (opening.Slice(at - RareLetter).StartsWith(Mark.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool OpensWithOwnId(ReadOnlySpan<char> opening)
    {
        if (!opening.StartsWith("arxiv".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> rest = opening.Slice("arxiv".Length).TrimStart(" \t:：".AsSpan());
        int end = rest.IndexOfAny(" \t,;".AsSpan());
        ReadOnlySpan<char> id = end < 0 ? rest : rest.Slice(0, end);
        return ArxivScheme.Read(id, out uint packed, out _) is null && packed == packedId;
    }
}

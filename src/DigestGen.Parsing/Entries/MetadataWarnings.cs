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

    private readonly string _text = text;
    private readonly FindingList _findings = findings;
    private readonly int _reference = reference;
    private readonly EntrySlots _slots = slots;
    private readonly uint _packedId = packedId;

    public void Report(int linkVersion, in ArxivTitleSuffix suffix, in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        ReportUnreadablePrefix(prefix);
        int translatedVersion = ReadTranslatedId(translated);
        int titleVersion = suffix.Version;
        int abstractVersion = prefix.Version;
        ReportVersions(linkVersion, "link", titleVersion, "title", _slots.RawTitle);
        ReportVersions(linkVersion, "link", abstractVersion, "abstract", _slots.Abstract);
        if (linkVersion == 0 || titleVersion == linkVersion)
        {
            ReportVersions(titleVersion, "title", abstractVersion, "abstract", _slots.Abstract);
        }

        ReportVersions(
            abstractVersion > 0 ? abstractVersion : titleVersion,
            abstractVersion > 0 ? "abstract" : "title",
            translatedVersion,
            "translated abstract",
            _slots.TranslatedAbstract.Sub(translated.Id.Place.Start, translated.Id.Place.Length));
        ReportAnnouncements(prefix, translated);
    }

    // The version in the translation; 0 if it has none or is of another paper, which is reported.
    private int ReadTranslatedId(in TranslatedPrefixParts translated)
    {
        if (translated.Id.Place.Length == 0 || translated.Id.PackedId == _packedId)
        {
            return translated.Id.Version;
        }

        Slice id = _slots.TranslatedAbstract.Sub(translated.Id.Place.Start, translated.Id.Place.Length);
        _findings.Add(Problem.CarriedIdDiffers(id.In(_text), _packedId, "translated abstract"), id, _slots.Link);
        return 0;
    }

    private void ReportVersions(int left, string leftName, int right, string rightName, Slice place)
    {
        if (left > 0 && right > 0 && left != right)
        {
            _findings.Add(Problem.VersionsDiffer(_reference, left, leftName, right, rightName), place, _slots.Link);
        }
    }

    private void ReportAnnouncements(in ArxivAbstractPrefix prefix, in TranslatedPrefixParts translated)
    {
        AnnouncementCode original = AnnouncementWords.OfAbstract(prefix.Word);
        Slice type = _slots.TranslatedAbstract.Sub(translated.Type.Start, translated.Type.Length);
        AnnouncementCode translation = AnnouncementWords.OfTranslation(type.In(_text));
        if (original != AnnouncementCode.Unknown && translation != AnnouncementCode.Unknown && original != translation)
        {
            _findings.Add(
                Problem.AnnouncementsDiffer(_reference, prefix.Word, type.In(_text)),
                type,
                _slots.Abstract.Sub(prefix.WordStart, prefix.Word.Length));
        }
    }

    private void ReportUnreadablePrefix(in ArxivAbstractPrefix prefix)
    {
        if (prefix.IsPresent)
        {
            return;
        }

        ReadOnlySpan<char> content = _slots.Abstract.In(_text);
        ReadOnlySpan<char> opening = content.Slice(0, Math.Min(content.Length, LongestPrefix));
        if (HasAnnounceType(opening) || OpensWithOwnId(opening.TrimStart()))
        {
            _findings.Add(Problem.UnreadablePrefix(_reference, opening), _slots.Abstract.Sub(0, opening.Length));
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
        return ArxivScheme.Read(id, out uint packed, out _) is null && packed == _packedId;
    }
}

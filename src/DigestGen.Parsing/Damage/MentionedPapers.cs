using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

/// <summary>A paper that a digest names, in an entry that may not be sound.</summary>
/// <param name="PackedId">Its identifier.</param>
/// <param name="Line">The line of its link, counted from 0.</param>
public readonly record struct PaperMention(uint PackedId, int Line);

/// <summary>Finds the papers that a digest names, wherever its rows and blocks are damaged.</summary>
public static class MentionedPapers
{
    // What is before the address of a row's or a block's link, and before an id that arXiv puts into a title or an abstract.
    private const string LinkOpening = "](http";
    private const string Path = "/abs/";
    private const string TitleSuffixOpening = "(arXiv:";
    private const string AbstractPrefixOpening = "    arXiv:";

    /// <summary>Finds each paper once, at its first mention.</summary>
    public static PaperMention[] Find(string text, CancellationToken cancellationToken)
    {
        var mentions = new List<PaperMention>();
        var known = new HashSet<uint>();
        var lines = new LineTable(text);
        for (int i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<char> line = lines.CharactersOf(i);
            uint id = ReadLink(line);
            id = id != 0 ? id : ReadCarried(line);
            if (id != 0 && known.Add(id))
            {
                mentions.Add(new PaperMention(id, i));
            }
        }

        return [.. mentions];
    }

    private static uint ReadLink(ReadOnlySpan<char> line)
    {
        int at = line.IndexOf(LinkOpening.AsSpan());
        if (at < 0)
        {
            return 0;
        }

        // Of any host: the host may be what is wrong with the link.
        ReadOnlySpan<char> address = line.Slice(at + "](".Length);
        at = address.IndexOf(Path.AsSpan());
        if (at < 0)
        {
            return 0;
        }

        ReadOnlySpan<char> id = address.Slice(at + Path.Length);
        int end = id.IndexOfAny(')', '?', '#');
        return ArxivLink.ReadId(end < 0 ? id : id.Slice(0, end), out uint packed, out _) is null ? packed : 0;
    }

    // The id of a block whose link is damaged.
    private static uint ReadCarried(ReadOnlySpan<char> line)
    {
        int at = line.LastIndexOf(TitleSuffixOpening.AsSpan());
        at = at >= 0 ? at + TitleSuffixOpening.Length
            : line.StartsWith(AbstractPrefixOpening.AsSpan(), StringComparison.Ordinal) ? AbstractPrefixOpening.Length
            : -1;
        if (at < 0)
        {
            return 0;
        }

        ReadOnlySpan<char> id = line.Slice(at);
        int end = id.IndexOf(' ');
        return end > 0 && ArxivScheme.TryRead(id.Slice(0, end), out uint packed) ? packed : 0;
    }
}

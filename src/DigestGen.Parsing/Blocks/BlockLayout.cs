using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Blocks;

/// <summary>Where the slots of a block stand, in lines below its opening.</summary>
public sealed class BlockLayout
{
    /// <summary>Six slots.</summary>
    public static readonly BlockLayout Full =
        new("raw title", "link", "summary", "English summary", "translated abstract", "abstract");

    /// <summary>Four slots, on 2023-03-13: the summary stands in the row alone.</summary>
    public static readonly BlockLayout FirstDay = new("raw title", "link", "translated abstract", "abstract");

    /// <summary>The slot of the raw title.</summary>
    public const int RawTitle = 2;

    /// <summary>The slot of the link.</summary>
    public const int Link = 4;

    /// <summary>The slot of the summary.</summary>
    public const int Summary = 6;

    /// <summary>The slot of the English summary.</summary>
    public const int EnglishSummary = 8;

    private readonly string[] _names;

    private BlockLayout(params string[] names) => _names = names;

    /// <summary>How many slots there are.</summary>
    public int SlotCount => _names.Length;

    /// <summary>The slot of the translated abstract.</summary>
    public int TranslatedAbstract => LastSlot - 2;

    /// <summary>The slot of the abstract.</summary>
    public int LastSlot => 2 * _names.Length;

    /// <summary>Whether there is a slot for the summary.</summary>
    public bool HasSummary => this == Full;

    /// <summary>The name of the slot on a line, or of the one that it belongs before.</summary>
    public string NameAt(int offset) => _names[Math.Max(0, Math.Min((offset + 1) / 2, _names.Length) - 1)];
}

/// <summary>The link's slot: <c>[URL](URL)</c>.</summary>
public static class SlotLink
{
    /// <summary>Reads the slot.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="url">The second URL. The first one is as long, and ends two characters before it.</param>
    /// <returns>Whether the slot is a link.</returns>
    public static bool TryRead(string text, Slice slot, out Slice url)
    {
        url = default;
        slot = slot.TrimStart(text);
        ReadOnlySpan<char> link = slot.In(text).TrimEnd();
        if (link is not ['[', .., ')'])
        {
            return false;
        }

        // Both halves are the same, and so as long: `[`, the URL, `](`, the URL, `)`.
        int length = (link.Length - "[](".Length - 1) / 2;
        if (length <= 0 || link.Length != (2 * length) + "[]()".Length || link[length + 1] != ']' || link[length + 2] != '(')
        {
            return false;
        }

        url = slot.Sub(length + "[](".Length, length);
        return link.Slice(1, length).SequenceEqual(url.In(text)) && url.In(text).IndexOfAny(' ', '\t') < 0;
    }
}

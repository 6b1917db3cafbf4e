using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Blocks;

/// <summary>The link's slot: <c>[URL](URL)</c>.</summary>
internal static class SlotLink
{
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

using System.Text;
using DigestGen.Parsing.Format;

namespace DigestGen.Compiling.Fixes;

/// <summary>Writes blocks in their form: slots indented by four spaces, a blank line between two, empty slots in place.</summary>
internal sealed class BlockFix : IDigestFix
{
    private const int Indentation = 4;
    private const int SlotCount = 6;
    private const int EnglishSummary = 3;

    public string Name => "blank lines, indentation or empty slots of a block";

    public bool IsWhiteSpaceOnly => true;

    public bool ChangesLinks => false;

    public IEnumerable<TextEdit[]> FindRepairs(string text)
    {
        List<TextLine> lines = TextLines.Of(text);
        string end = TextLines.EndOf(text);
        for (int opening = 0; opening < lines.Count; opening++)
        {
            if (!DigestFormat.IsBlockOpening(lines[opening].In(text)))
            {
                continue;
            }

            int next = opening + 1;
            while (next < lines.Count && !IsBoundary(lines[next].In(text)))
            {
                next++;
            }

            if (FixBlock(text, lines.GetRange(opening, next - opening), end, isLast: next == lines.Count) is { } block)
            {
                yield return [new TextEdit(lines[opening].End, lines[next - 1].End - lines[opening].End, block)];
            }

            opening = next - 1;
        }
    }

    // The lines below the opening; null if they are right, or if there is more than one way to read them.
    private static string? FixBlock(string text, List<TextLine> lines, string end, bool isLast)
    {
        string[]? slots = SlotsByPlace(text, lines) ?? SlotsInOrder(text, lines);
        if (slots is null || lines[0].EndLength == 0)
        {
            return null;
        }

        var block = new StringBuilder();
        foreach (string slot in slots)
        {
            block.Append(end).Append(' ', Indentation).Append(slot).Append(end);
        }

        // The producer ends a file with a blank line; where there is one, it stays.
        block.Append(' ', Indentation).Append(end);
        if (isLast && lines.Count > 2 && lines[^1].IsBlank(text) && lines[^2].IsBlank(text))
        {
            block.Append(end);
        }

        string sound = block.ToString();
        return text.AsSpan(lines[0].End, lines[^1].End - lines[0].End).SequenceEqual(sound.AsSpan()) ? null : sound;
    }

    // Where lines of text stand on every second line, their places tell the slots.
    private static string[]? SlotsByPlace(string text, List<TextLine> lines)
    {
        string[] slots = ["", "", "", "", "", ""];
        int last = 0;
        for (int offset = 1; offset < lines.Count; offset++)
        {
            if (lines[offset].IsBlank(text))
            {
                continue;
            }

            if (offset % 2 != 0 || offset > 2 * SlotCount || Unindent(lines[offset].In(text)) is not { } slot)
            {
                return null;
            }

            last = (offset / 2) - 1;
            slots[last] = slot;
        }

        return last == SlotCount - 1 ? slots : null;
    }

    // Of six lines of text each is a slot; where there are five, the one that is nearly always empty is missing.
    private static string[]? SlotsInOrder(string text, List<TextLine> lines)
    {
        string[] slots = [.. lines.Skip(1).Where(line => !line.IsBlank(text)).Select(line => Unindent(line.In(text)) ?? line.In(text).TrimStart([' ', '\t']).ToString())];
        return slots.Length switch
        {
            SlotCount => slots,
            SlotCount - 1 => [.. slots.Take(EnglishSummary), "", .. slots.Skip(EnglishSummary)],
            _ => null,
        };
    }

    // The text after four columns of white space; null if there are fewer.
    private static string? Unindent(ReadOnlySpan<char> line) =>
        line.StartsWith("    ".AsSpan()) ? line.Slice(Indentation).ToString() : line.StartsWith("\t".AsSpan()) ? line.Slice(1).ToString() : null;

    private static bool IsBoundary(ReadOnlySpan<char> line) => DigestFormat.IsBlockOpening(line) || line.StartsWith("# ".AsSpan());
}

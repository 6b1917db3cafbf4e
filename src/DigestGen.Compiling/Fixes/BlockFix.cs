using System.Text;
using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>Writes blocks in their form: slots indented by four spaces, a blank line between two, empty slots in place.</summary>
internal static class BlockFix
{
    private const string Indentation = "    ";

    public static IEnumerable<Repair> FindRepairs(DigestSections digest)
    {
        foreach (DetailsBlock block in digest.Blocks)
        {
            if (Fix(digest.Lines, block) is { } edit)
            {
                yield return new Repair(block.Reference, edit);
            }
        }
    }

    // The lines below the opening; null if they are right, or if there is more than one way to read them.
    private static TextEdit? Fix(LineTable lines, DetailsBlock block)
    {
        TextLine opening = lines[block.Line];
        BlockLine[] texts = [.. block.Lines.TakeWhile(line => !IsHeading(lines.Text, line))];
        string[]? slots = SlotsByPlace(lines.Text, texts) ?? SlotsInOrder(lines.Text, texts);
        if (slots is null || opening.EndLength == 0)
        {
            return null;
        }

        string end = new Slice(opening.Content.End, opening.EndLength).In(lines.Text).ToString();
        var sound = new StringBuilder();
        foreach (string slot in slots)
        {
            sound.Append(end).Append(Indentation).Append(slot).Append(end);
        }

        // The producer ends a file with a blank line; where there is one, it stays.
        sound.Append(Indentation).Append(end);
        int next = block.Line + (texts.Length < block.Lines.Count ? block.Lines[texts.Length].Offset : block.LineCount);
        if (next == lines.Count && next - block.Line > 2 && IsBlank(lines, next - 1) && IsBlank(lines, next - 2))
        {
            sound.Append(end);
        }

        var place = new Slice(opening.Next, lines.StartOf(next) - opening.Next);
        return place.In(lines.Text).SequenceEqual(sound.ToString().AsSpan()) ? null : new TextEdit(place, sound.ToString());
    }

    // Where lines of text stand on every second line, their places tell the slots.
    private static string[]? SlotsByPlace(string text, BlockLine[] texts)
    {
        string[] slots = ["", "", "", "", "", ""];
        foreach (BlockLine line in texts)
        {
            if (line.Offset % 2 != 0 || line.Offset > BlockLayout.Full.LastSlot || !line.IsIndented)
            {
                return null;
            }

            slots[(line.Offset / 2) - 1] = line.Text.In(text).ToString();
        }

        return texts is [.., { Offset: var last }] && last == BlockLayout.Full.LastSlot ? slots : null;
    }

    // Of six lines of text each is a slot; where there are five, the one that is nearly always empty is missing.
    private static string[]? SlotsInOrder(string text, BlockLine[] texts)
    {
        const int EnglishSummary = (BlockLayout.EnglishSummary / 2) - 1;
        string[] slots = Array.ConvertAll(texts, line => TextOf(text, line));
        return slots.Length == BlockLayout.Full.SlotCount ? slots
            : slots.Length == BlockLayout.Full.SlotCount - 1 ? [.. slots.Take(EnglishSummary), "", .. slots.Skip(EnglishSummary)]
            : null;
    }

    private static string TextOf(string text, BlockLine line) =>
        line.IsIndented ? line.Text.In(text).ToString() : line.Text.In(text).TrimStart([' ', '\t']).ToString();

    private static bool IsHeading(string text, BlockLine line) => !line.IsIndented && line.Text.In(text).StartsWith("# ".AsSpan());

    private static bool IsBlank(LineTable lines, int line) => lines.CharactersOf(line).Trim([' ', '\t']).IsEmpty;
}

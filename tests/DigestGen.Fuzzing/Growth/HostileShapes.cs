using System.Globalization;
using System.Text;
using DigestGen.Parsing.Format;

namespace DigestGen.Fuzzing.Growth;

/// <summary>A digest that can be made of any length, and that a careless reader would take long for.</summary>
/// <param name="Name">What it is full of.</param>
/// <param name="Write">Writes about so many characters of it.</param>
internal sealed record HostileShape(string Name, Func<int, string> Write)
{
    private const string Head = DigestFormat.SummaryHeading + "\n\n" + DigestFormat.TableHeader + "\n" + DigestFormat.TableSeparator + "\n";
    private const string Url = "https://arxiv.org/abs/2402.10758";
    private const string Details = "\n" + DigestFormat.DetailsHeading + "\n\n";

    public static IReadOnlyList<HostileShape> All { get; } =
    [
        new("entries", static length => Entries(length, static i => Entry(i))),
        new("entries, lines ended by CR", static length => Entries(length, static i => Entry(i)).Replace('\n', '\r')),
        new("entries of one paper", static length => Entries(length, static _ => Entry(0))),
        new("rows without blocks", static length => Head + Numbered(length, static i => $"| [^{i}] | [A]({Url}) | B |\n") + Details),
        new("rows of one number", static length => Head + Repeat(length, $"| [^1] | [A]({Url}) | B |\n") + Details + "[^1]: x\n"),
        new("blocks without rows", static length => Head + Details + Numbered(length, static i => $"[^{i}]: x\n\n    y\n\n    [{Url}]({Url})\n")),
        new("blocks of one number", static length => Head + Details + Repeat(length, $"[^1]: x\n\n    y\n\n    [{Url}]({Url})\n")),
        new("rows and blocks of other numbers", static length =>
            Head + Numbered(length / 2, static i => $"| [^{i}] | [A]({Url}) | B |\n")
            + Details + Numbered(length / 2, static i => $"[^{i + 1_000_000}]: x\n\n    y\n\n    [{Url}]({Url})\n")),
        new("rows that can't be read", static length => Head + Repeat(length, "| [^1] | x |\n") + Details),
        new("openings that are broken", static length => Head + Details + Repeat(length, "[^1 x\n")),
        new("openings that are broken, in a block", static length => Head + Details + "[^1]: x\n" + Repeat(length, "[^1 x\n\n")),
        new("openings with nothing below", static length => Head + Details + Numbered(length, static i => $"[^{i}]:\n")),
        new("lines in a block", static length => Head + Details + "[^1]: x\n" + Repeat(length, "    y\n")),
        new("lines of spaces in a block", static length => Head + Details + "[^1]: x\n" + Repeat(length, "    \n")),
        new("headings", static length => Head + Repeat(length, DigestFormat.SummaryHeading + "\n" + DigestFormat.DetailsHeading + "\n")),
        new("heading of the table with spaces", static length => Repeat(length, DigestFormat.SummaryHeading + "          ")),
        new("openings of conflicts", static length => Head + Repeat(length, "<<<<<<<\n")),
        new("conflicts", static length => Head + Repeat(length, "<<<<<<< a\n=======\n>>>>>>> b\n")),
        new("conflicts between rows", static length => Head + Repeat(length, $"<<<<<<< a\n| [^1] | [A]({Url}) | B |\n>>>>>>> b\n")),
        new("[ in a title", static length => OneEntry(length, "[", static (entry, text) => entry with { RawTitle = text })),
        new("[[]] in a title", static length => OneEntry(
            length, "", (entry, _) => entry with { RawTitle = new string('[', length / 6) + new string(']', length / 6) })),
        new("]( in a title", static length => OneEntry(length, "](", static (entry, text) => entry with { RawTitle = text })),
        new("](x) | in a title", static length => OneEntry(length, "](x) | ", static (entry, text) => entry with { RawTitle = text })),
        new("](URL) | in a summary", static length => OneEntry(length, $"]({Url}) | ", static (entry, text) => entry with { Summary = text })),
        new("| [^1] | [ in a row", static length => Head + "| [^1] | [A" + Repeat(length, "| [^1] | [") + "|\n" + Details),
        new("[^1] in a row", static length => Head + "| " + Repeat(length, "[^1]") + "\n" + Details),
        new("[^111… in a row", static length => Head + "| [^" + Repeat(length, "1") + "\n" + Details),
        new("| in a summary", static length => OneEntry(length, "|", static (entry, text) => entry with { Summary = text })),
        new("` in a summary", static length => OneEntry(length, "`", static (entry, text) => entry with { Summary = text })),
        new("* in a translated abstract", static length => OneEntry(length, "*", static (entry, text) => entry with { TranslatedAbstract = text })),
        new("《 in a translated abstract", static length => OneEntry(length, "《", static (entry, text) => entry with { TranslatedAbstract = text })),
        new("摘要： in a translated abstract", static length => OneEntry(length, "摘要：", static (entry, text) => entry with { TranslatedAbstract = text })),
        new("公告类型： in a translated abstract", static length => OneEntry(
            length, "公告类型：", static (entry, text) => entry with { TranslatedAbstract = "arXiv:2402.10758v1 " + text })),
        new("white space in a translated abstract", static length => OneEntry(
            length, "\u3000", static (entry, text) => entry with { TranslatedAbstract = $"摘要：{text}x" })),
        new("arXiv: in an abstract", static length => OneEntry(length, "arXiv:", static (entry, text) => entry with { Abstract = text })),
        new("(arXiv: in a title", static length => OneEntry(length, "(arXiv:", static (entry, text) => entry with { RawTitle = text + ")" })),
        new("a long id", static length => OneEntry(length, "9", static (entry, text) => entry with { Url = "https://arxiv.org/abs/" + text })),
        new("a long category", static length => OneEntry(length, "c", static (entry, text) => entry with { RawTitle = $"A (arXiv:2402.10758v1 [{text}])" })),
        new("characters that can't be seen", static length => OneEntry(length, "\u200Ba", static (entry, text) => entry with { Abstract = text })),
        new("characters that were lost", static length => Repeat(length, "\uFFFD")),
        new("halves of pairs", static length => OneEntry(length, "\uD800a", static (entry, text) => entry with { Abstract = text })),
        new("NUL", static length => Repeat(length, "\0")),
        new("one line", static length => Repeat(length, "word ")),
        new("one row", static length => Head + "| [^1] | [" + Repeat(length, "word ") + "\n"),
        new("short lines", static length => Repeat(length, "a\n")),
        new("empty lines", static length => Repeat(length, "\n")),
        new("CR", static length => Head + Repeat(length, "\r")),
        new("CR CR LF", static length => Head + Repeat(length, "\r\r\n")),
        new("spaces", static length => Head + Repeat(length, " ") + "x"),
        new("tabs", static length => Head + Details + "[^1]: x\n" + Repeat(length, "\t") + "x"),
        new("quotes", static length => Head + Details + Repeat(length, "> ")),
        new("lists", static length => Head + Repeat(length, "- ")),
        new("quotes, line by line deeper", Stairs),
        new("pipes on lines", static length => Head + Repeat(length, "|\n")),
        new("pipes on one line", static length => Head + Repeat(length, "|")),
    ];

    private static string Repeat(int length, string text) =>
        new StringBuilder().Insert(0, text, Math.Max(1, length / text.Length)).ToString();

    private static string Numbered(int length, Func<int, string> write)
    {
        var text = new StringBuilder();
        for (int i = 1; text.Length < length; i++)
        {
            text.Append(write(i));
        }

        return text.ToString();
    }

    private static string Stairs(int length)
    {
        var text = new StringBuilder();
        for (int depth = 1; text.Length < length; depth++)
        {
            text.Insert(text.Length, "> ", depth).Append('\n');
        }

        return text.ToString();
    }

    private static string Entries(int length, Func<int, EntryText> entry)
    {
        int size = EntryText.Digest(entry(0), entry(1)).Length - EntryText.Digest(entry(0)).Length;
        return EntryText.Digest([.. Enumerable.Range(0, Math.Max(1, length / size)).Select(entry)]);
    }

    private static EntryText Entry(int i) => new()
    {
        Url = string.Create(CultureInfo.InvariantCulture, $"https://arxiv.org/abs/{15 + (i / 90_000):00}01.{(i % 90_000) + 1:00000}"),
    };

    private static string OneEntry(int length, string text, Func<EntryText, string, EntryText> place) =>
        EntryText.Digest(place(new EntryText(), text.Length == 0 ? "" : Repeat(length / 3, text)));
}

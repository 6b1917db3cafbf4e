using System.Buffers;
using System.Text;
using DigestGen.Export;

namespace DigestGen.Queries.Tests.Exports;

/// <summary>No text of a digest is a formula of a spreadsheet.</summary>
public sealed class CsvTests
{
    private static readonly string[] s_signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

    public static TheoryData<string> Before =>
        ["", " ", "\u00A0", "\u3000", "\u200B", "\u200E", "\uFEFF", "\u00AD", "\u2060", "\u115F", "\u3164", "\uFE0F", "\u0301", "\u0001", "\u0085", "\u2028", "\u202E", "\u2800", "\u0378", "\uE000", "\U000E0041", " \u200B \u3000"];

    [Theory]
    [MemberData(nameof(Before))]
    public void A_sign_of_a_formula_is_defused_whatever_stands_before_it(string before)
    {
        foreach (string sign in s_signs)
        {
            string text = $"{before}{sign}1+1";
            Assert.Equal($"\"'{text}\"", FieldOf(text));
        }

        Assert.Equal($"\"{before}a=1\"", FieldOf(before + "a=1"));
    }

    [Fact]
    public void Quotes_are_doubled_and_raw_texts_come_on_request()
    {
        DigestCatalog catalog = Catalog("He said \"=1\"", "Of knots. (arXiv:2401.00001v1 [math.GT])");
        var output = new ArrayBufferWriter<byte>();
        CsvExport.Write(output, catalog.Issues[0].Entries, new EntryExportOptions { IncludeRaw = true });
        string[] lines = Encoding.UTF8.GetString(output.WrittenSpan).Split("\r\n");

        Assert.EndsWith(",reference,rawTitle,rawAbstract,rawTranslatedAbstract", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",1,\"Of knots. (arXiv:2401.00001v1 [math.GT])\",\"About 2401.00001.\",\"2401.00001 的全文。\"", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"He said \"\"=1\"\"\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[1].Split(',').Length);
        Assert.Equal(["", ], lines[2..]);
    }

    // The summary as the file has it, which the parser may have trimmed.
    private static string FieldOf(string summary)
    {
        DigestCatalog catalog = Catalog(summary, null);
        var output = new ArrayBufferWriter<byte>();
        CsvExport.Write(output, catalog.Papers);
        string line = Encoding.UTF8.GetString(output.WrittenSpan).Split("\r\n")[1];
        string field = line.Split(',')[3];
        string kept = catalog.Papers[0].Summary;
        return kept == summary ? field : field.Replace(kept, summary, StringComparison.Ordinal);
    }

    private static DigestCatalog Catalog(string summary, string? rawTitle) =>
        MemoryCatalogs.Of([new DigestFile("2024-01-02.cs.LG.md", TestEntry.Digest(new TestEntry("2401.00001") { Summary = summary, RawTitle = rawTitle, Title = "Of knots." }))]);
}

using System.Diagnostics;
using System.Text.Json;
using DigestGen.Export;

namespace DigestGen.Tool.Tests.Exports;

/// <summary>Real readers read what exports write. They run where they are installed.</summary>
public sealed class ReaderTests
{
    private const string HostileTitle = "50% of {sets} $x_{1}$ & \\cmd #1_a ~ ^ $5 ]]> <i>x</i> \"q\"";

    private static readonly TestEntry[] s_entries =
    [
        new("2402.10758") { Title = HostileTitle, Summary = "=1+1, \"摘要\"" },
        new("math/0309136") { Title = "On math/0309136.", RawTitle = "On math/0309136. (arXiv:math/0309136v2 [math.GT])" },
        new("0704.0001") { Title = "Bell \u0007 and \u2028 separators" },
    ];

    private static readonly DigestCatalog s_catalog = MemoryDigests.Catalog(s_entries);

    [ProgramFact("biber")]
    public void Biber_reads_BibTeX_without_a_warning()
    {
        using var folder = new TempFolder();
        folder.Write("papers.bib", MemoryDigests.Text(static output => BibTeX.Write(output, s_catalog.Papers)));
        ToolResult result = Run("biber", folder, "--tool", "papers.bib");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("WARN", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", result.Output, StringComparison.Ordinal);
        Assert.Equal(3, folder.Read("papers_bibertool.bib").Split("@MISC", StringSplitOptions.None).Length - 1);
    }

    [ProgramFact("bibtex")]
    public void BibTeX_the_program_reads_BibTeX_without_a_warning()
    {
        using var folder = new TempFolder();
        folder.Write("papers.bib", MemoryDigests.Text(static output => BibTeX.Write(output, s_catalog.Papers)));
        folder.Write("list.bst", "ENTRY { title month year } {} {} MACRO {feb} {\"Feb\"} MACRO {sep} {\"Sep\"} MACRO {apr} {\"Apr\"} FUNCTION {misc} { cite$ write$ \" \" write$ month write$ \" \" write$ year write$ newline$ } READ ITERATE {call.type$}");
        folder.Write("papers.aux", "\\citation{*}\n\\bibstyle{list}\n\\bibdata{papers}\n");
        // Without TeX's own configuration, the program looks nowhere unless it is told to.
        ToolResult result = Run("env", folder, "BSTINPUTS=.", "BIBINPUTS=.", "bibtex", "papers");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.DoesNotContain("Warning", result.Output, StringComparison.Ordinal);
        Assert.Equal("0704.0001 Apr 2007\n2402.10758 Feb 2024\nmath/0309136 Sep 2003\n", folder.Read("papers.bbl"));
    }

    [ProgramFact("pandoc")]
    public void Pandoc_cites_from_CslJson()
    {
        using var folder = new TempFolder();
        folder.Write("papers.json", MemoryDigests.Text(static output => CslJson.Write(output, s_catalog.Papers)));
        folder.Write("text.md", "See @math/0309136.\n");
        ToolResult result = Run("pandoc", folder, "--citeproc", "--bibliography", "papers.json", "-t", "plain", "--wrap=none", "text.md");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Contains("On Math/0309136", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2003", result.Output, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.48550/arXiv.math/0309136", result.Output, StringComparison.Ordinal);
    }

    [ProgramFact("pandoc")]
    public void Pandoc_reads_formulas_and_text_from_BibTeX()
    {
        using var folder = new TempFolder();
        folder.Write("papers.bib", s_catalog["2402.10758"].ToBibTeX());
        ToolResult result = Run("pandoc", folder, "-f", "bibtex", "-t", "csljson", "papers.bib");
        string title = JsonDocument.Parse(result.Output).RootElement[0].GetProperty("title").GetString()!;

        Assert.Contains("50% of {sets} x_{1} & \\cmd #1_a ~ ^ $5", title, StringComparison.Ordinal);
    }

    [ProgramFact("xmllint")]
    public void Xmllint_reads_Atom()
    {
        using var folder = new TempFolder();
        var feed = new FeedOptions(HostileTitle, HostileTitle, new Uri("https://example.org/?a=1&b=2"));
        folder.Write("feed.xml", MemoryDigests.Text(output => Atom.Write(output, s_catalog, 9, feed)));
        ToolResult result = Run("xmllint", folder, "--noout", "feed.xml");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [ProgramFact("python3")]
    public void Python_reads_Csv()
    {
        using var folder = new TempFolder();
        folder.Write("papers.csv", MemoryDigests.Text(static output => CsvExport.Write(output, s_catalog.Issues[0].Entries)));
        folder.Write("read.py", "import csv, json\nprint(json.dumps(list(csv.DictReader(open('papers.csv', encoding='utf-8', newline=''), strict=True))))\n");
        ToolResult result = Run("python3", folder, "read.py");
        JsonElement rows = JsonDocument.Parse(result.Output).RootElement;

        Assert.Equal(3, rows.GetArrayLength());
        Assert.Equal(HostileTitle, rows[0].GetProperty("title").GetString());
        Assert.Equal("'=1+1, \"摘要\"", rows[0].GetProperty("summary").GetString());
        Assert.Equal("Bell \u0007 and \u2028 separators", rows[2].GetProperty("title").GetString());
        Assert.Equal("1", rows[0].GetProperty("reference").GetString());
    }

    private static ToolResult Run(string program, TempFolder folder, params string[] arguments)
    {
        using Process process = ToolProcess.Start(program, folder.Path, arguments);
        return ToolProcess.Finish(process, null);
    }
}

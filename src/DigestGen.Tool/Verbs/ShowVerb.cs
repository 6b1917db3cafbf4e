using System.CommandLine;
using System.Globalization;
using DigestGen.Export;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen show</c>: one paper with its appearances.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The arXiv id, with or without 'arXiv:' and a version" };
        Option<string> format = CatalogVerb.Format("text", "json");
        return CatalogVerb.Create(
            new VerbCommand(
                "show",
                "Shows a paper: its texts and the issues that have it.",
                """
                digestgen show 2402.10758 digests/
                digestgen show math/0309136 digests/ --format json
                """) { id, format },
            (result, catalog, _) => Show(result.GetRequiredValue(id), result.GetRequiredValue(format), catalog));
    }

    private static int Show(string text, string format, FileCatalog files)
    {
        ArxivId id;
        try
        {
            id = ArxivId.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new ToolException(ExitCode.Usage, exception.Message);
        }

        if (!files.Catalog.TryGetPaper(id, out Paper paper))
        {
            throw new ToolException(ExitCode.Findings, $"no digest has the paper '{id}'");
        }

        switch (format)
        {
            case "json":
                JsonLinesWriter.Write([paper], static (json, paper) => new JsonShape(json, null).Write(paper));
                break;
            case CatalogVerb.View:
                WriteView(files, paper);
                break;
            default:
                WriteText(paper);
                break;
        }

        return ExitCode.Success;
    }

    private static void WriteText(Paper paper)
    {
        using StreamWriter output = StandardOutput.OpenText();
        WriteField("id", paper.Id.ToString());
        foreach ((string name, string? value) in Texts(paper))
        {
            WriteField(name, value);
        }

        foreach (Entry entry in paper.Entries)
        {
            WriteField("issue", string.Create(CultureInfo.InvariantCulture, $"{entry.Issue.Name} [^{entry.Reference}] {entry.Announcement}"));
        }

        void WriteField(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                output.WriteLine($"{name}: {TerminalText.OneLine(value)}");
            }
        }
    }

    private static void WriteView(FileCatalog files, Paper paper)
    {
        var view = new TerminalView();
        SearchVerb.WriteHead(view, paper, 0);
        foreach ((string name, string? value) in Texts(paper).Where(static field => field.Name is not ("title" or "url" or "category" or "version") && !string.IsNullOrEmpty(field.Value)))
        {
            view.WriteLine();
            view.WriteLine(0, new TextRun(name, TerminalView.Dim));
            view.WriteLine(2, new TextRun(value!));
        }

        view.WriteLine();
        foreach (Entry entry in paper.Entries)
        {
            SearchVerb.WritePlace(view, files, entry, 0);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Texts(Paper paper) =>
    [
        ("title", paper.Title),
        ("translated title", paper.TranslatedTitle),
        ("url", paper.Url),
        ("category", paper.PrimaryCategory),
        ("version", paper.Version?.ToString(CultureInfo.InvariantCulture)),
        ("summary", paper.Summary),
        ("English summary", paper.EnglishSummary),
        ("abstract", paper.IsAbstractCut ? paper.Abstract + " … (cut)" : paper.Abstract),
        ("translated abstract", paper.TranslatedAbstract),
    ];
}

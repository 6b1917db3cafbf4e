using System.CommandLine;
using System.Globalization;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen show</c>: one paper with its appearances.</summary>
internal static class ShowVerb
{
    private const string Description =
        "Shows a paper: its texts and the issues that have it.";

    private const string Examples =
        """
        digestgen show 2402.10758 digests/
        digestgen show math/0309136 digests/
        """;

    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The arXiv id, with or without 'arXiv:' and a version" };
        return CatalogVerb.Create("show", Description, Examples, new PathArguments(), (result, catalog, output) => Show(result.GetRequiredValue(id), catalog, output), id);
    }

    private static int Show(string text, DigestCatalog catalog, TextWriter output)
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

        if (!catalog.TryGetPaper(id, out Paper paper))
        {
            throw new ToolException(ExitCode.Findings, $"no digest has the paper '{id}'");
        }

        WriteField(output, "id", paper.Id.ToString());
        WriteField(output, "title", paper.Title);
        WriteField(output, "translated title", paper.TranslatedTitle);
        WriteField(output, "url", paper.Url);
        WriteField(output, "category", paper.PrimaryCategory);
        WriteField(output, "version", paper.Version?.ToString(CultureInfo.InvariantCulture));
        WriteField(output, "summary", paper.Summary);
        WriteField(output, "English summary", paper.EnglishSummary);
        WriteField(output, "abstract", paper.Abstract);
        WriteField(output, "translated abstract", paper.TranslatedAbstract);
        foreach (Entry entry in paper.Entries)
        {
            WriteField(output, "issue", string.Create(CultureInfo.InvariantCulture, $"{entry.Issue.Name} [^{entry.Reference}] {entry.Announcement}"));
        }

        return ExitCode.Success;
    }

    private static void WriteField(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"{name}: {TerminalText.OneLine(value)}");
        }
    }
}

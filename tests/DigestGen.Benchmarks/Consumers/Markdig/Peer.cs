using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Consumer;

/// <summary>Markdig at start-up: the digests' files, with pipe tables and footnotes; titles from the table, abstracts from the notes.</summary>
internal static class Peer
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();
    private static readonly Dictionary<string, PaperRecord> s_papers = Load();

    public static string GetTitle(string id) => s_papers[id].Title;

    public static long ReadTitles() => s_papers.Values.Sum(static paper => (long)paper.Title.Length);

    public static long ReadAbstracts() => s_papers.Values.Sum(static paper => (long)paper.Abstract.Length);

    private static Dictionary<string, PaperRecord> Load()
    {
        var papers = new Dictionary<string, PaperRecord>();
        foreach (string file in Directory.GetFiles(DataFiles.Digests, "*.md", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            MarkdownDocument document = Markdown.Parse(File.ReadAllText(file), s_pipeline);
            Footnote[] notes = [.. document.Descendants<Footnote>()];
            TableRow[] rows = [.. document.Descendants<TableRow>().Where(static row => !row.IsHeader)];
            for (int i = 0; i < Math.Min(notes.Length, rows.Length); i++)
            {
                LinkInline? link = rows[i].Descendants<LinkInline>().FirstOrDefault(static link => link.Url!.Contains("/abs/", StringComparison.Ordinal));
                ParagraphBlock[] slots = [.. notes[i].Descendants<ParagraphBlock>()];
                if (link is not null && slots.Length >= 4)
                {
                    string id = link.Url![(link.Url!.LastIndexOf('/') + 1)..];
                    papers[id] = new PaperRecord(
                        id, link.Url, Text(link), Text(slots[0].Inline!), Text(slots[3].Inline!), "", Text(slots[^1].Inline!), Text(slots[^2].Inline!));
                }
            }
        }

        return papers;
    }

    private static string Text(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (Inline part in inline.Descendants())
        {
            text.Append(part switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, _ => "" });
        }

        return text.ToString();
    }
}

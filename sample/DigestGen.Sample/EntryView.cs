using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestGen.Sample;

/// <summary>The entries of an issue, a table an issue.</summary>
internal static class EntryView
{
    private static readonly Style s_dim = new(decoration: Decoration.Dim);

    public static void Show(IAnsiConsole console, Issue issue)
    {
        Table table = new Table()
            .ShowRowSeparators()
            .AddColumn("Ref", column => column.RightAligned().NoWrap())
            .AddColumn("Paper", column => column.NoWrap())
            .AddColumn("Title");
        table.Title = new TableTitle(Markup.Escape(TerminalText.Clean($"Issue {issue.Name}")));
        foreach (Entry entry in issue.Entries)
        {
            table.AddRow(TerminalText.Of($"{entry.Reference}"), Identity(entry), Titles(entry));
        }

        console.Write(table);
        console.WriteLine();
    }

    /// <summary>The version as arXiv writes it after an id; nothing where a digest does not tell.</summary>
    public static string VersionOf(Entry entry) => entry.Version is { } version ? $"v{version}" : "";

    /// <summary>Why a paper was announced, in words.</summary>
    public static string AnnouncementOf(Entry entry) => entry.Announcement switch
    {
        Announcement.New => "new",
        Announcement.Cross => "cross-list",
        Announcement.Replace => "replacement",
        Announcement.ReplaceCross => "replaced cross-list",
        _ => "unknown",
    };

    private static Rows Identity(Entry entry)
    {
        List<IRenderable> lines =
        [
            TerminalText.Of(entry.Paper.Id + VersionOf(entry)),
            TerminalText.Of(AnnouncementOf(entry), s_dim),
        ];
        if (entry.PrimaryCategory is { } category)
        {
            lines.Add(TerminalText.Of(category, s_dim));
        }

        return new Rows(lines);
    }

    private static Rows Titles(Entry entry) =>
        new(TerminalText.Of(entry.Title), TerminalText.Of(entry.TranslatedTitle, s_dim));
}

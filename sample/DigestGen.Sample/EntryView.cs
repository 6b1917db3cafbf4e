using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestGen.Sample;

/// <summary>The table of one issue's entries.</summary>
internal static class EntryView
{
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

    /// <summary>The version as arXiv writes it after an id; empty where the digest does not give one.</summary>
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
            TerminalText.Link(entry.Paper.Id + VersionOf(entry), entry.Paper.Id),
            TerminalText.Of(AnnouncementOf(entry), Styles.Of(entry.Announcement)),
        ];
        if (entry.PrimaryCategory is { } category)
        {
            lines.Add(TerminalText.Of(category, Styles.Quiet));
        }

        return new Rows(lines);
    }

    private static Rows Titles(Entry entry) =>
        new(TerminalText.Of(entry.Title, Styles.Title), TerminalText.Of(entry.TranslatedTitle, Styles.Quiet));
}

using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>A paper in full, with all its appearances.</summary>
internal static class PaperView
{
    public static void Show(IAnsiConsole console, Paper paper, string heading)
    {
        Grid fields = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        fields.AddRow(TerminalText.Of("Id", Styles.Quiet), TerminalText.Link(paper.Id.ToString(), paper.Id));
        AddField(fields, "Version", paper.Version is { } version ? $"v{version}" : "");
        AddField(fields, "Category", paper.PrimaryCategory ?? "");
        AddField(fields, "Address", paper.Url);
        AddField(fields, "Title", paper.Title, Styles.Title);
        AddField(fields, "", paper.TranslatedTitle);
        AddField(fields, "Summary", paper.Summary);
        AddField(fields, "", paper.EnglishSummary);
        AddField(fields, "Abstract", paper.TranslatedAbstract);
        AddField(fields, "", paper.Abstract);

        console.Write(new Rule(Markup.Escape(TerminalText.Clean(heading))).LeftJustified());
        console.Write(fields);
        console.Write(Appearances(paper));
        console.WriteLine();
    }

    // Absent text is empty, never null.
    private static void AddField(Grid fields, string label, string text, Style? style = null)
    {
        if (text.Length > 0)
        {
            fields.AddRow(TerminalText.Of(label, Styles.Quiet), TerminalText.Of(text, style));
        }
    }

    private static Table Appearances(Paper paper)
    {
        Table table = new Table()
            .AddColumn("Appeared in")
            .AddColumn("Date")
            .AddColumn("Ref", column => column.RightAligned())
            .AddColumn("Version")
            .AddColumn("Announced as");
        foreach (Entry entry in paper.Entries)
        {
            table.AddRow(
                TerminalText.Of(entry.Issue.Name),
                TerminalText.Of(Overview.DateOf(entry.Issue)),
                TerminalText.Of($"{entry.Reference}"),
                TerminalText.Of(entry.Version is { } shown ? $"v{shown}" : ""),
                TerminalText.Of(AnnouncementOf(entry), Styles.Of(entry.Announcement)));
        }

        return table;
    }

    private static string AnnouncementOf(Entry entry) => entry.Announcement switch
    {
        Announcement.New => "new",
        Announcement.Cross => "cross-list",
        Announcement.Replace => "replacement",
        Announcement.ReplaceCross => "replaced cross-list",
        _ => "unknown",
    };
}

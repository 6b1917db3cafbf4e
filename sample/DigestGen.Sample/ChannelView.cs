using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The table of channels.</summary>
internal static class ChannelView
{
    public static void Show(IAnsiConsole console, ChannelList channels)
    {
        Table table = new Table()
            .Title("Channels")
            .AddColumn("Channel")
            .AddColumn("Issues", column => column.RightAligned())
            .AddColumn("Papers", column => column.RightAligned())
            .AddColumn("First issue")
            .AddColumn("Last issue");
        foreach (Channel channel in channels)
        {
            table.AddRow(
                TerminalText.Of(channel.Name, Styles.Channel),
                TerminalText.Of($"{channel.Issues.Count}"),
                TerminalText.Of($"{channel.Papers.Count}"),
                TerminalText.Of(IssueView.DateOf(channel.Issues[0])),
                TerminalText.Of(IssueView.DateOf(channel.Issues[^1])));
        }

        console.Write(table);
        console.WriteLine();
    }
}

using System.CommandLine;
using DigestGen.Compiling.Issues;
using DigestGen.Tool.Import;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen import</c>: the digests out of the history of a Git repository.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var repository = new Argument<string>("repository") { Description = "The folder of a clone; nothing is checked out or fetched" };
        var output = new Option<string>("--output", "-o") { Description = "The folder of digests", DefaultValueFactory = static _ => "digests", HelpName = "folder" };
        var branch = new Option<string?>("--branch") { Description = "The branch, or any commit; what is checked out if not given", HelpName = "branch" };
        var days = new DayOptions("commits, in UTC");
        var channels = new Option<string[]>("--channel") { Description = "Only digests of this channel, such as cs.LG; may be repeated", HelpName = "channel", Arity = ArgumentArity.OneOrMore };
        var skipEmpty = new Option<bool>("--skip-empty") { Description = "Leave out digests without entries, as there are at week-ends" };
        var command = new VerbCommand(
            "import",
            "Writes each version of each digest in the history of a local Git repository as a file of its own, named by its commit's time in UTC and its channel. What is there already is kept, so that it can be run again and again; a file that was changed by hand is never overwritten.",
            """
            git clone https://github.com/qhduan/cn-chat-arxiv
            digestgen import cn-chat-arxiv --output digests
            digestgen import cn-chat-arxiv --since 2024-01-01 --channel cs.LG --channel cs.IR --skip-empty
            """) { repository, output, branch, days.Since, days.Until, channels, skipEmpty };
        command.SetAction(async (result, cancellationToken) =>
        {
            (DateOnly? since, DateOnly? until) = days.Read(result);
            var filter = new ImportFilter(since, until, [.. (result.GetValue(channels) ?? []).Select(ReadChannel)], result.GetValue(skipEmpty));
            return await RunAsync(result.GetRequiredValue(repository), result.GetRequiredValue(output), result.GetValue(branch), filter, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string repository, string output, string? branch, ImportFilter filter, CancellationToken cancellationToken)
    {
        GitHistory history = await GitHistory.OpenAsync(repository, branch, cancellationToken);
        IReadOnlyList<FileVersion> versions = history.ReadVersions(cancellationToken);
        if (filter.Channels.Count > 0 && !versions.Any(version => version.Channel is { } channel && filter.Channels.Contains(channel)))
        {
            IEnumerable<string> known = versions.Select(static version => version.Channel).OfType<string>().Distinct().Order(StringComparer.Ordinal);
            throw new ToolException(
                ExitCode.Usage, $"'{repository}' has nothing of {string.Join(" or ", filter.Channels)}: it has {string.Join(", ", known.DefaultIfEmpty("no channel"))}");
        }

        ImportFolder folder;
        try
        {
            folder = ImportFolder.Open(output, history.IsSha256, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Usage, $"'{output}' can't be read: {exception.Message}");
        }

        var importer = new Importer(history, folder, filter);
        importer.Run(versions, cancellationToken);
        if (!importer.HasDigests && !importer.HasProblems && filter is { Since: null, Until: null })
        {
            throw new ToolException(ExitCode.Usage, $"the history of '{repository}' has no digest: a digest has the headings '# 摘要' and '# 详细'");
        }

        using StreamWriter summary = StandardOutput.OpenText();
        summary.WriteLine(importer.Summary);
        return importer.HasProblems ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>A channel as arXiv writes it.</summary>
    /// <exception cref="ToolException">It is none.</exception>
    public static string ReadChannel(string text) =>
        ChannelName.Read(text) ?? throw new ToolException(ExitCode.Usage, $"'{text}' is no channel of arXiv: a channel is an archive or a category, such as cs.LG");
}

using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>A catalog as it is written: its issues, in the order of their files.</summary>
internal sealed record WrittenCatalog(ImmutableArray<WrittenIssue> Issues)
{
    /// <summary>The issues as a catalog has to give them: by date, time, channel and name, those without a date last.</summary>
    public IEnumerable<WrittenIssue> Ordered => Issues
        .OrderBy(issue => issue.Date ?? DateOnly.MaxValue)
        .ThenBy(issue => issue.Time ?? TimeOnly.MinValue)
        .ThenBy(issue => issue.Time is not null)
        .ThenBy(issue => issue.Channel, StringComparer.Ordinal)
        .ThenBy(issue => issue.Name, StringComparer.Ordinal);

    public TestProject ToProject() => TestProject.Of(Issues.Select(issue => issue.ToFile()));

    /// <summary>The issues as they were written, for the report of a counter-example.</summary>
    public static string Print(WrittenCatalog catalog)
    {
        string text = string.Join('\n', catalog.Issues.Select(issue =>
            $"{issue.ToFile().Path} {string.Join(' ', issue.Metadata)}\n{issue.ToFile().Content}"));
        var printed = new StringBuilder();
        foreach (char c in text)
        {
            _ = c is (>= ' ' and <= '~') or '\n' ? printed.Append(c) : printed.Append($"\\u{(int)c:X4}");
        }

        return printed.ToString();
    }
}

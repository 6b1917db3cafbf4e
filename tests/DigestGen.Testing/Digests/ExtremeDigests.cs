using System.Globalization;
using System.Text;

namespace DigestGen.Testing.Digests;

/// <summary>Digests that have too much of everything: whatever shows them has to keep its bounds.</summary>
public static class ExtremeDigests
{
    /// <summary>The paper that is in as many issues as there can be.</summary>
    public const string EverywhereId = "3103.00001";

    private static readonly string[] s_units = ["a", "的", "a ", "的a ", "&", "\"'", "$x$ ", @"$x_{y}^{z}$ ", @"\frac{\sqrt{a}}{b} ", "\u001b", "😀", "学习 learning "];

    /// <summary>Writes digests, each with its path.</summary>
    /// <param name="length">The length of long texts, in bytes; an entry can have six of 300,000.</param>
    /// <param name="count">How many categories, appearances, channels, issues of one day and issues without a day there are.</param>
    public static IEnumerable<(string Path, string Text)> Write(int length, int count)
    {
        yield return ("extreme/2031-01-01-0900.extreme.md", TestEntry.Digest(s_units.Select((unit, number) => Long(Id(3101, number), Repeat(unit, length / Encoding.UTF8.GetByteCount(unit))))));
        yield return ("extreme/2031-01-02-0900.extreme.md", TestEntry.Digest(Enumerable.Range(0, count).Select(static number => OfCategory(number))));
        for (int number = 0; number < count; number++)
        {
            string channel = string.Create(CultureInfo.InvariantCulture, $"channel{number:0000}");
            yield return ($"{channel}/2031-01-03-0900.{channel}.md", TestEntry.Digest(EverywhereId, Id(3104, number)));
            DateOnly day = new DateOnly(2031, 1, 4).AddDays(2 * number);
            yield return ($"extreme/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-0900.extreme.md", TestEntry.Digest(EverywhereId));
            yield return (string.Create(CultureInfo.InvariantCulture, $"undated/{Repeat("图", 70)}{number}.md"), TestEntry.Digest(Id(3105, number)));
        }
    }

    private static TestEntry Long(string id, string text) => new(id)
    {
        Title = text,
        TranslatedTitle = text,
        Summary = text,
        EnglishSummary = text,
        Abstract = text,
        TranslatedAbstract = text,
    };

    private static TestEntry OfCategory(int number)
    {
        string id = Id(3102, number);
        return new TestEntry(id)
        {
            RawTitle = string.Create(CultureInfo.InvariantCulture, $"On {id}. (arXiv:{id}v1 [cs.X{number}])"),
            Title = $"On {id}.",
            Summary = "的 a learning",
        };
    }

    private static string Id(int month, int number) => string.Create(CultureInfo.InvariantCulture, $"{month}.{number + 2:00000}");

    private static string Repeat(string unit, int count) => new StringBuilder().Insert(0, unit, count).ToString().TrimEnd();
}

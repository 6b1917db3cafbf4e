using System.Globalization;

namespace DigestGen.Queries.Tests;

/// <summary>Digests of any channels, days, papers, versions and categories, drawn from a seed.</summary>
internal static class RandomArchive
{
    private static readonly string[] s_channels = ["cs.LG", "cs.IR", "cs", "econ", "math.GT", "stat.ML"];
    private static readonly string?[] s_categories = [null, "cs.LG", "cs.IR", "math.GT", "hep-th", "xx.YY"];

    private static readonly string[] s_announcements = ["new", "cross", "replace", "replace-cross"];

    public static DigestFile[] Draw(int seed, int issueCount)
    {
        var random = new Random(seed);
        var files = new Dictionary<string, DigestFile>();
        for (int i = 0; i < issueCount; i++)
        {
            string channel = s_channels[random.Next(s_channels.Length)];
            string day = new DateOnly(2023, 12, 20).AddDays(random.Next(40)).ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);
            string path = random.Next(6) switch
            {
                // Without a date, without a channel, and with a name that others have in other folders.
                0 => $"{channel}/undated {random.Next(4)}.md",
                1 => $"notes/{day}-{i:D2}.md",
                2 => $"{channel}/{day}.md",
                3 => $"{day}-{random.Next(24):D2}{random.Next(60):D2}.{channel}.md",
                4 => $"{channel}/𝒟 {i} é.md",
                _ => $"{day}.{channel}.md",
            };
            files[path] = new DigestFile(path, Digest(random));
        }

        return [.. files.Values];
    }

    private static string Digest(Random random)
    {
        var ids = new List<string>();
        for (int count = random.Next(7); count > 0; count--)
        {
            ids.Add(random.Next(5) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"hep-th/99{random.Next(1, 13):D2}{random.Next(1, 4):D3}")
                : string.Create(CultureInfo.InvariantCulture, $"23{random.Next(10, 13)}.{random.Next(1, 9):D5}"));
        }

        // Once in a while a digest has a paper twice.
        return TestEntry.Digest((random.Next(4) == 0 ? ids : ids.Distinct()).Select(id =>
        {
            string title = random.Next(5) == 0 ? $"On {id}, again" : $"On {id}";
            return new TestEntry(id)
            {
                Title = title,
                RawTitle = s_categories[random.Next(s_categories.Length)] is { } category
                    ? string.Create(CultureInfo.InvariantCulture, $"{title} (arXiv:{id}v{random.Next(1, 4)} [{category}])")
                    : null,
                Abstract = Abstract(id, random),
            };
        }));
    }

    // Absent, short, or as long as the producer keeps, with and without what the feeds of 2024 have before it.
    private static string Abstract(string id, Random random)
    {
        string prefix = random.Next(3) switch
        {
            0 => "",
            1 => $"arXiv:{id}v{random.Next(1, 4)} Announce Type: {s_announcements[random.Next(s_announcements.Length)]}  Abstract: ",
            _ => $"arXiv:{id}v1 Announce Type: new  Abstract: ",
        };
        string body = random.Next(6) switch
        {
            0 => "",
            1 => $"Another text about {id}.",
            2 => string.Concat(Enumerable.Repeat("长的文字 𝒮 long text. ", 80)),
            3 => string.Concat(Enumerable.Repeat("Quite another long text. ", 80)),
            _ => $"About {id}.",
        };
        string text = body.Length == 0 ? "" : prefix + body;
        return string.Concat(text.EnumerateRunes().Take(1000));
    }
}

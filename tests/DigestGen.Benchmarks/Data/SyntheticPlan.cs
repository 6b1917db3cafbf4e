namespace DigestGen.Benchmarks.Data;

/// <summary>A paper's appearance: which paper, and whether as first written or as revised.</summary>
internal readonly record struct PlannedEntry(int Paper, bool IsRevised);

/// <summary>An issue, before any text.</summary>
internal sealed record PlannedIssue(string Channel, DateOnly Date, TimeOnly Time, PlannedEntry[] Entries)
{
    public string FileName => $"{Date:yyyy-MM-dd}-{Time:HHmm}.{Channel}.md";
}

/// <summary>Which issue holds which papers: repeats across channels, captures and versions, as the real archive has them.</summary>
internal static class SyntheticPlan
{
    private static readonly string[] s_channels = ["cs.LG", "cs.CL", "cs.AI", "stat.ML", "cs.IR", "cs.SE", "econ", "q-fin"];
    private static readonly TimeOnly[] s_captures = [new(3, 10), new(9, 6), new(15, 5), new(21, 5)];

    public static List<PlannedIssue> Create(ArchiveShape shape, SplitMix random)
    {
        List<PlannedIssue> issues = PlanFeeds(shape.Digests, random);
        int[] sizes = PlanSizes(shape, random);

        // Papers come in at an even pace; the other entries repeat papers of the last weeks.
        int introduced = 0;
        int revised = 0;
        long entries = 0;
        var isRevised = new bool[shape.Papers];
        for (int i = 0; i < issues.Count; i++)
        {
            int size = sizes[i];
            entries += size;
            int target = (int)(entries * shape.Papers / shape.Entries);
            int fresh = Math.Clamp(Math.Max(target - introduced, size - introduced), 0, size);
            var planned = new PlannedEntry[size];
            var papers = new HashSet<int>();
            for (int n = 0; n < size; n++)
            {
                bool isFresh = n < fresh;
                int paper = isFresh ? introduced + n : Repeat(introduced, size - fresh, papers, random);
                if (!isFresh && !isRevised[paper] && revised < entries * shape.RevisedPapers / shape.Entries)
                {
                    isRevised[paper] = true;
                    revised++;
                }

                planned[n] = new PlannedEntry(paper, isRevised[paper]);
            }

            introduced += fresh;
            issues[i] = issues[i] with { Entries = planned };
        }

        return issues;
    }

    // A channel's feed of a day, captured up to four times.
    private static List<PlannedIssue> PlanFeeds(int digests, SplitMix random)
    {
        var first = new DateOnly(2023, 3, 13);
        int days = new DateOnly(2026, 8, 31).DayNumber - first.DayNumber;
        var captures = new List<int>();
        for (int left = digests; left > 0; left -= captures[^1])
        {
            captures.Add(Math.Min(left, random.Once(3) ? random.Between(2, 5) : 1));
        }

        var issues = new List<PlannedIssue>(digests);
        for (int feed = 0; feed < captures.Count; feed++)
        {
            DateOnly date = first.AddDays((int)((long)feed * days / captures.Count));
            string channel = s_channels[feed % s_channels.Length];
            for (int capture = 0; capture < captures[feed]; capture++)
            {
                issues.Add(new PlannedIssue(channel, date, s_captures[capture], []));
            }
        }

        issues.Sort(static (left, right) =>
        {
            int order = left.Date.CompareTo(right.Date);
            order = order != 0 ? order : left.Time.CompareTo(right.Time);
            return order != 0 ? order : string.CompareOrdinal(left.Channel, right.Channel);
        });
        return issues;
    }

    // Many small issues, some large ones, a fifth without entries, one of the largest size.
    private static int[] PlanSizes(ArchiveShape shape, SplitMix random)
    {
        var sizes = new int[shape.Digests];
        var filled = new List<int>();
        for (int i = 0; i < sizes.Length; i++)
        {
            if (i % 5 != 4 || i / 5 >= shape.EmptyDigests)
            {
                filled.Add(i);
                sizes[i] = 1;
            }
        }

        sizes[filled[filled.Count / 2]] = Math.Min(shape.MaxEntries, shape.Entries - filled.Count + 1);
        int average = shape.Entries / filled.Count;
        for (int left = shape.Entries - sizes.Sum(); left > 0;)
        {
            int issue = filled[random.Below(filled.Count)];
            int more = Math.Min(left, Math.Min(shape.MaxEntries - sizes[issue], 1 + random.Rank(4 * average)));
            sizes[issue] += more;
            left -= more;
        }

        return sizes;
    }

    private static int Repeat(int introduced, int repeats, HashSet<int> taken, SplitMix random)
    {
        int window = Math.Min(introduced, Math.Max(600, 3 * repeats));
        int paper;
        do
        {
            paper = introduced - 1 - random.Below(window);
        }
        while (!taken.Add(paper));

        return paper;
    }
}

using System.Globalization;
using System.Text;
using DigestGen.Testing.Digests;

namespace DigestGen.Benchmarks.Data;

/// <summary>Writes an archive of the real one's shape, from a fixed seed: the same bytes on every machine.</summary>
internal static class SyntheticArchive
{
    private const ulong Seed = 20230313;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <c>channel/yyyy-MM-dd-HHmm.channel.md</c> files into a folder.</summary>
    public static void Write(string folder, ArchiveShape shape)
    {
        var text = new SyntheticText(new SplitMix(Seed));
        List<PlannedIssue> issues = SyntheticPlan.Create(shape, new SplitMix(Seed + 1));
        (string Id, DateOnly Date)[] papers = NamePapers(issues, shape.Papers);
        foreach (PlannedIssue issue in issues)
        {
            List<SyntheticPaper> entries = [.. issue.Entries.Select(entry => SyntheticPaper.Create(
                text,
                Seed ^ ((ulong)entry.Paper * 0x9E3779B97F4A7C15UL) ^ (entry.IsRevised ? 1UL : 0),
                papers[entry.Paper].Id,
                papers[entry.Paper].Date,
                entry.IsRevised))];
            string channelFolder = Path.Combine(folder, issue.Channel);
            Directory.CreateDirectory(channelFolder);
            File.WriteAllText(
                Path.Combine(channelFolder, issue.FileName),
                DigestWriter.Write(entries.Select(ToText), isOfFirstDay: issue.Date == new DateOnly(2023, 3, 13)),
                s_utf8);
        }
    }

    // A paper is numbered within the month in which it first comes.
    private static (string Id, DateOnly Date)[] NamePapers(List<PlannedIssue> issues, int count)
    {
        var random = new SplitMix(Seed + 2);
        var papers = new (string Id, DateOnly Date)[count];
        int month = 0;
        int number = 0;
        foreach (PlannedIssue issue in issues)
        {
            foreach (PlannedEntry entry in issue.Entries)
            {
                if (papers[entry.Paper].Id is null)
                {
                    number = month == issue.Date.Month ? number : 0;
                    month = issue.Date.Month;
                    number += random.Between(1, 12);
                    string id = string.Create(CultureInfo.InvariantCulture, $"{issue.Date.Year % 100:00}{month:00}.{number:00000}");
                    papers[entry.Paper] = (id, issue.Date);
                }
            }
        }

        return papers;
    }

    private static EntryText ToText(SyntheticPaper paper, int index) => new()
    {
        Reference = index + 1,
        Title = paper.Title,
        Url = paper.Url,
        Summary = paper.Summary,
        TranslatedTitle = paper.TranslatedTitle,
        RawTitle = paper.RawTitle,
        EnglishSummary = paper.EnglishSummary,
        TranslatedAbstract = paper.RawTranslatedAbstract,
        Abstract = paper.RawAbstract,
    };
}

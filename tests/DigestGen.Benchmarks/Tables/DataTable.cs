using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;

namespace DigestGen.Benchmarks.Tables;

/// <summary>What the data of the other tables is.</summary>
internal static class DataTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        var table = new MarkdownTable("data", "digests", "empty", "entries", "papers", "records", "digests, MB", "records, MB", "largest, MB", "most entries", "findings");
        table.Add(
            set.Name,
            $"{set.Files.Count:N0}",
            $"{set.Issues.Count(static issue => issue.Length == 0):N0}",
            $"{set.EntryCount:N0}",
            $"{set.Papers.Count:N0}",
            $"{set.RecordCount:N0}",
            MarkdownTable.Megabytes(set.DigestBytes),
            MarkdownTable.Megabytes(set.UniqueBytes),
            MarkdownTable.Megabytes(set.Files.Max(static file => new FileInfo(file).Length)),
            $"{set.Issues.Max(static issue => issue.Length):N0}",
            $"{set.FindingCount:N0}");
        return table.ToString();
    }
}

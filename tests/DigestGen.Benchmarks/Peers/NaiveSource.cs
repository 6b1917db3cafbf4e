using System.Globalization;
using System.Text;
using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Peers;

/// <summary>What a generator writes at first: a file for each issue, with an object for each entry in a static array.</summary>
internal static class NaiveSource
{
    public static void Write(string folder, DataSet set)
    {
        var index = new StringBuilder("namespace Consumer;\n\ninternal static class NaiveDigests\n{\n    public static readonly PaperRecord[][] Issues =\n    [\n");
        for (int i = 0; i < set.Issues.Count; i++)
        {
            var issue = new StringBuilder();
            issue.Append(CultureInfo.InvariantCulture, $"namespace Consumer;\n\ninternal static class Issue{i}\n{{\n    public static readonly PaperRecord[] Entries =\n    [\n");
            foreach (int paper in set.Issues[i])
            {
                Append(issue, set.Papers[paper]);
            }

            issue.Append("    ];\n}\n");
            File.WriteAllText(Path.Combine(folder, $"Issue{i}.cs"), issue.ToString());
            index.Append(CultureInfo.InvariantCulture, $"        Issue{i}.Entries,\n");
        }

        File.WriteAllText(Path.Combine(folder, "NaiveDigests.cs"), index.Append("    ];\n}\n").ToString());
    }

    private static void Append(StringBuilder code, PaperRecord paper)
    {
        code.Append("        new PaperRecord(");
        code.AppendLiteral(paper.Id).Append(", ").AppendLiteral(paper.Url).Append(", ").AppendLiteral(paper.Title).Append(", ");
        code.AppendLiteral(paper.TranslatedTitle).Append(", ").AppendLiteral(paper.Summary).Append(", ").AppendLiteral(paper.EnglishSummary).Append(", ");
        code.AppendLiteral(paper.Abstract).Append(", ").AppendLiteral(paper.TranslatedAbstract).Append("),\n");
    }
}

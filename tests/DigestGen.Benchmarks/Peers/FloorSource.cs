using System.Globalization;
using System.Text;
using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Peers;

/// <summary>
/// The compiler's own floor: a file for each issue that holds a record first, with its records in one UTF-8 literal
/// written by hand.
/// </summary>
internal static class FloorSource
{
    public static void Write(string folder, DataSet set)
    {
        for (int i = 0; i < set.UniqueRecords.Count; i++)
        {
            if (set.UniqueRecords[i].Length > 0)
            {
                var code = new StringBuilder();
                code.Append(CultureInfo.InvariantCulture, $"namespace Consumer;\n\ninternal static class Issue{i}\n{{\n    public static System.ReadOnlySpan<byte> Text => ");
                code.AppendLiteral(Encoding.UTF8.GetString(set.UniqueRecords[i])).Append("u8;\n}\n");
                File.WriteAllText(Path.Combine(folder, $"Issue{i}.cs"), code.ToString());
            }
        }
    }
}

#:project ../src/DigestGen/DigestGen.csproj

// How many papers each month has on some topics, as a table, and as a plot in trends.svg in the current folder:
//   dotnet run sample/trends.cs -- 网络 "diffusion OR 扩散" learning
using System.Globalization;
using System.Net;
using System.Text;

string[] topics = args.Length > 0 ? args : ["网络", "learning", "language"];
string[] colors = ["#9a3527", "#2f6f8f", "#c08a2d", "#5b7d3a", "#7a5a96", "#3d8c80"];
var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
for (int topic = 0; topic < topics.Length; topic++)
{
    foreach ((string month, int count) in Digests.Catalog.Search(topics[topic]).Months)
    {
        counts.TryAdd(month, new int[topics.Length]);
        counts[month][topic] = count;
    }
}

Console.WriteLine($"month\t{string.Join('\t', topics)}");
foreach ((string month, int[] row) in counts)
{
    Console.WriteLine($"{month}\t{string.Join('\t', row)}");
}

if (counts.Count > 0)
{
    File.WriteAllText("trends.svg", Plot());
    Console.WriteLine($"Plot: {Path.GetFullPath("trends.svg")}");
}

string Plot()
{
    string[] months = [.. counts.Keys];
    double step = 640.0 / Math.Max(1, months.Length - 1);
    double scale = 260.0 / counts.Values.Max(static row => row.Max());
    var svg = new StringBuilder("""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 340" font-family="sans-serif" font-size="12">
        <rect width="760" height="340" fill="#fff"/>

        """);
    svg.AppendLine($"<text x=\"40\" y=\"320\">{months[0]}</text><text x=\"680\" y=\"320\" text-anchor=\"end\">{months[^1]}</text>");
    for (int topic = 0; topic < topics.Length; topic++)
    {
        string color = colors[topic % colors.Length];
        IEnumerable<string> points = months.Select((month, i) => string.Create(
            CultureInfo.InvariantCulture, $"{40 + (i * step):0.#},{300 - (counts[month][topic] * scale):0.#}"));
        svg.AppendLine($"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>");
        svg.AppendLine($"<text x=\"50\" y=\"{20 + (16 * topic)}\" fill=\"{color}\">{WebUtility.HtmlEncode(topics[topic])}</text>");
    }

    return svg.Append("</svg>\n").ToString();
}

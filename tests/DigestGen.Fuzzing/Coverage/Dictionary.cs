using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestGen.Fuzzing.Coverage;

/// <summary>The tokens of the format, from the file that AFL++ reads as well.</summary>
internal static partial class Dictionary
{
    public static string FileName => "digest.dict";

    public static IReadOnlyList<byte[]> Tokens { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, FileName))
            .Where(static line => line.StartsWith('"'))
            .Select(static line => Unescape(line[1..line.LastIndexOf('"')])),
    ];

    // AFL++ knows \\, \" and \xHH, and takes all other bytes as they are.
    private static byte[] Unescape(string token)
    {
        var bytes = new List<byte>();
        foreach (Match part in Parts().Matches(token))
        {
            if (part.Groups["hex"] is { Success: true } hex)
            {
                bytes.Add(byte.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(part.Groups["escaped"] is { Success: true } escaped ? escaped.Value : part.Value));
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"\\x(?<hex>[0-9A-Fa-f]{2})|\\(?<escaped>.)|[^\\]+")]
    private static partial Regex Parts();
}

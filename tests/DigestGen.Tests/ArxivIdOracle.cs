using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestGen.Tests;

/// <summary>arXiv's scheme once more, read with a regular expression and dates.</summary>
internal static partial class ArxivIdOracle
{
    public static readonly string[] Archives =
    [
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph",
        "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th",
        "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg",
        "q-bio", "quant-ph", "solv-int", "supr-con",
    ];

    /// <summary>The canonical form, or null if the text is no identifier.</summary>
    public static string? Canonical(string text)
    {
        Match match = New().Match(text);
        if (match.Success)
        {
            string number = match.Groups["number"].Value;
            int month = Month(match, century: 2000);
            bool isRight = month switch
            {
                < 200704 or >= 209101 => false,
                < 201501 => number.Length == 4,
                _ => number.Length == 5,
            };
            return isRight && IsMonth(match) && int.Parse(number, CultureInfo.InvariantCulture) > 0
                ? $"{match.Groups["date"].Value}.{number}"
                : null;
        }

        match = Old().Match(text);
        if (!match.Success || !Archives.Contains(match.Groups["archive"].Value, StringComparer.Ordinal) || !IsMonth(match))
        {
            return null;
        }

        int year = int.Parse(match.Groups["date"].Value[..2], CultureInfo.InvariantCulture);
        int oldMonth = Month(match, year >= 91 ? 1900 : 2000);
        return oldMonth is >= 199107 and <= 200703 && match.Groups["number"].Value != "000"
            ? $"{match.Groups["archive"].Value}/{match.Groups["date"].Value}{match.Groups["number"].Value}"
            : null;
    }

    /// <summary>An identifier that arXiv could have given.</summary>
    public static string Next(Random random)
    {
        if (random.Next(3) == 0)
        {
            int month = random.Next((1991 * 12) + 6, (2007 * 12) + 3);
            return $"{Archives[random.Next(Archives.Length)]}/{month / 12 % 100:00}{(month % 12) + 1:00}{random.Next(1, 1000):000}";
        }

        int newMonth = random.Next((2007 * 12) + 3, 2091 * 12);
        string date = $"{newMonth / 12 % 100:00}{(newMonth % 12) + 1:00}";
        return newMonth < 2015 * 12 ? $"{date}.{random.Next(1, 10_000):0000}" : $"{date}.{random.Next(1, 100_000):00000}";
    }

    /// <summary>A text that is an identifier, or nearly one, or nothing like it.</summary>
    public static string NextText(Random random)
    {
        const string Alphabet = "0123456789./vV-:arXimthcs \u0660\uFF11\uD83D\0";
        string text = Next(random);
        text = random.Next(4) switch
        {
            0 => "arXiv:" + text,
            1 => text + "v" + random.Next(0, 12_000).ToString(CultureInfo.InvariantCulture),
            2 => text.Replace("/", ".GT/", StringComparison.Ordinal),
            _ => text,
        };
        for (int mutations = random.Next(3); mutations > 0 && text.Length > 0; mutations--)
        {
            int at = random.Next(text.Length);
            string with = random.Next(3) == 0 ? "" : Alphabet[random.Next(Alphabet.Length)].ToString();
            text = string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + random.Next(2)));
        }

        return text;
    }

    private static bool IsMonth(Match match) => match.Groups["date"].Value[2..] is var month
        && string.CompareOrdinal(month, "01") >= 0 && string.CompareOrdinal(month, "12") <= 0;

    private static int Month(Match match, int century) =>
        (century * 100) + int.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([aA][rR][xX][iI][vV]:)?(?<date>[0-9]{4})\.(?<number>[0-9]{4,5})(v[1-9][0-9]{0,3})?\z")]
    private static partial Regex New();

    [GeneratedRegex(@"\A([aA][rR][xX][iI][vV]:)?(?<archive>[a-z-]+)(\.[A-Za-z-]{2,})?/(?<date>[0-9]{4})(?<number>[0-9]{3})(v[1-9][0-9]{0,3})?\z")]
    private static partial Regex Old();
}

using System.Net;
using System.Text.RegularExpressions;
using DigestGen.Testing.Digests;

namespace DigestGen.Testing;

/// <summary>A way through the sample's site over <see cref="ExtremeDigests"/>: fixed addresses, many searches, and some addresses of each kind that the pages link to.</summary>
public sealed partial class SiteWalk
{
    private const int MaxOfAKind = 15;

    private static readonly string[] s_addresses =
    [
        "/", "/papers/3101.00002", $"/papers/{ExtremeDigests.EverywhereId}", "/issues/2031-01-01-0900.extreme", "/issues/2031-01-02-0900.extreme", "/days/2031-01-01", "/days/2031-01-03",
        "/statistics", "/api/papers?limit=200", "/api/papers?limit=200&skip=60000", "/api/issues?limit=200", "/api/issues?limit=200&skip=4000", $"/api/papers/{ExtremeDigests.EverywhereId}", "/atom.xml", "/nowhere", "/api/nowhere",
    ];

    private static readonly string[] s_queries =
    [
        "的", "a", "的 OR a", "s", "学习", "learning", "language model", "\"language models\"", "\"的\"", "a*", "-a", "的 -a",
        "how to train a network with less data", "深度学习方法的研究与应用以及在大规模数据集上的性能评估", "channel:cs.LG", "channel:extreme", "category:none",
        "since:2024", "announced:new", "title:的", "的 since:2024-03 until:2024-05", "qqzzqq", "qqzzqq since:2024-13", "transfomer",
        "(a OR b) (c OR d)", string.Join(' ', Enumerable.Repeat("的", 100)), "a " + new string('\'', 2_600), "$x$", "x_{y}", "frac sqrt", "😀", "\u001b", ExtremeDigests.EverywhereId,
    ];

    private readonly Queue<string> _fixed = new(
    [
        .. s_addresses,
        .. s_queries.Select(static query => "?q=" + Uri.EscapeDataString(query)).SelectMany(static query => (string[])
            [$"/search{query}", $"/search{query}&order=newest", $"/search{query}&lang=en", $"/search{query}&page=50", $"/atom.xml{query}", $"/api/search{query}&limit=200", $"/api/search{query}&limit=200&skip=50000"]),
    ]);

    private readonly Queue<string> _found = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, int> _kinds = [];

    /// <summary>The next address; null at the end.</summary>
    public string? Next()
    {
        if (_fixed.TryDequeue(out string? address))
        {
            _known.Add(address);
            return address;
        }

        while (_found.TryDequeue(out address))
        {
            string kind = KindOf(address);
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            if (_kinds[kind] <= MaxOfAKind)
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Remembers what a page links to.</summary>
    public void Follow(string page)
    {
        foreach (Match link in Link().Matches(page))
        {
            string address = WebUtility.HtmlDecode(link.Groups[1].Value);
            if (_known.Add(address))
            {
                _found.Enqueue(address);
            }
        }
    }

    /// <summary>The route that an address is of.</summary>
    public static string KindOf(string address)
    {
        string[] parts = address.Split('?')[0].Split('/');
        return parts.Length < 3 ? $"/{parts[1]}"
            : parts[1] is "api" or "cite" ? $"/{parts[1]}/{parts[2]}{(parts.Length > 3 ? "/…" : "")}"
            : $"/{parts[1]}/…";
    }

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Link();
}

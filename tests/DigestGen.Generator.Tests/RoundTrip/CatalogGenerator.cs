using System.Collections.Immutable;
using System.Globalization;
using CsCheck;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>Draws catalogs of any shape that the format has.</summary>
internal static class CatalogGenerator
{
    private static readonly string[] s_archives = ["math", "math.GT", "hep-th", "cond-mat", "cond-mat.str-el", "cs", "cs.LG", "acc-phys", "q-alg"];

    private static readonly string[] s_sites = ["https://arxiv.org", "http://arxiv.org", "https://rss.arxiv.org", "https://export.arxiv.org", "HTTPS://ARXIV.ORG"];

    // The last is none of arXiv's: it is reported, and kept.
    private static readonly string[] s_categories = ["cs.LG", "math.GT", "hep-th", "q-fin.ST", "xx.YY"];

    private static readonly string[] s_channels = ["cs.IR", "cs.LG", "math", "q-fin.ST", "astro-ph"];

    // An `ID` stands for the paper's; the last is no prefix at all.
    private static readonly string[] s_translatedPrefixes =
        ["arXiv:ID 公告类型：新 摘要：", "arXiv:ID 公告类型：跨越 摘要：", "《arXiv:ID 公告类型: 交叉》 摘要：", "摘要：", "arXiv:ID Announce Type: new Abstract: ", ""];

    // Few months and numbers, so that papers meet again and misses are near hits.
    public static readonly Gen<string> PaperId = Gen.OneOf(
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 60], (month, number) => Text($"24{month:D2}.{number:D5}")),
        Gen.Select(Gen.Int[8, 14], Gen.Int[1, 12], Gen.Int[1, 40], (year, month, number) => Text($"{year:D2}{month:D2}.{number:D4}")),
        Gen.Select(Gen.OneOf(s_archives), Gen.Int[92, 99], Gen.Int[1, 12], Gen.Int[1, 20], (archive, year, month, number) => Text($"{archive}/{year:D2}{month:D2}{number:D3}")));

    private static readonly Gen<int> s_version = Gen.OneOf(Gen.Int[1, 12], Gen.Int[1, 9999]);

    private static readonly Gen<Carried> s_carried = Gen.OneOf<Carried>(
        Gen.Const<Carried>(new Carried.Nothing()),
        Gen.Select(s_version, Gen.OneOf(s_categories), Gen.OneOf("", " UPDATED", " CROSS LISTED"), Gen.OneOf("", " ", "\t", "\u00A0 "), (version, category, word, gap) =>
            (Carried)new Carried.InTitle(version, category, word, gap)),
        Gen.Select(s_version, Gen.OneOf("new", "cross", "replace", "replace-cross"), Gen.OneOf(s_translatedPrefixes), (version, word, translated) =>
            (Carried)new Carried.InAbstract(version, word, translated)));

    private static readonly Gen<WrittenEntry> s_entry = Gen.Select(
        Gen.Select(PaperId, Gen.OneOf(s_sites), Gen.OneOf(Gen.Const(0), s_version), s_carried),
        Gen.Select(SlotText.Any, SlotText.Any, SlotText.Any, Gen.Frequency((9, Gen.Const("")), (1, SlotText.Any)), SlotText.Any, SlotText.Any),
        (head, texts) => Fit(new WrittenEntry(head.Item1, 0)
        {
            Site = head.Item2,
            LinkVersion = head.Item3,
            Carried = head.Item4,
            Title = texts.Item1,
            TranslatedTitle = texts.Item2,
            Summary = texts.Item3,
            EnglishSummary = texts.Item4,
            TranslatedAbstract = texts.Item5,
            Abstract = texts.Item6,
        }));

    // Path, name, channel, date and time, as a path tells them or metadata do.
    private static readonly Gen<WrittenIssue> s_place = Gen.Select(
        Gen.Int[0, 4],
        Gen.OneOf(s_channels),
        Gen.Int[0, 40],
        Gen.Int[0, (24 * 60) - 1],
        Gen.OneOf(Gen.OneOf("digest", "Digest", "class", "a b", "2024", "名"), SlotText.Name),
        (kind, channel, days, minute, name) => Place(kind, channel, new DateOnly(2024, 1, 15).AddDays(days), new TimeOnly(minute / 60, minute % 60), name));

    private static readonly Gen<WrittenIssue> s_issue = Gen.Select(
        s_place,
        Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Bool,
        Gen.OneOf("\n", "\n", "\r\n", "\r"),
        Gen.OneOf(Gen.Const(1), Gen.Int[0, 100_000]),
        s_entry.Array[0, 9],
        (place, isOfFirstDay, isReversed, lineEnd, step, entries) => place with
        {
            IsOfFirstDay = isOfFirstDay && entries.Length > 0,
            HasBlocksReversed = isReversed,
            LineEnd = lineEnd,
            Entries = [.. entries.Select((entry, number) => Number(isOfFirstDay ? ToFirstDay(entry) : entry, number, step))],
        });

    /// <summary>Catalogs of some issues, no two of which have the same date, time, channel and name.</summary>
    public static readonly Gen<WrittenCatalog> Catalog = s_issue.Array[1, 8].Select(issues => new WrittenCatalog(
        [.. issues.DistinctBy(issue => (issue.Date, issue.Time, issue.Channel, issue.Name)).Select((issue, number) => issue with { Path = Text($"/p/{number}/{issue.Path}") })]));

    // 1, 2, 3 … or numbers in any order; all of an issue are different.
    private static WrittenEntry Number(WrittenEntry entry, int number, int step) =>
        entry with { Reference = step == 1 ? number + 1 : ((number + 1) * (step + 10)) % 1_000_003 };

    // A block of four slots is known by a translated abstract above an English one. arXiv's prefix is a year younger.
    private static WrittenEntry ToFirstDay(WrittenEntry entry) => entry with
    {
        Carried = entry.Carried is Carried.InAbstract ? new Carried.Nothing() : entry.Carried,
        EnglishSummary = "",
        TranslatedAbstract = "此处" + entry.TranslatedAbstract,
        Abstract = SlotText.WithoutHan(entry.Abstract) + ".",
    };

    // Where the format could be read in two ways, an entry keeps to the one.
    private static WrittenEntry Fit(WrittenEntry entry)
    {
        // A title ends before the first of these.
        entry = entry with { Title = entry.Title.Replace("(arXiv:", "(arXiv", StringComparison.Ordinal) };

        // White space that stands between a carried part and its text belongs to neither.
        entry = entry.Carried switch
        {
            Carried.InTitle => entry with { Title = entry.Title.TrimEnd() + "." },
            Carried.InAbstract => entry with { Abstract = entry.Abstract.TrimStart(), TranslatedAbstract = "此处" + entry.TranslatedAbstract },
            _ => entry,
        };

        // Without a Chinese character in the translated abstract, texts of Chinese in the English ones' places are theirs.
        return SlotText.HasHan(entry.TranslatedAbstract)
            ? entry
            : entry with { EnglishSummary = SlotText.WithoutHan(entry.EnglishSummary), Abstract = SlotText.WithoutHan(entry.Abstract) };
    }

    private static WrittenIssue Place(int kind, string channel, DateOnly date, TimeOnly time, string name)
    {
        string day = date.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);
        string hour = time.ToString("HHmm", CultureInfo.InvariantCulture);
        return kind switch
        {
            0 => new WrittenIssue($"{channel}/{day}.md", day, channel, date, null),
            1 => new WrittenIssue($"{day}-{hour}.{channel}.md", $"{day}-{hour}.{channel}", channel, date, time),
            2 => new WrittenIssue($"{day}.{channel}.txt", $"{day}.{channel}", channel, date, null),
            3 => new WrittenIssue("digest.md", name, null, null, null)
            {
                Metadata = ImmutableDictionary<string, string>.Empty.Add("Name", name),
            },
            _ => new WrittenIssue($"{channel}/2023-01-01-0001.md", name, name, date, time)
            {
                Metadata = ImmutableDictionary<string, string>.Empty
                    .Add("Name", name).Add("Channel", name).Add("Date", day).Add("Time", hour.Insert(2, ":")),
            },
        };
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

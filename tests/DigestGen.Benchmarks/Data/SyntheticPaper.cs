namespace DigestGen.Benchmarks.Data;

/// <summary>What the producer would have written of a paper; made again, the same, whenever it is asked for.</summary>
internal sealed record SyntheticPaper(
    string Url,
    string Title,
    string RawTitle,
    string TranslatedTitle,
    string Summary,
    string EnglishSummary,
    string RawTranslatedAbstract,
    string RawAbstract)
{
    private const int ProducersCut = 1_000;

    private static readonly DateOnly s_bareFrom = new(2024, 1, 31);
    private static readonly DateOnly s_prefixedFrom = new(2024, 2, 21);
    private static readonly string[] s_categories = ["cs.LG", "cs.CL", "cs.AI", "stat.ML", "cs.IR", "cs.SE", "econ.EM", "q-fin.ST"];

    /// <param name="text">The language.</param>
    /// <param name="seed">Of this paper and revision.</param>
    /// <param name="id">The paper's identifier.</param>
    /// <param name="date">The day it first came: the form of what its raw fields carry is of that time.</param>
    /// <param name="isRevised">Whether it is the second version.</param>
    public static SyntheticPaper Create(SyntheticText text, ulong seed, string id, DateOnly date, bool isRevised)
    {
        var random = new SplitMix(seed);
        string idWithVersion = $"{id}v{(isRevised ? 2 : 1)}";
        string category = s_categories[random.Below(s_categories.Length)];
        bool isCross = random.Once(4);

        string title = text.Title(random, random.Between(45, 115));
        string rawTitle = date >= s_bareFrom
            ? title
            : $"{title}. (arXiv:{idWithVersion} [{category}]{(isRevised ? " UPDATED" : isCross ? " CROSS LISTED" : "")})";
        title = date >= s_bareFrom ? title : title + ".";

        string announcement = isRevised ? "replace" : isCross ? "cross" : "new";
        string prefix = date >= s_prefixedFrom ? $"arXiv:{idWithVersion} Announce Type: {announcement}  Abstract: " : "";
        string translatedPrefix = prefix.Length > 0 && random.Once(2) ? $"arXiv:{idWithVersion} 公告类型：{announcement} 摘要：" : "";

        // Three abstracts in four are cut.
        int abstractLength = (random.Once(4) ? random.Between(450, ProducersCut) : ProducersCut) - prefix.Length;
        string host = date < new DateOnly(2024, 1, 1) ? "http://arxiv.org" : random.Once(170) ? "https://rss.arxiv.org" : "https://arxiv.org";
        return new SyntheticPaper(
            $"{host}/abs/{id}",
            title,
            rawTitle,
            text.Chinese(random, random.Between(10, 34)),
            text.Chinese(random, random.Between(45, 116)),
            random.Once(180) ? text.English(random, random.Between(150, 350)) : "",
            translatedPrefix + text.Chinese(random, random.Between(180, 341)),
            prefix + text.English(random, abstractLength));
    }
}

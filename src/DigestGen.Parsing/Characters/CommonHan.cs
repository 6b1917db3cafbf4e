namespace DigestGen.Parsing.Characters;

/// <summary>The most frequent Chinese characters, simplified and traditional.</summary>
/// <remarks>
/// They are 27 % to 50 % of the Chinese characters of real digests, and at most 5 % of what a wrong code page makes of
/// such a text.
/// </remarks>
internal static class CommonHan
{
    // The most frequent ones of general texts, then those of abstracts and of headings.
    private static readonly HashSet<char> s_characters =
    [
        .. "的一是在不了有和人这這中大为為上个個我以要时時来來用到作地于於出就分对對成会會可发發同也能下过過面而方后後多定行学學法所得经經与與其及或从從本该該",
        .. "种種模型数數据據习習研究提进進系统統析使通基性高算理论論实實果问問题題",
        .. "摘总總结結概述详詳细細情",
    ];

    public static bool Contains(char c) => s_characters.Contains(c);
}

using DigestGen.Layout;

namespace DigestGen.Search.Scoring;

/// <summary>The constants of the score: BM25's saturation and length normalization, with fixed average lengths, and the weights of the fields.</summary>
/// <remarks>The library computes scores from them, and the compiler of indexes the bounds of scores, in whole numbers.</remarks>
internal static class ScoreConstants
{
    /// <summary>How many fields are searched: titles, summaries and abstracts, each with its translation.</summary>
    public const int FieldCount = 6;

    /// <summary>How many groups of two fields there are.</summary>
    public const int GroupCount = FieldCount / 2;

    /// <summary>The score of a group of weight 1 whose field has a term infinitely often.</summary>
    public const int MaxScore = 10;

    /// <summary>Half of this many occurrences in a text of average length score half of the most; in tenths.</summary>
    /// <remarks>
    /// With it a whole word in any text stands above all prefixes, and a title above all summaries: one occurrence in the
    /// longest text scores 1 / (1 + 0.5 * 1.6) = 0.56, and any number of them less than 1.
    /// </remarks>
    public const int SaturationTenths = 5;

    /// <summary>The length normalization of the shortest text, in tenths. It rises from here by less than 1, so that no two lengths are the same.</summary>
    public const int MinLengthTenths = 6;

    /// <summary>The weights of the groups, in hundredths.</summary>
    public static ReadOnlySpan<byte> GroupPercents => [100, 30, 9];

    /// <summary>All weights together, in hundredths.</summary>
    public const int AllPercents = 139;

    /// <summary>The average lengths of the fields in bytes, of 7,582 papers.</summary>
    public static ReadOnlySpan<short> AverageLengths => [76, 66, 290, 290, 960, 900];

    /// <summary>What no paper's score exceeds that has a term in a group and those behind it alone, in the unit of <see cref="SearchLayout.MaxBound"/>.</summary>
    public static int BoundOfGroup(int group)
    {
        int percents = group switch { 0 => AllPercents, 1 => AllPercents - 100, _ => 9 };
        return ((percents * SearchLayout.MaxBound) + AllPercents - 1) / AllPercents;
    }
}

namespace DigestGen.Search.Index;

/// <summary>How long the texts of a document are, in one byte: eight steps for titles and for summaries, four for abstracts.</summary>
internal static class TextLengths
{
    // In tokens, of original and translation together: the averages that a step of one stands for.
    private const int AverageTitle = 28;
    private const int AverageSummary = 75;
    private const int AverageAbstract = 400;

    // In hundredths of the average: what each step stands for, and where the next one begins.
    private static readonly int[] s_steps = [30, 50, 70, 90, 115, 145, 190, 260];
    private static readonly int[] s_coarse = [35, 75, 115, 180];

    /// <summary>Packs the lengths of a document's texts.</summary>
    public static byte Pack(int title, int summary, int abstractLength) => (byte)(
        Find(s_steps, title, AverageTitle) | (Find(s_steps, summary, AverageSummary) << 3) | (Find(s_coarse, abstractLength, AverageAbstract) << 6));

    /// <summary>The length of a group's texts in hundredths of the average.</summary>
    public static int Unpack(int packed, int group) => group switch
    {
        0 => s_steps[packed & 7],
        1 => s_steps[(packed >> 3) & 7],
        _ => s_coarse[(packed >> 6) & 3],
    };

    private static int Find(int[] steps, int length, int average)
    {
        int step = 0;
        while (step + 1 < steps.Length && length * 200L > (long)(steps[step] + steps[step + 1]) * average)
        {
            step++;
        }

        return step;
    }
}

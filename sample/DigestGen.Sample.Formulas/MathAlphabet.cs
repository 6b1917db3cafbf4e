using System.Text;

namespace DigestGen.Sample.Formulas;

/// <summary>Unicode's mathematical alphabets, which browsers need in place of MathML's old font attributes.</summary>
internal sealed class MathAlphabet
{
    private readonly int _upper;
    private readonly int _lower;
    private readonly int _digit;
    private readonly (char Letter, char Symbol)[] _exceptions;

    // Letters that Unicode had before it got the alphabets keep their old code points.
    private MathAlphabet(int upper, int lower, int digit = 0, params (char Letter, char Symbol)[] exceptions)
    {
        _upper = upper;
        _lower = lower;
        _digit = digit;
        _exceptions = exceptions;
    }

    public static MathAlphabet Bold { get; } = new(0x1D400, 0x1D41A, 0x1D7CE);

    public static MathAlphabet BoldItalic { get; } = new(0x1D468, 0x1D482, 0x1D7CE);

    public static MathAlphabet DoubleStruck { get; } = new(
        0x1D538, 0x1D552, 0x1D7D8, ('C', 'ℂ'), ('H', 'ℍ'), ('N', 'ℕ'), ('P', 'ℙ'), ('Q', 'ℚ'), ('R', 'ℝ'), ('Z', 'ℤ'));

    public static MathAlphabet Script { get; } = new(
        0x1D49C, 0x1D4B6, 0, ('B', 'ℬ'), ('E', 'ℰ'), ('F', 'ℱ'), ('H', 'ℋ'), ('I', 'ℐ'), ('L', 'ℒ'), ('M', 'ℳ'), ('R', 'ℛ'),
        ('e', 'ℯ'), ('g', 'ℊ'), ('o', 'ℴ'));

    public static MathAlphabet Fraktur { get; } = new(
        0x1D504, 0x1D51E, 0, ('C', 'ℭ'), ('H', 'ℌ'), ('I', 'ℑ'), ('R', 'ℜ'), ('Z', 'ℨ'));

    public static MathAlphabet SansSerif { get; } = new(0x1D5A0, 0x1D5BA, 0x1D7E2);

    public static MathAlphabet Monospace { get; } = new(0x1D670, 0x1D68A, 0x1D7F6);

    /// <summary>A text in this alphabet; characters that it lacks stay as they are.</summary>
    public string Map(string text)
    {
        var mapped = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            mapped.Append(Map(rune).ToString());
        }

        return mapped.ToString();
    }

    private Rune Map(Rune rune)
    {
        foreach ((char letter, char symbol) in _exceptions)
        {
            if (rune.Value == letter)
            {
                return new Rune(symbol);
            }
        }

        return rune.Value switch
        {
            >= 'A' and <= 'Z' => new Rune(_upper + rune.Value - 'A'),
            >= 'a' and <= 'z' => new Rune(_lower + rune.Value - 'a'),
            >= '0' and <= '9' when _digit != 0 => new Rune(_digit + rune.Value - '0'),
            _ => rune,
        };
    }
}

using System.Globalization;

namespace DigestGen.Parsing.Text;

/// <summary>Text that is the same in every culture.</summary>
public static class Invariant
{
    /// <summary>A number in decimal digits.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

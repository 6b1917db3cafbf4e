using System.Globalization;
using System.Text;

namespace DigestGen.Benchmarks.Peers;

/// <summary>Escaped string literals of C#.</summary>
internal static class CSharpLiteral
{
    public static StringBuilder AppendLiteral(this StringBuilder code, string text)
    {
        code.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => code.Append('\\').Append(c),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => code.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => code.Append(c),
            };
        }

        return code.Append('"');
    }
}

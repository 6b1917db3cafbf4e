using System.Text;
using DigestGen.Parsing.Format;

namespace DigestGen.Parsing.Damage;

/// <summary>A block's opening that an editor, a formatter or an input method has changed.</summary>
internal static class DecoratedOpening
{
    // `> **\[^123456789]:**` and the like.
    private const int Longest = 32;

    /// <summary>Reads an opening that is full-width, escaped, quoted, an item of a list, or emphasised.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reference">The number.</param>
    /// <returns>What is wrong with the opening; null if there is none.</returns>
    public static string? Read(ReadOnlySpan<char> line, out int reference)
    {
        reference = 0;
        string? error = null;
        ReadOnlySpan<char> rest = line.TrimStart();
        rest = rest.Slice(0, Math.Min(rest.Length, Longest));
        if (rest is ['>', ..])
        {
            error = "this one is quoted with '>'";
            rest = rest.TrimStart("> \t".AsSpan());
        }

        if (rest is ['-' or '*' or '+' or '•', ' ' or '\t', ..])
        {
            error ??= "this one is an item of a list";
            rest = rest.Slice(1).TrimStart();
        }

        if (rest is ['*' or '_' or '`' or '~', ..])
        {
            error ??= "this one is emphasised";
            rest = rest.TrimStart("*_`~".AsSpan());
        }

        string plain = ToPlain(rest, ref error);
        int length = error is null ? 0 : DigestFormat.BlockOpeningLength(plain.AsSpan());
        if (length == 0)
        {
            return null;
        }

        ReferenceMark.Read(plain.AsSpan(0, length - 1), out reference);
        return reference < 0 ? null : error;
    }

    // Without backslashes, and with ASCII in place of full-width characters.
    private static string ToPlain(ReadOnlySpan<char> opening, ref string? error)
    {
        var plain = new StringBuilder(opening.Length);
        foreach (char c in opening)
        {
            if (c == '\\')
            {
                error ??= "this one is escaped with a backslash";
            }
            else if (c is >= '\uFF01' and <= '\uFF5E')
            {
                error ??= "this one has full-width characters";
                plain.Append((char)(c - 0xFEE0));
            }
            else if (c is '【' or '〔' or '】' or '〕')
            {
                error ??= "this one has other brackets";
                plain.Append(c is '【' or '〔' ? '[' : ']');
            }
            else
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}

using System.Text;
using DigestGen.Parsing.Characters;

namespace DigestGen.Compiling.Naming;

/// <summary>Makes identifiers of any text.</summary>
public static class Identifiers
{
    /// <summary>The longest name of a catalog. A file of generated source is called after it, and after an issue.</summary>
    public const int MaxLength = 100;

    /// <summary>The longest namespace: in metadata, the full name of a type has 1,023 bytes of UTF-8 at most.</summary>
    public const int MaxNamespaceLength = 300;

    // Long enough for every name that a person gives, short enough for the name of a file with the catalog's, a date
    // and a number in it, which file systems limit to 255 bytes.
    private const int MaxUtf8Length = 110;

    /// <summary>A text in which each character that an identifier can't hold is an underscore.</summary>
    public static string From(string text)
    {
        var identifier = new StringBuilder();
        int utf8Length = 0;
        if (text.Length == 0 || text[0] is >= '0' and <= '9')
        {
            identifier.Append('_');
        }

        foreach (char c in text)
        {
            char kept = IsLetter(c) || c is >= '0' and <= '9' ? c : '_';
            utf8Length += Utf8Length(kept);
            if (identifier.Length == MaxLength || utf8Length > MaxUtf8Length)
            {
                break;
            }

            identifier.Append(kept);
        }

        return identifier.ToString();
    }

    /// <summary>A channel in the way of a type's name: <c>cs.IR</c> as <c>CsIr</c>, <c>q-fin</c> as <c>QFin</c>.</summary>
    public static string FromChannel(string channel)
    {
        var identifier = new StringBuilder();
        bool isStart = true;
        foreach (char c in channel)
        {
            if (!IsLetter(c) && c is not (>= '0' and <= '9'))
            {
                isStart = true;
                continue;
            }

            identifier.Append(isStart ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            isStart = false;
        }

        return From(identifier.ToString());
    }

    /// <summary>A namespace of the parts of a text, as the project templates make it, without those that make it too long.</summary>
    public static string ToNamespace(string text)
    {
        var parts = new List<string>();
        int length = 0;
        foreach (string part in text.Split('.'))
        {
            string identifier = From(part);
            length += identifier.Length + 1;
            if (length > MaxNamespaceLength)
            {
                break;
            }

            parts.Add(identifier);
        }

        return string.Join(".", parts);
    }

    /// <summary>Whether a name is short enough for a catalog.</summary>
    public static bool IsShort(string name) => Encoding.UTF8.GetByteCount(name) <= MaxLength;

    // Of one UTF-16 unit that is a letter, which no half of a pair is.
    private static int Utf8Length(char c) => c < '\u0080' ? 1 : c < '\u0800' ? 2 : 3;

    // Letters of the plane that C# identifiers are from; marks and what can't be seen would make two names look alike.
    private static bool IsLetter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        || (c > '\u007F' && char.IsLetter(c) && !SourceCharacters.IsHidden(c));
}

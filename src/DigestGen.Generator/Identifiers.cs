using System.Text;
using DigestGen.Generator.Emission;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator;

/// <summary>Makes identifiers of any text.</summary>
internal static class Identifiers
{
    // Long enough for every name that a person gives, short enough for a file name with more in it.
    private const int MaxLength = 100;

    /// <summary>A text in which each character that an identifier can't hold is an underscore.</summary>
    public static string From(string text)
    {
        var identifier = new StringBuilder();
        if (text.Length == 0 || text[0] is >= '0' and <= '9')
        {
            identifier.Append('_');
        }

        foreach (char c in text)
        {
            if (identifier.Length == MaxLength)
            {
                break;
            }

            identifier.Append(IsLetter(c) || c is >= '0' and <= '9' ? c : '_');
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

    /// <summary>A namespace of the parts of a text, as the project templates make it.</summary>
    public static string ToNamespace(string text)
    {
        string[] parts = text.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Escape(From(parts[i]));
        }

        return string.Join(".", parts);
    }

    /// <summary>An identifier as it is written in code.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(identifier) == SyntaxKind.None
            ? identifier
            : "@" + identifier;

    // Letters of the plane that C# identifiers are from; marks and what can't be seen would make two names look alike.
    private static bool IsLetter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        || (c > '\u007F' && char.IsLetter(c) && !SourceCharacters.IsHidden(c));
}

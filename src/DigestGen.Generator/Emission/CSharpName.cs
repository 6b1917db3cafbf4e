using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Emission;

/// <summary>Writes names as they stand in C#.</summary>
internal static class CSharpName
{
    /// <summary>An identifier; one that is a keyword gets an <c>@</c>.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(identifier) == SyntaxKind.None
            ? identifier
            : "@" + identifier;

    /// <summary>A namespace, with each part that is a keyword escaped.</summary>
    public static string EscapeNamespace(string name) => string.Join(".", name.Split('.').Select(Escape));
}

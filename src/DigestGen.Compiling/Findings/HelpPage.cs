namespace DigestGen.Compiling.Findings;

/// <summary>Where the rules are explained.</summary>
internal static class HelpPage
{
    /// <summary>The page with a heading for each rule. The identifier follows in lower case.</summary>
    public const string Address = "https://github.com/digestgen/digestgen/blob/main/src/DigestGen.Generator/Diagnostics/README.md#";
}

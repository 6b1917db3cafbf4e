namespace DigestGen.Generator.Diagnostics;

/// <summary>Where the diagnostics are explained.</summary>
internal static class HelpLinks
{
    public const string Category = "DigestGen";

    /// <summary>The page with a heading for each identifier, which follows in lower case.</summary>
    public const string Link = DigestGen.Compiling.Findings.HelpPage.Address;
}

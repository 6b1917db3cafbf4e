namespace DigestGen.Generator.Diagnostics;

/// <summary>Where the diagnostics are explained. The build generates the address.</summary>
internal static partial class HelpLinks
{
    public const string Category = "DigestGen";

    /// <summary>The explanation of a diagnostic; null if the build was given no address. Then the page in the package has it.</summary>
    public static string? Of(string id) => Address.Length == 0 ? null : Address + "#" + id.ToLowerInvariant();
}

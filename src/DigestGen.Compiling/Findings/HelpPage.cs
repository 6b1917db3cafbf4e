namespace DigestGen.Compiling.Findings;

/// <summary>Where the rules are explained. The build generates the address, which is empty unless packing gives one.</summary>
public static partial class HelpPage
{
    /// <summary>The page's address; null if none was given. Then the page in the package has the explanations.</summary>
    public static string? Link => Address.Length == 0 ? null : Address;

    /// <summary>The address of a rule's explanation; null if none was given.</summary>
    public static string? Of(string id) => Address.Length == 0 ? null : Address + "#" + id.ToLowerInvariant();
}

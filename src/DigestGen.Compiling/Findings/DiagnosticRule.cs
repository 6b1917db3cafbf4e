namespace DigestGen.Compiling.Findings;

/// <summary>A diagnostic, as the compiler and the command-line tool report it.</summary>
/// <param name="Id">Its identifier, such as <c>DG0007</c>.</param>
/// <param name="Title">What should be true.</param>
/// <param name="Message">What is wrong, with a place for each argument.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Description">What the reader should know about it.</param>
internal sealed record DiagnosticRule(string Id, string Title, string Message, RuleSeverity Severity, string Description)
{
    /// <summary>Whether a project can change the severity.</summary>
    public bool IsConfigurable { get; init; } = true;
}

/// <summary>How serious a finding is, unless the project says otherwise.</summary>
internal enum RuleSeverity
{
    /// <summary>Something that an editor offers to change, and shows only then.</summary>
    Hidden,

    /// <summary>Something to know.</summary>
    Info,

    /// <summary>The entry is kept.</summary>
    Warning,

    /// <summary>The entry or the file is left out, and the build fails.</summary>
    Error,
}

/// <summary>Where the rules are explained. The build generates the address, which is empty unless packing gives one.</summary>
internal static partial class HelpPage
{
    /// <summary>The page's address; null if none was given. Then the page in the package has the explanations.</summary>
    public static string? Link => Address.Length == 0 ? null : Address;

    /// <summary>The address of a rule's explanation; null if none was given.</summary>
    public static string? Of(string id) => Address.Length == 0 ? null : Address + "#" + id.ToLowerInvariant();
}

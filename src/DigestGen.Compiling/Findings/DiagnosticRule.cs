namespace DigestGen.Compiling.Findings;

/// <summary>A diagnostic, as the compiler and the command-line tool report it.</summary>
/// <param name="Id">Its identifier, such as <c>DG0007</c>.</param>
/// <param name="Title">What should be true.</param>
/// <param name="Message">What is wrong, with a place for each argument.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Description">What the reader should know about it.</param>
public sealed record DiagnosticRule(string Id, string Title, string Message, RuleSeverity Severity, string Description)
{
    /// <summary>Whether a project can change the severity.</summary>
    public bool IsConfigurable { get; init; } = true;
}

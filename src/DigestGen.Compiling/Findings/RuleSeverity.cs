namespace DigestGen.Compiling.Findings;

/// <summary>How serious a finding is, unless the project says otherwise.</summary>
public enum RuleSeverity
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

namespace DigestGen.Compiling.Projects;

/// <summary>Whether each paper gets a member of its own.</summary>
internal enum NamedPapers
{
    /// <summary>Yes, up to <see cref="ProjectOptions.MaxAutomaticMembers"/> papers.</summary>
    Auto,

    /// <summary>Yes, however many papers there are.</summary>
    Always,

    /// <summary>No.</summary>
    Never,
}

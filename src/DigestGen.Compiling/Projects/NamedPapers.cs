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

/// <summary>What a choice means for a number of papers.</summary>
internal static class NamedPapersExtensions
{
    /// <summary>Whether each of some papers gets a member.</summary>
    public static bool IsFor(this NamedPapers choice, int papers) => papers <= choice switch
    {
        NamedPapers.Auto => ProjectOptions.MaxAutomaticMembers,
        NamedPapers.Always => ProjectOptions.MaxMembers,
        NamedPapers.Never => -1,
    };
}

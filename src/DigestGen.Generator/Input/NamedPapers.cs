namespace DigestGen.Generator.Input;

/// <summary>Whether each paper gets a member of its own.</summary>
internal enum NamedPapers
{
    /// <summary>Up to <see cref="ProjectOptions.MaxAutomaticMembers"/> papers.</summary>
    Auto,

    /// <summary>However many there are.</summary>
    Always,

    /// <summary>None.</summary>
    Never,
}

namespace DigestGen.Compiling.Projects;

/// <summary>Where a catalog's texts are stored.</summary>
internal enum TextStorage
{
    /// <summary>In a resource from <see cref="ProjectOptions.MinAutomaticResource"/> bytes of digests on, and in literals below.</summary>
    Auto,

    /// <summary>In literals of the generated code.</summary>
    Literals,

    /// <summary>In a resource of the assembly, which the build writes before the compiler runs.</summary>
    Resource,
}

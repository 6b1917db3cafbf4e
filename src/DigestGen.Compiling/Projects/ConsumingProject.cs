namespace DigestGen.Compiling.Projects;

/// <summary>The project that a catalog is compiled for.</summary>
/// <param name="Options">What it asks for.</param>
/// <param name="Compiler">What its compiler can do.</param>
internal sealed record ConsumingProject(ProjectOptions Options, CompilerFacts Compiler);

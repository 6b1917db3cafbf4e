using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Projects;

/// <summary>What the generated code depends on in the compilation.</summary>
/// <param name="HasLibrary">Whether DigestGen.dll is referenced.</param>
/// <param name="LanguageVersion">The version of C#, as the project file would give it.</param>
/// <param name="HasUtf8Literals">Whether that version has UTF-8 literals.</param>
/// <param name="AssemblyName">The name of the assembly.</param>
/// <param name="LibraryTypes">The names of the public types in the library's namespace, in ordinal order.</param>
/// <param name="IsConcurrent">Whether the compilation may use several threads.</param>
internal sealed record CompilerFacts(
    bool HasLibrary,
    string LanguageVersion,
    bool HasUtf8Literals,
    string AssemblyName,
    EquatableArray<string> LibraryTypes,
    bool IsConcurrent);

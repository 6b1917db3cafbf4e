namespace DigestGen.Package.Tests;

/// <summary>A slow test that links native code; where there is no linker, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : SlowFactAttribute
{
    private static readonly bool s_hasClang = IsInPath("clang");

    public NativeFactAttribute()
    {
        if (Skip is null && !OperatingSystem.IsWindows() && !s_hasClang && !IsInPath("gcc"))
        {
            Skip = "There is neither clang nor gcc to link a native program with.";
        }
    }

    /// <summary>What a project sets to link with what is here; clang needs nothing said.</summary>
    public static string LinkerProperties =>
        OperatingSystem.IsWindows() || s_hasClang ? "" : "<CppCompilerAndLinker>gcc</CppCompilerAndLinker><LinkerFlavor>bfd</LinkerFlavor>";

    private static bool IsInPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}

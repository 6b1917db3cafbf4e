namespace DigestGen.Package.Tests;

/// <summary>A test of native images, which a release alone has; where their compiler can't be had, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadyToRunFactAttribute : SlowFactAttribute
{

    private static readonly Lazy<bool> s_hasCompiler = new(RestoreCompiler);

    public ReadyToRunFactAttribute()
    {
        if (Skip is null && !HasCompiler)
        {
            Skip = "Crossgen2, the compiler of native images, can't be restored here.";
        }
    }

    /// <summary>Whether a package that is packed here has native images.</summary>
    public static bool HasCompiler => s_hasCompiler.Value;

    private static bool RestoreCompiler()
    {
        string folder = Directory.CreateTempSubdirectory("digestgen-crossgen-").FullName;
        try
        {
            return DotNet.Run(
                RepositoryFiles.Root,
                packageCache: null,
                "restore", Path.Combine("src", "DigestGen.Package", "ReadyToRun", "Compiler.proj"), "-v:q",
                $"-p:MSBuildProjectExtensionsPath={folder}{Path.DirectorySeparatorChar}").ExitCode == 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

namespace DigestGen.Tool.Tests;

/// <summary>A test that needs another program; where the program is not installed, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        Program = program;
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!isThere)
        {
            Skip = $"The program '{program}' is not installed here.";
        }
    }

    public string Program { get; }
}

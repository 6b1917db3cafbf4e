namespace DigestGen.Tool.Tests;

/// <summary>A test that needs another program; where the program is not installed, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        Program = program;
        Skip = ReasonToSkip(program);
    }

    public string Program { get; }

    internal static string? ReasonToSkip(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"The program '{program}' is not installed here.";
}

/// <summary>A test with several inputs that needs another program.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(string program)
    {
        Program = program;
        Skip = ProgramFactAttribute.ReasonToSkip(program);
    }

    public string Program { get; }
}

using Xunit;

namespace DigestGen.Testing;

/// <summary>A test over the corpus; where the corpus is not, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.IsPresent ? null : "The corpus is not here: set DIGESTGEN_CORPUS to its folder.";
}

/// <summary>A test of what only Linux tells; elsewhere it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute(string reason) => Skip = OperatingSystem.IsLinux() ? null : reason;
}

/// <summary>A test of what optimized code allocates: without optimization, the runtime's own vector operations allocate.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OptimizedFactAttribute : FactAttribute
{
#if DEBUG
    public OptimizedFactAttribute() => Skip = "This test measures optimized code: run it with -c Release.";
#endif
}

/// <summary>A test that takes long, and runs where <see cref="SlowTests"/> are on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute() => Skip = SlowTests.AreOn ? null : SlowTests.Reason;
}

/// <summary>A test of many cases that takes long, and runs where <see cref="SlowTests"/> are on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowTheoryAttribute : TheoryAttribute
{
    public SlowTheoryAttribute() => Skip = SlowTests.AreOn ? null : SlowTests.Reason;
}

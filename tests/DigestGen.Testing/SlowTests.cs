namespace DigestGen.Testing;

/// <summary>Whether slow tests run: where CI or DIGESTGEN_SLOW_TESTS is set, as in <c>.ci/run</c>.</summary>
public static class SlowTests
{
    public const string Reason = "This test takes long: set DIGESTGEN_SLOW_TESTS=1 to run it.";

    public static bool AreOn { get; } =
        Environment.GetEnvironmentVariable("DIGESTGEN_SLOW_TESTS") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
}

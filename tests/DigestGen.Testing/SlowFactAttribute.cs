using Xunit;

namespace DigestGen.Testing;

/// <summary>A test that takes long; it runs where CI or DIGESTGEN_SLOW_TESTS is set, as in <c>.ci/run</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("DIGESTGEN_SLOW_TESTS") is null or ""
            && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Skip = "This test takes long: set DIGESTGEN_SLOW_TESTS=1 to run it.";
        }
    }
}

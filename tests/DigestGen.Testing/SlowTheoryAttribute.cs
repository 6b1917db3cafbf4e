using Xunit;

namespace DigestGen.Testing;

/// <summary>A test of many cases that takes long, and runs where <see cref="SlowTests"/> are on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowTheoryAttribute : TheoryAttribute
{
    public SlowTheoryAttribute()
    {
        if (!SlowTests.AreOn)
        {
            Skip = SlowTests.Reason;
        }
    }
}

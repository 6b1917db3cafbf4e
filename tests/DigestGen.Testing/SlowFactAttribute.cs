using Xunit;

namespace DigestGen.Testing;

/// <summary>A test that takes long, and runs where <see cref="SlowTests"/> are on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (!SlowTests.AreOn)
        {
            Skip = SlowTests.Reason;
        }
    }
}

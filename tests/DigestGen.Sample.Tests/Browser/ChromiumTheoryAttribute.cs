namespace DigestGen.Sample.Tests.Browser;

/// <summary>A test in a real browser; where Chromium is not installed, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Program is null)
        {
            Skip = "Chromium is not here: put 'chromium' on the PATH.";
        }
    }
}

namespace DigestGen.Package.Tests;

internal static class BuildOutput
{
    /// <summary>Asserts what a build says; a failure shows all of it, which xunit's own would cut.</summary>
    public static void AssertEqual(string expected, string actual)
    {
        if (expected != actual)
        {
            Assert.Fail($"Expected:\n{expected}\nActual:\n{actual}");
        }
    }
}

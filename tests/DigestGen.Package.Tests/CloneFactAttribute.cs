namespace DigestGen.Package.Tests;

/// <summary>A test of what a build knows from its clone; where the sources lie in no clone, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CloneFactAttribute : FactAttribute
{
    /// <param name="needsRelease">Whether the package must be built as a release is, which it is where slow tests run.</param>
    public CloneFactAttribute(bool needsRelease = false)
    {
        if (needsRelease && !PackedPackage.IsRelease)
        {
            Skip = SlowTests.Reason;
        }
        else if (!Path.Exists(Path.Combine(RepositoryFiles.Root, ".git")))
        {
            Skip = "The sources are not in a Git clone.";
        }
    }
}

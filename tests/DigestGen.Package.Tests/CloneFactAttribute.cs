namespace DigestGen.Package.Tests;

/// <summary>A test of what a release knows from its clone; where the sources lie in no clone, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CloneFactAttribute : SlowFactAttribute
{
    public CloneFactAttribute()
    {
        if (Skip is null && !Path.Exists(Path.Combine(RepositoryFiles.Root, ".git")))
        {
            Skip = "The sources are not in a Git clone.";
        }
    }
}

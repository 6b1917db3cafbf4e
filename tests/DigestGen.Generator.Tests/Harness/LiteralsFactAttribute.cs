namespace DigestGen.Generator.Tests.Harness;

/// <summary>A test of what literals hold. Where the texts are in a resource, there are none.</summary>
public sealed class LiteralsFactAttribute : FactAttribute
{
    public LiteralsFactAttribute()
    {
#if RESOURCE
        Skip = "The texts are in a resource.";
#endif
    }
}

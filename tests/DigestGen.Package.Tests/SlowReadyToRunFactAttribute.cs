namespace DigestGen.Package.Tests;

/// <summary>A slow test of the library's native images, which builds programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowReadyToRunFactAttribute : SlowFactAttribute
{
    public SlowReadyToRunFactAttribute()
    {
        if (Skip is null && !ReadyToRunFactAttribute.HasCompiler)
        {
            Skip = ReadyToRunFactAttribute.NoCompiler;
        }
    }
}

using Xunit;

namespace DigestGen.Testing;

/// <summary>A test of what optimized code allocates: without optimization, the runtime's own vector operations allocate.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OptimizedFactAttribute : FactAttribute
{
    public OptimizedFactAttribute()
    {
#if DEBUG
        Skip = "This test measures optimized code: run it with -c Release.";
#endif
    }
}

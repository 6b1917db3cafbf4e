using System.Runtime.CompilerServices;

namespace DigestGen.Parsing.Characters;

/// <summary>Loops that look at each character of a digest.</summary>
public static class HotLoops
{
    /// <summary>
    /// Compiled at once, and well. A compiler that builds one project ends before the runtime has profiled its loops, and
    /// counting each turn of them takes longer than the turn. It is AggressiveOptimization, which .NET Standard 2.0 does
    /// not name; a runtime that does not know it ignores it.
    /// </summary>
    public const MethodImplOptions Compilation = (MethodImplOptions)512;
}

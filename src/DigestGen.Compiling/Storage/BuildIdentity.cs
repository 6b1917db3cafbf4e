using System.Globalization;
using System.Runtime.InteropServices;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Compiling.Storage;

/// <summary>What tells one build of the code that reads and compiles digests from any other. What one wrote, no other reads.</summary>
public static class BuildIdentity
{
    /// <summary>The identity: a change of Parsing or of Markdig alone changes what is found in a digest.</summary>
    public static string Text { get; } = string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1:N}{2:N}{3:N}",
        ImageLayout.Version,
        typeof(BuildIdentity).Module.ModuleVersionId,
        typeof(DigestParser).Module.ModuleVersionId,
        typeof(Markdig.Markdown).Module.ModuleVersionId);
}

/// <summary>The paths of a project's files as one number.</summary>
public static class FilePaths
{
    /// <summary>A number that other paths don't have. Neither their order counts nor how often one is listed.</summary>
    public static ulong Identify(IEnumerable<string> paths)
    {
        ulong sum = 0;
        foreach (string path in new HashSet<string>(paths, StringComparer.Ordinal))
        {
            sum = unchecked(sum + Checksum.Of(MemoryMarshal.AsBytes(path.AsSpan())));
        }

        return sum;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Input;

/// <summary>Finds the files that a project lists more than once: each is one digest, with one source file and one report.</summary>
internal static class RepeatedFiles
{
    /// <summary>All but the first of each file.</summary>
    public static ImmutableArray<AdditionalText> Find(ImmutableArray<AdditionalText> files)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<AdditionalText> repeated = files.Where(file => !paths.Add(file.Path)).ToImmutableArray();

        // Immutable arrays are equal if they are the same one.
        return repeated.IsEmpty ? ImmutableArray<AdditionalText>.Empty : repeated;
    }
}

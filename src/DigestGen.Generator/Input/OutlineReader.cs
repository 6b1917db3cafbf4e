using DigestGen.Compiling.Files;
using DigestGen.Compiling.Storage;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Input;

/// <summary>What was read in an outline: the file with the text of its names, or why it can't be used.</summary>
internal sealed record OutlineReading(OutlineFile? File, string? Names, string? Problem);

/// <summary>Reads the outline of the digests, if the build has stored their image. No digest is read then.</summary>
internal static class OutlineReader
{
    /// <summary>The outline among the additional files; null if there is none.</summary>
    public static DigestSource? Find(EquatableArray<DigestSource> sources)
    {
        foreach (DigestSource source in sources)
        {
            if (OutlineFile.IsName(source.File.Path))
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>Reads the digests from the outline.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="sources">All additional files.</param>
    /// <param name="host">What the project says about each file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static DigestFiles Read(
        DigestSource outline, EquatableArray<DigestSource> sources, ReadingHost host, CancellationToken cancellationToken)
    {
        outline.Outline ??= Read(outline.File.GetText(cancellationToken));
        if (outline.Outline is not { File: { } file })
        {
            return new DigestFiles(
                new EquatableArray<DigestFile>([DigestFile.Unusable(outline.File.Path, outline.Outline.Problem!)]), null, null);
        }

        DigestFile[] late = FindLate(file, outline, sources, host, cancellationToken);
        return new DigestFiles(
            late.Length == 0 ? file.Files : new EquatableArray<DigestFile>([.. file.Files, .. late]), file.Compiled, outline.Outline.Names);
    }

    private static OutlineReading Read(SourceText? text)
    {
        if (text is null)
        {
            return new OutlineReading(null, null, "The compiler can't read it.");
        }

        try
        {
            string outline = text.ToString();
            return new OutlineReading(OutlineFile.Read(outline), OutlineFile.ReadNames(outline), null);
        }
        catch (FormatException exception)
        {
            return new OutlineReading(null, null, exception.Message);
        }
    }

    // A target may add files after the image was stored. The digests that the build knew of are there as well, for others to see.
    private static DigestFile[] FindLate(
        OutlineFile file, DigestSource outline, EquatableArray<DigestSource> sources, ReadingHost host, CancellationToken cancellationToken)
    {
        AdditionalText[] others = [.. sources.Where(source => source != outline).Select(static source => source.File)];
        if (others.Length == 0 || FilePaths.Identify(others.Select(static other => other.Path)) == file.KnownFiles)
        {
            return [];
        }

        var known = new HashSet<string>(OutlineFile.ReadPaths(outline.File.GetText(cancellationToken)!.ToString()), StringComparer.Ordinal);
        var late = new List<DigestFile>();
        foreach (AdditionalText other in others.Where(other => !known.Contains(other.Path)))
        {
            if (DigestCandidate.Of(other, host) is { IsInOutputFolder: false } candidate
                && (candidate.IsDeclared || (other.GetText(cancellationToken)?.ToString() is { } text && DigestFileReader.IsDigest(text, isDeclared: false))))
            {
                late.Add(DigestFile.Late(other.Path));
            }
        }

        return [.. late];
    }
}

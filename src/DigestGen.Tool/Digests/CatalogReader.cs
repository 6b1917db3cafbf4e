using DigestGen.CompilerServices;
using DigestGen.Compiling.Images;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Digests;

/// <summary>Opens digests as a catalog, as a build compiles them.</summary>
internal static class CatalogReader
{
    /// <summary>What is said where no file is a digest.</summary>
    public const string NoDigest = "no digest was found: a digest has the headings '# 摘要' and '# 详细'";

    /// <summary>Reads the digests.</summary>
    /// <param name="files">The files.</param>
    /// <param name="onReading">Is told of each digest, with what is wrong with it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ToolException">There are no digests, or more than a catalog can hold.</exception>
    public static DigestCatalog Read(
        IReadOnlyList<InputFile> files, Action<DigestReading> onReading, CancellationToken cancellationToken)
    {
        var records = new UniqueRecords();
        var issues = new List<DigestIssue>();
        foreach (DigestReading reading in DigestReader.ReadAll(InOrder(files), cancellationToken))
        {
            onReading(reading);
            if (reading.Issue is { } issue)
            {
                issues.Add(records.Keep(issue));
            }
        }

        if (issues.Count == 0)
        {
            throw new ToolException(ExitCode.Usage, NoDigest);
        }

        return CatalogImage.Of(new EquatableArray<DigestIssue>([.. issues]), cancellationToken) is { } image
            ? new MemoryCatalog(image.HashMultiplier, image.Index, image.Hash, image.RecordLocations, image.Volumes)
            : throw new ToolException(ExitCode.Usage, "there are more entries than one catalog can hold: name fewer files");
    }

    // The order of issues follows from the paths alone, so that it is known before a file is read.
    private static InputFile[] InOrder(IReadOnlyList<InputFile> files)
    {
        EquatableArray<IssueOutline> outlines = new(
        [
            .. files.Select(static file => new IssueOutline(
                file.Path, IssueIdentity.Read(file.Path, ItemMetadata.None, out _), EquatableArray<EntryOutline>.Empty)),
        ]);
        return [.. IssueOrder.Sort(outlines).Select(number => files[number])];
    }
}

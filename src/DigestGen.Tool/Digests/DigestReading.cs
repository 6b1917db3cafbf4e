using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Digests;

/// <summary>A digest that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Issue">What it holds; null if it could not be read.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="IsUnreadable">Whether the file could not be read at all.</param>
internal sealed record DigestReading(InputFile File, DigestIssue? Issue, IReadOnlyList<ReportedFinding> Findings, bool IsUnreadable)
{
    /// <summary>Reads a file, as a build does. A file that is named is a digest, whatever it holds.</summary>
    /// <returns>The digest; null if the file is not one.</returns>
    public static DigestReading? Read(InputFile file, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = DigestDecoder.Decode(FileBytes.Read(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return Of(file, DigestFile.Unreadable(file.Path, exception.Message));
        }

        DigestFile digest = DigestFileReader.Read(file.Path, text, file.IsNamed, ItemMetadata.None, cancellationToken);
        return digest.Ignored is null ? Of(file, digest) : null;
    }

    private static DigestReading Of(InputFile file, DigestFile digest) => new(
        file,
        digest.Issue,
        digest.Findings is { } findings
            ? [.. findings.InText.Select(finding => ReportedFinding.Of(file.Path, finding)), .. findings.InItem.Select(ReportedFinding.Of)]
            : [],
        digest.IsUnread);
}

/// <summary>Reads files on all processors, and gives the digests in the order of the files.</summary>
/// <remarks>Few more files are in memory at a time than there are processors.</remarks>
internal static class DigestReader
{
    public static IEnumerable<DigestReading> ReadAll(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        int window = 2 * Environment.ProcessorCount;
        var running = new Queue<Task<DigestReading?>>(window);
        for (int i = 0; i < files.Count || running.Count > 0;)
        {
            while (i < files.Count && running.Count < window)
            {
                InputFile file = files[i++];
                running.Enqueue(Task.Run(() => DigestReading.Read(file, cancellationToken), cancellationToken));
            }

            if (running.Dequeue().GetAwaiter().GetResult() is { } reading)
            {
                yield return reading;
            }
        }
    }
}

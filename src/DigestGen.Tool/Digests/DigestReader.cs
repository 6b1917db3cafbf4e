using DigestGen.Tool.Files;

namespace DigestGen.Tool.Digests;

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

using System.Globalization;
using System.Text;

namespace DigestGen.Tool.Import;

/// <summary>The content of a version; the buffer is used again for the next one.</summary>
/// <param name="Version">The version.</param>
/// <param name="Content">The content; empty if there is a problem.</param>
/// <param name="Problem">Why it can't be read; null if it can.</param>
internal readonly record struct VersionContent(FileVersion Version, ReadOnlyMemory<byte> Content, string? Problem);

/// <summary>Reads contents out of a repository, many with one process, and never a large one.</summary>
internal sealed class GitBlobs(string repository)
{
    /// <summary>The most bytes that a version is read with. The largest real digest has about a megabyte.</summary>
    public const int MaxLength = 32 << 20;

    private const byte LineEnd = (byte)'\n';

    // Each damaged object ends a process.
    private const int MostDamaged = 100;

    /// <summary>Reads versions in their order. What can't be read has a problem.</summary>
    /// <exception cref="ToolException">The repository lacks objects, or too many are damaged.</exception>
    public IEnumerable<VersionContent> Read(IReadOnlyList<FileVersion> versions, CancellationToken cancellationToken)
    {
        // Their lengths first: Git would take a large object apart before it could be left out.
        var small = new List<FileVersion>(versions.Count);
        foreach ((FileVersion version, long length, string? problem) in Run(versions, "--batch-check", static (_, _) => true, cancellationToken))
        {
            if (problem is null && length <= MaxLength)
            {
                small.Add(version);
                continue;
            }

            yield return new VersionContent(version, default, problem ?? string.Create(
                CultureInfo.InvariantCulture, $"it has {length:N0} bytes, and a digest may have {MaxLength:N0}"));
        }

        byte[] buffer = new byte[1 << 16];
        bool ReadContent(GitProcess git, long length)
        {
            if (buffer.Length < length)
            {
                buffer = new byte[Math.Min(MaxLength, 2 * length)];
            }

            return git.TryRead(buffer.AsSpan(0, (int)length)) && git.ReadTo(LineEnd) is not null;
        }

        foreach ((FileVersion version, long length, string? problem) in Run(small, "--batch", ReadContent, cancellationToken))
        {
            yield return new VersionContent(version, problem is null ? buffer.AsMemory(0, (int)length) : default, problem);
        }
    }

    // A process that a damaged object ends is followed by another one for the rest.
    private IEnumerable<(FileVersion Version, long Length, string? Problem)> Run(
        IReadOnlyList<FileVersion> versions, string batch, Func<GitProcess, long, bool> readContent, CancellationToken cancellationToken)
    {
        int damaged = 0;
        for (int next = 0; next < versions.Count;)
        {
            using GitProcess git = GitProcess.Start(repository, "cat-file", batch, "--buffer");
            int first = next;
            Task feed = Task.Run(() => Feed(git.Input, versions, first), CancellationToken.None);
            while (next < versions.Count && git.ReadTo(LineEnd) is { } line)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string[] parts = line.Split(' ');
                if (parts is [_, "blob", { } length])
                {
                    long count = long.Parse(length, CultureInfo.InvariantCulture);
                    if (!readContent(git, count))
                    {
                        break;
                    }

                    yield return (versions[next++], count, null);
                }
                else
                {
                    yield return (versions[next++], 0, "the object is missing in the repository");
                }
            }

            if (next < versions.Count)
            {
                git.End();
                if (++damaged > MostDamaged || IsPartialClone(cancellationToken))
                {
                    throw new ToolException(
                        ExitCode.Usage,
                        damaged > MostDamaged
                            ? $"'{repository}' is damaged: {GitHistory.FirstLine(git.Error)}; run 'git fsck' there"
                            : $"'{repository}' is a partial clone, which lacks old versions: clone it again without '--filter'");
                }

                yield return (versions[next++], 0, $"the object is damaged: {GitHistory.FirstLine(git.Error)}");
            }

            feed.Wait(CancellationToken.None);
        }
    }

    private bool IsPartialClone(CancellationToken cancellationToken) =>
        GitProcess.RunAsync(repository, cancellationToken, "config", "--get-regexp", @"^(extensions\.partialclone|remote\..*\.promisor)$")
            .GetAwaiter().GetResult().ExitCode == 0;

    private static void Feed(Stream input, IReadOnlyList<FileVersion> versions, int first)
    {
        try
        {
            using var writer = new StreamWriter(input, Encoding.ASCII) { NewLine = "\n" };
            for (int i = first; i < versions.Count; i++)
            {
                writer.WriteLine(versions[i].Blob);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process has ended, and its output tells why.
        }
    }
}

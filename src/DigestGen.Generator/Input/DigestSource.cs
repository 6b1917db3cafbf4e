using DigestGen.Compiling.Files;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>An additional file, with its last reading.</summary>
/// <remarks>
/// It equals another by its file, so that a driver keeps the one that has been read. A driver takes its time over each
/// file in each step; therefore what the project says about a file is looked up here and not in a step of its own.
/// </remarks>
internal sealed class DigestSource(AdditionalText file) : IEquatable<DigestSource>
{
    // Immutable, complete when it is published, and replaced as a whole: several drivers may share this object.
    private Reading? _reading;

    // As above, for a file that is an outline.
    private OutlineReading? _outline;

    /// <summary>The file.</summary>
    public AdditionalText File { get; } = file;

    /// <summary>What was read in it as an outline; null if it was not.</summary>
    public OutlineReading? Outline
    {
        get => Volatile.Read(ref _outline);
        set => Volatile.Write(ref _outline, value);
    }

    /// <summary>Reads all files that are digests.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="host">What the project says about each file, and whether several threads may parse.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static DigestFiles ReadAll(
        EquatableArray<DigestSource> sources,
        ReadingHost host,
        CancellationToken cancellationToken)
    {
        AnalyzerConfigOptionsProvider provider = host.Provider;
        if (OutlineReader.Find(sources) is { } outline)
        {
            return OutlineReader.Read(outline, sources, host, cancellationToken);
        }

        WeakReference<AnalyzerConfigOptionsProvider> project = ProjectOf(sources, provider);
        var readings = new Reading[sources.Count];
        var unread = new List<int>();
        var candidates = new List<DigestCandidate>();
        for (int i = 0; i < readings.Length; i++)
        {
            Reading? last = Volatile.Read(ref sources[i]._reading);
            if (last is not null && ReferenceEquals(last.Project, project))
            {
                readings[i] = last;
                continue;
            }

            DigestCandidate? candidate = DigestCandidate.Of(sources[i].File, host);
            readings[i] = new Reading(project, candidate, candidate is null ? sources[i].Ignore() : last?.File);
            if (candidate is not null && candidate != last?.Candidate)
            {
                unread.Add(i);
                candidates.Add(candidate);
            }
            else
            {
                Volatile.Write(ref sources[i]._reading, readings[i]);
            }
        }

        DigestFile?[] read = Read(candidates, host.Project.Compiler.IsConcurrent, cancellationToken);
        for (int i = 0; i < unread.Count; i++)
        {
            int source = unread[i];
            readings[source] = new Reading(project, candidates[i], read[i]);
            if (read[i] is not { IsUnread: true })
            {
                // A file that can't be read now is tried again in the next run.
                Volatile.Write(ref sources[source]._reading, readings[source]);
            }
        }

        return new DigestFiles(
            new EquatableArray<DigestFile>([.. readings.Select(static reading => reading.File!).Where(static file => file is not null)]), null, null);
    }

    // The host is called on this thread alone, since it may hold a lock that the call needs.
    private static DigestFile?[] Read(List<DigestCandidate> candidates, bool isConcurrent, CancellationToken cancellationToken)
    {
        var texts = new DigestText[candidates.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            texts[i] = DigestText.Read(candidates[i], cancellationToken);
        }

        if (!isConcurrent || texts.Length < 2)
        {
            return Array.ConvertAll(texts, text => text.Parse(cancellationToken));
        }

        var files = new DigestFile?[texts.Length];
        InParallel.For(texts.Length, threads: -1, i => files[i] = texts[i].Parse(cancellationToken), cancellationToken);
        return files;
    }

    private DigestFile Ignore() => DigestFile.Ignore(File.Path, IgnoredReason.Extension, isDeclared: false);

    // One weak reference for all files, and the last one if it is still right: a provider can hold a whole project in memory.
    private static WeakReference<AnalyzerConfigOptionsProvider> ProjectOf(
        EquatableArray<DigestSource> sources, AnalyzerConfigOptionsProvider provider)
    {
        foreach (DigestSource source in sources)
        {
            if (Volatile.Read(ref source._reading)?.Project is { } last
                && last.TryGetTarget(out AnalyzerConfigOptionsProvider? target) && ReferenceEquals(target, provider))
            {
                return last;
            }
        }

        return new WeakReference<AnalyzerConfigOptionsProvider>(provider);
    }

    public bool Equals(DigestSource? other) => other is not null && File.Equals(other.File);

    public override bool Equals(object? obj) => Equals(obj as DigestSource);

    public override int GetHashCode() => File.GetHashCode();

    /// <summary>A completed reading of a file with what a project says about it.</summary>
    private sealed class Reading(
        WeakReference<AnalyzerConfigOptionsProvider> project, DigestCandidate? candidate, DigestFile? file)
    {
        public WeakReference<AnalyzerConfigOptionsProvider> Project { get; } = project;

        /// <summary>Null if the file can't be a digest.</summary>
        public DigestCandidate? Candidate { get; } = candidate;

        /// <summary>Null if the host has no text for the file.</summary>
        public DigestFile? File { get; } = file;
    }
}

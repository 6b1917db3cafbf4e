using System.Globalization;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Import;

/// <summary>What is imported.</summary>
/// <param name="Since">The first day of commits; null for all.</param>
/// <param name="Until">The last day of commits; null for all.</param>
/// <param name="Channels">The channels; empty for all.</param>
/// <param name="SkipsEmpty">Whether digests without entries are left out.</param>
internal sealed record ImportFilter(DateOnly? Since, DateOnly? Until, IReadOnlyCollection<string> Channels, bool SkipsEmpty)
{
    public bool Includes(FileVersion version)
    {
        var day = DateOnly.FromDateTime(version.UtcTime!.Value);
        return !(day < Since) && !(day > Until)
            && (Channels.Count == 0 || (version.Channel is { } channel && Channels.Contains(channel)));
    }
}

/// <summary>Writes the digests of a history into a folder: what is not there.</summary>
internal sealed class Importer(GitHistory history, ImportFolder folder, ImportFilter filter)
{
    private const int MostNamed = 20;

    private readonly GitBlobs _blobs = new(history.Repository);
    private int _written;
    private int _kept;
    private int _changed;
    private int _empty;
    private int _others;
    private int _problems;

    /// <summary>Whether a version was left out since it can't be read.</summary>
    public bool HasProblems => _problems > 0;

    /// <summary>Whether there is any digest.</summary>
    public bool HasDigests => _written + _kept + _changed + _empty > 0;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_written:N0} written, {_kept:N0} kept, {_changed:N0} changed by hand, {_empty:N0} empty{(filter.SkipsEmpty ? " and skipped" : "")}, {_others:N0} not digests");

    /// <summary>Imports the versions.</summary>
    /// <exception cref="ToolException">A file can't be written, or the repository is damaged.</exception>
    public void Run(IReadOnlyList<FileVersion> versions, CancellationToken cancellationToken)
    {
        var missing = new List<FileVersion>();
        foreach (FileVersion version in versions)
        {
            if (version.UtcTime is null)
            {
                Complain(version, "the time of its commit is no time");
            }
            else if (filter.Includes(version))
            {
                if (folder.Has(version, out bool isEmpty))
                {
                    _kept++;
                    _empty += isEmpty && !filter.SkipsEmpty ? 1 : 0;
                }
                else
                {
                    missing.Add(version);
                }
            }
        }

        HashSet<FileVersion> changed = FindChanged(versions, missing, cancellationToken);
        missing.RemoveAll(changed.Contains);

        // Versions of one file are stored as differences from one another.
        missing.Sort(static (left, right) => string.CompareOrdinal(left.Channel, right.Channel) is not 0 and var order ? order
            : left.Time != right.Time ? left.Time.CompareTo(right.Time) : right.Number.CompareTo(left.Number));
        FileProgress.Run("Importing digests", missing.Count, isOutputOnTerminal: false, advance =>
        {
            foreach (VersionContent version in _blobs.Read(missing, cancellationToken))
            {
                Take(version);
                advance();
            }
        });
        if (_changed > MostNamed || _problems > MostNamed)
        {
            StandardError.WriteLine(string.Create(CultureInfo.InvariantCulture, $"digestgen: and {Math.Max(0, _changed - MostNamed) + Math.Max(0, _problems - MostNamed):N0} more"));
        }
    }

    private void Take(VersionContent version)
    {
        if (version.Problem is { } problem)
        {
            Complain(version.Version, problem);
        }
        else if (!IsDigest(version.Content))
        {
            _others++;
        }
        else
        {
            bool isEmpty = ImportFolder.IsEmpty(version.Content.Span);
            _empty += isEmpty ? 1 : 0;
            if (!isEmpty || !filter.SkipsEmpty)
            {
                folder.Write(version.Version, version.Content);
                _written++;
            }
        }
    }

    // A file without any name of a digest is most likely none.
    private void Complain(FileVersion version, string problem)
    {
        if (version.Channel is null && !TextExtensions.IsOn(version.Path))
        {
            _others++;
        }
        else if (++_problems <= MostNamed)
        {
            StandardError.WriteLine($"digestgen: '{version.Path}' of {TimeText(version)} is left out: {problem}");
        }
    }

    /// <summary>The versions that are in the folder, changed by hand. Of several of one minute, the one that is most like the file.</summary>
    private HashSet<FileVersion> FindChanged(IReadOnlyList<FileVersion> versions, List<FileVersion> missing, CancellationToken cancellationToken)
    {
        var found = new HashSet<FileVersion>();
        var known = new Lazy<HashSet<(string?, string)>>(() => [.. versions.Select(static version => (version.Channel, version.Blob))]);
        foreach (IGrouping<ChannelMinute, FileVersion> minute in missing.GroupBy(ChannelMinute.Of))
        {
            string[] names = [.. folder.Changed(minute.Key, (channel, blob) => known.Value.Contains((channel, blob)))];
            if (names.Length == 0)
            {
                continue;
            }

            List<HashSet<string>> files = [.. names.Select(name => Lines(ReadFile(name)))];
            var likeness = new List<(FileVersion Version, int[] Scores)>();
            foreach (VersionContent version in _blobs.Read([.. minute], cancellationToken))
            {
                if (version.Problem is null && IsDigest(version.Content))
                {
                    HashSet<string> lines = Lines(DigestDecoder.Decode(version.Content.ToArray()));
                    likeness.Add((version.Version, [.. files.Select(file => file.Count(lines.Contains))]));
                }
            }

            for (int i = 0; i < names.Length && likeness.Count > 0; i++)
            {
                (FileVersion Version, int[] Scores) best = likeness.MaxBy(version => version.Scores[i]);
                likeness.Remove(best);
                found.Add(best.Version);
                if (++_changed <= MostNamed)
                {
                    StandardError.WriteLine($"digestgen: '{Path.Combine(folder.Path, names[i])}' was changed by hand and stays as it is");
                }
            }
        }

        return found;
    }

    private string ReadFile(string name)
    {
        try
        {
            string path = Path.Combine(folder.Path, name);
            return Files.FileKind.IsOrdinary(path) && new FileInfo(path).Length <= GitBlobs.MaxLength ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static HashSet<string> Lines(string text) => new(text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static bool IsDigest(ReadOnlyMemory<byte> content) => FormatMarks.IsIn(DigestDecoder.Decode(content.ToArray()));

    private static string TimeText(FileVersion version) =>
        version.UtcTime?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? version.Time.ToString(CultureInfo.InvariantCulture);
}

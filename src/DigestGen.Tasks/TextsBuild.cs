using DigestGen.Compiling.Files;
using DigestGen.Compiling.Storage;
using DigestGen.Parsing.Collections;

namespace DigestGen.Tasks;

/// <summary>Brings the files with the texts and the outline up to date. Only digests that changed are parsed.</summary>
internal sealed class TextsBuild(StorageSettings settings, IReadOnlyList<DigestItem> items, CancellationToken cancellationToken)
{
    private readonly FileStamp[] _stamps = [.. items.Select(static item => item.IsCandidate ? FileStamp.Of(item.Path) : default)];
    private readonly DigestFile?[] _files = new DigestFile?[items.Count];

    /// <summary>How many files were read.</summary>
    public int ReadCount { get; private set; }

    /// <summary>Builds.</summary>
    /// <param name="now">The time.</param>
    /// <returns>For each item, whether it is a digest; null if the texts are longer than a resource can be.</returns>
    public IReadOnlyList<bool>? Run(DateTime now)
    {
        var cache = BuildCache.Read(settings);
        if (cache is not null && IsUnchanged(cache))
        {
            return [.. cache.Items.Select(static cached => cached.IsDigest)];
        }

        RecordPool records = Keep(cache);
        StoredTexts? stored;
        try
        {
            ReadMissing(records);
            stored = Store(records);
        }
        catch (InvalidDataException)
        {
            // The texts of the last build were changed since.
            Array.Clear(_files, 0, _files.Length);
            cache = null;
            records = new RecordPool(null);
            ReadMissing(records);
            stored = Store(records);
        }

        if (stored is null)
        {
            return null;
        }

        CachedItem[] cachedItems =
            [.. items.Select((item, i) => new CachedItem(item, _stamps[i].WhenReadAt(now), _files[i]!.Ignored is null))];
        BuildCache.Write(settings, stored.Checksum, cachedItems, _files!);
        return [.. cachedItems.Select(static cached => cached.IsDigest)];
    }

    private bool IsUnchanged(BuildCache cache)
    {
        if (cache.Items.Count != items.Count)
        {
            return false;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (cache.Items[i].Item != items[i] || !IsSame(cache.Items[i].Stamp, i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSame(FileStamp cached, int item) => cached == _stamps[item] && (cached.IsTrusted || !items[item].IsCandidate);

    // Takes what the last build read, where the file is the same.
    private RecordPool Keep(BuildCache? cache)
    {
        if (cache?.ReadFiles() is not { } earlierFiles
            || EarlierTexts.Open(
                File.ReadAllBytes(settings.TextsPath), cache.Checksum, new EquatableArray<DigestFile>(earlierFiles), cancellationToken) is not { } earlier)
        {
            return new RecordPool(null);
        }

        var known = new Dictionary<DigestItem, int>();
        for (int i = 0; i < earlierFiles.Length; i++)
        {
            known[cache.Items[i].Item] = i;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (known.TryGetValue(items[i], out int at) && IsSame(cache.Items[at].Stamp, i))
            {
                _files[i] = earlierFiles[at];
            }
        }

        return new RecordPool(earlier);
    }

    private void ReadMissing(RecordPool records)
    {
        int[] missing = [.. Enumerable.Range(0, items.Count).Where(i => _files[i] is null)];
        ReadCount = missing.Length;
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(
            missing, options, i => _files[i] = records.Take(DigestTextFile.Read(items[i], cancellationToken)));
    }

    private StoredTexts? Store(RecordPool records)
    {
        var stored = StoredTexts.Of(
            new EquatableArray<DigestFile>(_files!), records, settings.ResourceName, settings.NamedPapers, settings.Search, cancellationToken);
        if (stored is not null)
        {
            // From here on the cache belongs to other outputs than there are, until it is written again.
            File.Delete(settings.CachePath);
            if (!HasHead(settings.TextsPath, stored.Head.ToArray()))
            {
                OutputFile.Write(settings.TextsPath, stream => stored.WriteTo(stream, cancellationToken));
            }

            OutputFile.WriteText(settings.OutlinePath, stored.Outline.Write());
        }

        return stored;
    }

    private static bool HasHead(string path, byte[] head)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        byte[] bytes = new byte[head.Length];
        using FileStream stream = File.OpenRead(path);
        int length = 0;
        for (int read = -1; length < bytes.Length && read != 0; length += read)
        {
            read = stream.Read(bytes, length, bytes.Length - length);
        }

        return length == bytes.Length && bytes.AsSpan().SequenceEqual(head);
    }
}

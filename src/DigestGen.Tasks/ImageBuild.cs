using System.Text;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Storage;
using DigestGen.Parsing.Collections;

namespace DigestGen.Tasks;

/// <summary>Brings the image and the outline up to date. Only digests that changed are parsed.</summary>
/// <param name="output">The path of the outputs, without their extensions.</param>
/// <param name="resourceName">The name of the resource in the assembly.</param>
/// <param name="options">What the project asks for.</param>
/// <param name="items">The files.</param>
/// <param name="cores">How many threads may work.</param>
/// <param name="cancellationToken">Ends the work.</param>
public sealed class ImageBuild(
    string output, string resourceName, ProjectOptions options, IReadOnlyList<DigestItem> items, int cores, CancellationToken cancellationToken)
{
    private readonly string _cachePath = output + ".cache";
    private readonly FileContent[] _contents = new FileContent[items.Count];
    private readonly DigestFile?[] _files = new DigestFile?[items.Count];

    /// <summary>The file with the image.</summary>
    public string ImagePath { get; } = output + ".texts";

    /// <summary>The file with the rest.</summary>
    public string OutlinePath { get; } = output + OutlineFile.Extension;

    /// <summary>How many files were parsed.</summary>
    public int ReadCount { get; private set; }

    /// <summary>Builds.</summary>
    /// <returns>False if the image is longer than a resource can be.</returns>
    public bool Run()
    {
        var cache = BuildCache.Read(_cachePath, resourceName, options);
        if (cache is not null)
        {
            // All inputs and outputs are read: a time can stay where a content changes, and a link where its target does.
            ForEach([.. Enumerable.Range(0, items.Count).Where(i => items[i].IsCandidate)], i => _contents[i] = FileContent.Of(items[i].Path));
            bool hasImage = cache.Image.IsSame(FileContent.Of(ImagePath));
            if (hasImage && cache.Outline.IsSame(FileContent.Of(OutlinePath)) && IsUnchanged(cache))
            {
                return true;
            }

            cache = hasImage ? cache : null;
        }

        try
        {
            return Build(cache);
        }
        catch (InvalidDataException)
        {
            // The image of the last build was replaced meanwhile.
            Array.Clear(_files, 0, _files.Length);
            return Build(null);
        }
    }

    private bool IsUnchanged(BuildCache cache) =>
        cache.Files.Length == items.Count && !Enumerable.Range(0, items.Count).Any(i => !IsSame(cache.Files[i], i));

    private bool IsSame(CachedFile cached, int i) =>
        cached.Item == items[i] && (!items[i].IsCandidate || cached.Content.IsSame(_contents[i]));

    private bool Build(BuildCache? cache)
    {
        using FileStream? image = cache is null ? null : FileContent.Open(ImagePath);
        var read = new MemoryRecords();
        var records = new BuildRecords(read, Keep(cache, image));
        ReadMissing(read);
        var files = new EquatableArray<DigestFile>(_files!);
        CompiledDigests compiled = CatalogCompiler.Compile(DigestFile.IssuesOf(files), options, records, cancellationToken, cores);
        if (ImageFile.WriteHead(compiled, cancellationToken) is not { } head)
        {
            return false;
        }

        FileContent written = OutputFile.Write(ImagePath, stream => ImageFile.Write(stream, head, compiled, cancellationToken), () => image?.Dispose());
        byte[] outline = Encoding.UTF8.GetBytes(OutlineFile.Write(compiled, files));
        FileContent outlined = OutputFile.Write(OutlinePath, stream => stream.Write(outline, 0, outline.Length));
        new BuildCache(written, outlined, [.. items.Select((item, i) => new CachedFile(item, _contents[i], _files[i]!))])
            .Write(_cachePath, resourceName, options);
        return true;
    }

    // Takes what the last build read, where the file is the same.
    private EarlierImage? Keep(BuildCache? cache, Stream? image)
    {
        if (cache is null || image is null
            || EarlierImage.Open(image, cache.Files.Select(static file => file.File)) is not { } earlier)
        {
            return null;
        }

        var known = new Dictionary<DigestItem, CachedFile>();
        foreach (CachedFile cached in cache.Files)
        {
            known[cached.Item] = cached;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (known.TryGetValue(items[i], out CachedFile? cached) && IsSame(cached, i))
            {
                _files[i] = cached.File;
            }
        }

        return earlier;
    }

    private void ReadMissing(MemoryRecords records)
    {
        int[] missing = [.. Enumerable.Range(0, items.Count).Where(i => _files[i] is null)];
        ReadCount = missing.Length;
        ForEach(missing, i =>
        {
            DigestFile file = items[i].Read(out _contents[i], cancellationToken);
            _files[i] = file.Issue is { } issue ? file with { Issue = records.Take(issue) } : file;
        });
    }

    private void ForEach(int[] numbers, Action<int> action) =>
        InParallel.For(numbers.Length, cores, i => action(numbers[i]), cancellationToken);
}

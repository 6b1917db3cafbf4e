using System.Globalization;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Compiling.Storage;
using DigestGen.Parsing.Records;

namespace DigestGen.Tasks;

/// <summary>A file as the last build read it.</summary>
/// <param name="Item">Its item.</param>
/// <param name="Stamp">Its stamp before it was read.</param>
/// <param name="IsDigest">Whether it is a digest.</param>
internal sealed record CachedItem(DigestItem Item, FileStamp Stamp, bool IsDigest);

/// <summary>What the last build read and wrote.</summary>
internal sealed class BuildCache
{
    private const string Heading = "DigestGen cache ";

    private static readonly string s_build =
        string.Format(CultureInfo.InvariantCulture, "{0:N}", typeof(OutlineFile).Module.ModuleVersionId);

    private readonly OutlineScanner _rest;

    private BuildCache(ContentHash checksum, CachedItem[] items, OutlineScanner rest)
    {
        Checksum = checksum;
        Items = items;
        _rest = rest;
    }

    /// <summary>The checksum of the texts.</summary>
    public ContentHash Checksum { get; }

    /// <summary>The files.</summary>
    public IReadOnlyList<CachedItem> Items { get; }

    /// <summary>Reads the cache.</summary>
    /// <returns>Null if there is none, or one of other settings, of another version of DigestGen, or of other outputs than those there are.</returns>
    public static BuildCache? Read(StorageSettings settings)
    {
        if (!File.Exists(settings.CachePath))
        {
            return null;
        }

        try
        {
            var scanner = new OutlineScanner(File.ReadAllText(settings.CachePath));
            scanner.ReadPlain(Heading);
            return scanner.ReadText() == s_build && scanner.ReadText() == settings.ResourceName
                && (NamedPapers)scanner.ReadNumber() == settings.NamedPapers
                && (SearchCoverage)scanner.ReadNumber() == settings.Search
                && ReadStamp(scanner) == FileStamp.Of(settings.TextsPath) && ReadStamp(scanner) == FileStamp.Of(settings.OutlinePath)
                ? new BuildCache(scanner.ReadHash(), ReadItems(scanner), scanner)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What was read in the files, without records; null if the cache is damaged.</summary>
    public DigestFile[]? ReadFiles()
    {
        try
        {
            var files = new DigestFile[Items.Count];
            for (int i = 0; i < files.Length; i++)
            {
                files[i] = DigestFileText.Read(_rest);
            }

            return files;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the cache, after the outputs.</summary>
    public static void Write(StorageSettings settings, ContentHash checksum, IReadOnlyList<CachedItem> items, IReadOnlyList<DigestFile> files)
    {
        OutlineText text = new OutlineText().AddPlain(Heading).Add(s_build).Add(settings.ResourceName)
            .Add((int)settings.NamedPapers).Add((int)settings.Search);
        WriteStamp(text, FileStamp.Of(settings.TextsPath));
        WriteStamp(text, FileStamp.Of(settings.OutlinePath));
        text.Add(checksum).Add(items.Count);
        foreach (CachedItem cached in items)
        {
            ItemMetadata metadata = cached.Item.Metadata;
            text.Add(cached.Item.Path).Add(cached.Item.IsDeclared).Add(cached.Item.IsInOutputFolder)
                .Add(metadata.Channel).Add(metadata.Date).Add(metadata.Time).Add(metadata.Name).Add(cached.IsDigest);
            WriteStamp(text, cached.Stamp);
        }

        foreach (DigestFile file in files)
        {
            DigestFileText.Write(text, file);
        }

        OutputFile.WriteText(settings.CachePath, text.ToString());
    }

    private static CachedItem[] ReadItems(OutlineScanner scanner)
    {
        var items = new CachedItem[scanner.ReadCount()];
        for (int i = 0; i < items.Length; i++)
        {
            var item = new DigestItem(scanner.ReadText(), scanner.ReadFlag(), scanner.ReadFlag(), ReadMetadata(scanner));
            bool isDigest = scanner.ReadFlag();
            items[i] = new CachedItem(item, ReadStamp(scanner), isDigest);
        }

        return items;
    }

    private static ItemMetadata ReadMetadata(OutlineScanner scanner) => new(
        scanner.ReadOptionalText(), scanner.ReadOptionalText(), scanner.ReadOptionalText(), scanner.ReadOptionalText());

    private static void WriteStamp(OutlineText text, FileStamp stamp) => text.Add((ulong)stamp.Length).Add((ulong)stamp.Time);

    private static FileStamp ReadStamp(OutlineScanner scanner) => new((long)scanner.ReadLong(), (long)scanner.ReadLong());
}

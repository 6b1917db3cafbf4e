using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Compiling.Issues;
using DigestGen.Tool.Files;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Import;

/// <summary>The minute of a channel, of which there is one digest or, rarely, several.</summary>
internal readonly record struct ChannelMinute(string? Channel, DateTime Minute)
{
    public static ChannelMinute Of(FileVersion version)
    {
        DateTime time = version.UtcTime!.Value;
        return new ChannelMinute(version.Channel, time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)));
    }
}

/// <summary>The folder of imported digests: what it holds is told by the contents of its files, so that it needs no list of its own.</summary>
internal sealed class ImportFolder
{
    private const int Sha1Length = 40;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string? Channel, string Blob), bool> _emptyByContent = [];
    private readonly Dictionary<ChannelMinute, List<(string Name, string Blob)>> _files = [];

    private ImportFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Reads the files that have the name of an imported digest.</summary>
    /// <param name="path">The folder, which need not exist.</param>
    /// <param name="isSha256">How contents are named.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The folder can't be listed.</exception>
    public static ImportFolder Open(string path, bool isSha256, CancellationToken cancellationToken)
    {
        var folder = new ImportFolder(path);
        if (!Directory.Exists(path))
        {
            return folder;
        }

        OutputFile.DeleteAbandoned(path);
        folder._names.UnionWith(Directory.EnumerateFileSystemEntries(path).Select(static entry => System.IO.Path.GetFileName(entry)));
        (string Name, DigestFileName Facts)[] files =
        [
            .. folder._names.Select(static name => (name, DigestFileName.Read(name)))
                .Where(static file => file.Item2 is { Day: not null, Second: not null } && file.name.EndsWith(".md", StringComparison.Ordinal)),
        ];
        var contents = new (string Blob, bool IsEmpty)[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            contents[i] = Identify(System.IO.Path.Combine(path, files[i].Name), isSha256));
        for (int i = 0; i < files.Length; i++)
        {
            (string name, DigestFileName facts) = files[i];
            var minute = new ChannelMinute(facts.Channel, DateTime.MinValue.AddDays(facts.Day!.Value).AddMinutes(facts.Second!.Value / 60));
            folder._emptyByContent[(facts.Channel, contents[i].Blob)] = contents[i].IsEmpty;
            if (!folder._files.TryGetValue(minute, out List<(string, string)>? list))
            {
                folder._files.Add(minute, list = []);
            }

            list.Add((name, contents[i].Blob));
        }

        return folder;
    }

    /// <summary>Whether a file has the content of a version, under any name of its channel.</summary>
    /// <param name="version">The version.</param>
    /// <param name="isEmpty">Whether the digest has no entries.</param>
    public bool Has(FileVersion version, out bool isEmpty) => _emptyByContent.TryGetValue((version.Channel, version.Blob), out isEmpty);

    /// <summary>The files of a minute whose content is none of the history: they were changed by hand.</summary>
    public IEnumerable<string> Changed(ChannelMinute minute, Func<string?, string, bool> isInHistory) =>
        _files.TryGetValue(minute, out List<(string Name, string Blob)>? files)
            ? files.Where(file => !isInHistory(minute.Channel, file.Blob)).Select(static file => file.Name).Order(StringComparer.Ordinal)
            : [];

    /// <summary>Writes a version under the first of its names that is free: by minute, by second, and by number.</summary>
    /// <exception cref="ToolException">The file can't be written.</exception>
    public void Write(FileVersion version, ReadOnlyMemory<byte> content)
    {
        string name = Names(version).First(_names.Add);
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            Directory.CreateDirectory(Path);
            OutputFile.Replace(path, stream => stream.Write(content.Span), overwrite: false);
        }
        catch (IOException) when (Identify(path, version.Blob.Length > Sha1Length).Blob == version.Blob)
        {
            // Another import has written it meanwhile.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.OutputFailed, $"'{path}' can't be written: {exception.Message}");
        }
    }

    /// <summary>Whether a digest has no entries: none is referred to.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> content) => content.IndexOf("[^"u8) < 0 && !content.Contains((byte)0);

    // A number is what a copied file has, so that a build reads the channel nonetheless.
    private static IEnumerable<string> Names(FileVersion version)
    {
        DateTime time = version.UtcTime!.Value;
        string minute = time.ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture);
        string channel = version.Channel is { } known ? "." + known : "";
        string second = string.Create(CultureInfo.InvariantCulture, $"{minute}-{time.Second:D2}{channel}");
        yield return $"{minute}{channel}.md";
        yield return $"{second}.md";
        for (int number = 2; ; number++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{second} ({number}).md");
        }
    }

    // What can't be read is a content that no history has.
    private static (string Blob, bool IsEmpty) Identify(string path, bool isSha256)
    {
        byte[]? buffer = null;
        try
        {
            if (!FileKind.IsOrdinary(path) || new FileInfo(FileKind.Resolve(path)).Length > GitBlobs.MaxLength)
            {
                return ("", false);
            }

            using FileStream file = File.OpenRead(path);
            buffer = ArrayPool<byte>.Shared.Rent((int)file.Length);
            Span<byte> content = buffer.AsSpan(0, (int)file.Length);
            file.ReadExactly(content);
            using var hash = IncrementalHash.CreateHash(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
            hash.AppendData(content);
            return (Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), IsEmpty(content));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ("", false);
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}

using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Compiling.Storage;

namespace DigestGen.Tasks;

/// <summary>A file as the last build read it.</summary>
/// <param name="Item">Its item.</param>
/// <param name="Content">What the bytes are known by that were read; nothing if its name says enough.</param>
/// <param name="File">What was read, without records.</param>
internal sealed record CachedFile(DigestItem Item, FileContent Content, DigestFile File);

/// <summary>What the last build read and wrote. The file is trusted only as a whole, and only with the outputs that it was written with.</summary>
/// <param name="Image">The image that was written.</param>
/// <param name="Outline">The outline that was written.</param>
/// <param name="Files">The files that were read.</param>
internal sealed record BuildCache(FileContent Image, FileContent Outline, CachedFile[] Files)
{
    // Of all code that has a say in the outputs.
    private static readonly string s_build = $"DigestGen cache {BuildIdentity.Text} {typeof(BuildCache).Module.ModuleVersionId:N}";

    /// <summary>Reads the cache.</summary>
    /// <returns>Null if there is none that is whole, or it is one of other settings or of another build of DigestGen.</returns>
    public static BuildCache? Read(string path, string resourceName, ProjectOptions options)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var reader = new PackedReader(File.ReadAllBytes(path));
            return reader.ReadText() == s_build && reader.ReadText() == resourceName
                && (NamedPapers)reader.ReadNumber() == options.NamedPapers && (SearchCoverage)reader.ReadNumber() == options.Search
                ? new BuildCache(ReadContent(reader), ReadContent(reader), reader.ReadList(ReadFile))
                : null;
        }
        catch (Exception exception) when (exception is FormatException || FileContent.IsFault(exception))
        {
            return null;
        }
    }

    /// <summary>Writes the cache, after the outputs.</summary>
    public void Write(string path, string resourceName, ProjectOptions options)
    {
        PackedWriter writer = new PackedWriter().Add(s_build).Add(resourceName).Add((int)options.NamedPapers).Add((int)options.Search);
        Write(writer, Image);
        Write(writer, Outline);
        writer.AddList(Files, static (writer, file) =>
        {
            ItemMetadata metadata = file.Item.Metadata;
            writer.Add(file.Item.Path).Add(file.Item.IsDeclared).Add(file.Item.IsInOutputFolder)
                .Add(metadata.Channel).Add(metadata.Date).Add(metadata.Time).Add(metadata.Name);
            Write(writer, file.Content);
            DigestFileCodec.Write(writer, file.File);
        });
        byte[] bytes = writer.Seal();
        OutputFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
    }

    private static CachedFile ReadFile(PackedReader reader)
    {
        var item = new DigestItem(
            reader.ReadText(),
            reader.ReadFlag(),
            reader.ReadFlag(),
            new ItemMetadata(reader.ReadOptionalText(), reader.ReadOptionalText(), reader.ReadOptionalText(), reader.ReadOptionalText()));
        return new CachedFile(item, ReadContent(reader), DigestFileCodec.Read(reader));
    }

    private static void Write(PackedWriter writer, FileContent content) => writer.Add((ulong)content.Length).Add(content.Hash);

    private static FileContent ReadContent(PackedReader reader) => new((long)reader.ReadLong(), reader.ReadLong());
}

using System.Buffers;
using System.Buffers.Binary;
using DigestGen.Compiling.Catalogs;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>A catalog's image in a file, which becomes a resource: a head that tells where its sections are, and the sections.</summary>
/// <param name="stream">The file.</param>
/// <param name="head">The head, as it was read.</param>
public sealed class ImageFile(Stream stream, byte[] head)
{
    private const int RowSize = ResourceLayout.Row.Size;
    private const int PartTable = ResourceLayout.Header.Size + ((ResourceLayout.SectionCount + 1) * RowSize);

    /// <summary>The name of the resource in an assembly.</summary>
    public static string ResourceName(string assembly) => assembly + ".DigestGen.texts";

    /// <summary>The head of an image.</summary>
    /// <param name="compiled">What is stored.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if the image is longer than a resource can be.</returns>
    public static byte[]? WriteHead(CompiledDigests compiled, CancellationToken cancellationToken)
    {
        byte[] head = new byte[PartTable + ((compiled.Sections.Count + 1) * RowSize)];
        long start = head.Length;
        int part = 0;
        for (int kind = 0; kind < ResourceLayout.SectionCount; kind++)
        {
            WriteAt(head, ResourceLayout.Header.Size + (kind * RowSize), part);
            for (; part < compiled.Sections.Count && (int)compiled.Sections[part].Kind == kind; part++)
            {
                WriteAt(head, PartTable + (part * RowSize), (int)start);
                start += compiled.Sections[part].Measure(cancellationToken);
                if (start > ResourceLayout.MaxLength)
                {
                    return null;
                }
            }
        }

        WriteAt(head, ResourceLayout.Header.Size + (ResourceLayout.SectionCount * RowSize), part);
        WriteAt(head, PartTable + (part * RowSize), (int)start);
        ContentHash image = compiled.Catalog?.Image ?? default;
        BinaryPrimitives.WriteUInt64LittleEndian(head, ResourceLayout.Magic);
        WriteAt(head, ResourceLayout.Header.Version, ImageLayout.Version);
        WriteAt(head, ResourceLayout.Header.Sections, ResourceLayout.SectionCount);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(ResourceLayout.Header.ChecksumHigh), image.High);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(ResourceLayout.Header.ChecksumLow), image.Low);
        WriteAt(head, ResourceLayout.Header.Length, (int)start);
        WriteAt(head, ResourceLayout.Header.SearchVersion, SearchLayout.Version);
        return head;
    }

    /// <summary>Writes an image, section by section.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="head">The head.</param>
    /// <param name="compiled">What is stored.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">A record is missing.</exception>
    public static void Write(Stream stream, byte[] head, CompiledDigests compiled, CancellationToken cancellationToken)
    {
        stream.Write(head, 0, head.Length);
        foreach (ImageSection section in compiled.Sections)
        {
            int length = section.Measure(cancellationToken);
            byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
            section.Write(bytes.AsSpan(0, length), cancellationToken);
            stream.Write(bytes, 0, length);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Opens an image.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <returns>Null if this is not an image of this layout.</returns>
    public static ImageFile? Open(Stream stream)
    {
        byte[] head = new byte[PartTable];
        if (!TryFill(stream, head, 0)
            || BinaryPrimitives.ReadUInt64LittleEndian(head) != ResourceLayout.Magic
            || ReadAt(head, ResourceLayout.Header.Version) != ImageLayout.Version
            || ReadAt(head, ResourceLayout.Header.Sections) != ResourceLayout.SectionCount
            || ReadAt(head, ResourceLayout.Header.Length) != stream.Length
            || ReadAt(head, ResourceLayout.Header.SearchVersion) != SearchLayout.Version)
        {
            return null;
        }

        long parts = (uint)ReadAt(head, ResourceLayout.Header.Size + (ResourceLayout.SectionCount * RowSize));
        long length = PartTable + ((parts + 1) * RowSize);
        if (length > stream.Length)
        {
            return null;
        }

        Array.Resize(ref head, (int)length);
        return TryFill(stream, head, PartTable) ? new ImageFile(stream, head) : null;
    }

    /// <summary>How many sections of a kind there are.</summary>
    public int CountOf(SectionKind kind) => FirstOf(kind + 1) - FirstOf(kind);

    /// <summary>The bytes of a section; null if there is none with that number. Any thread can read.</summary>
    public byte[]? Read(SectionKind kind, int number)
    {
        if ((uint)number >= (uint)CountOf(kind))
        {
            return null;
        }

        int row = PartTable + ((FirstOf(kind) + number) * RowSize);
        int start = row >= PartTable && row + (2 * RowSize) <= head.Length ? ReadAt(head, row) : -1;
        int end = start < 0 ? -1 : ReadAt(head, row + RowSize);
        if (end < start || start < 0 || end > stream.Length)
        {
            return null;
        }

        byte[] bytes = new byte[end - start];
        lock (stream)
        {
            stream.Position = start;
            return TryFill(stream, bytes, 0) ? bytes : null;
        }
    }

    private static bool TryFill(Stream stream, byte[] bytes, int at)
    {
        for (int read = -1; at < bytes.Length && read != 0; at += read)
        {
            read = stream.Read(bytes, at, bytes.Length - at);
        }

        return at == bytes.Length;
    }

    private int FirstOf(SectionKind kind) => ReadAt(head, ResourceLayout.Header.Size + ((int)kind * RowSize));

    private static int ReadAt(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static void WriteAt(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}

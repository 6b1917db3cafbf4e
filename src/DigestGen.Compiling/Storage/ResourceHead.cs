using System.Buffers.Binary;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>The header and the tables of a resource.</summary>
internal sealed class ResourceHead
{
    private readonly byte[] _bytes;

    private ResourceHead(byte[] bytes) => _bytes = bytes;

    /// <summary>The bytes, which the parts follow.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>What tells the texts from any others.</summary>
    public ContentHash Checksum => new(
        BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(ResourceLayout.Header.ChecksumHigh)),
        BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(ResourceLayout.Header.ChecksumLow)));

    /// <summary>Writes a head.</summary>
    /// <param name="checksum">What tells the texts from any others.</param>
    /// <param name="sections">The lengths of the parts of each section.</param>
    /// <returns>Null if the resource would be too long.</returns>
    public static ResourceHead? Write(ContentHash checksum, int[][] sections)
    {
        int parts = sections.Sum(static section => section.Length);
        int partTable = ResourceLayout.Header.Size + ((sections.Length + 1) * ResourceLayout.Row.Size);
        byte[] bytes = new byte[partTable + ((parts + 1) * ResourceLayout.Row.Size)];
        long start = bytes.Length;
        int part = 0;
        for (int section = 0; section < sections.Length; section++)
        {
            WriteRow(bytes, ResourceLayout.Header.Size, section, part);
            foreach (int length in sections[section])
            {
                WriteRow(bytes, partTable, part++, start);
                start += length;
                if (start > ResourceLayout.MaxLength)
                {
                    return null;
                }
            }
        }

        WriteRow(bytes, ResourceLayout.Header.Size, sections.Length, part);
        WriteRow(bytes, partTable, part, start);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ResourceLayout.Header.Magic), ResourceLayout.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(ResourceLayout.Header.Version), ImageLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(ResourceLayout.Header.Sections), sections.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ResourceLayout.Header.ChecksumHigh), checksum.High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ResourceLayout.Header.ChecksumLow), checksum.Low);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(ResourceLayout.Header.Length), (int)start);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(ResourceLayout.Header.SearchVersion), SearchLayout.Version);
        return new ResourceHead(bytes);
    }

    /// <summary>Reads a head.</summary>
    /// <param name="image">The image, at its beginning.</param>
    /// <returns>Null if this is not an image of this layout.</returns>
    public static ResourceHead? Read(Stream image)
    {
        const int PartTable = ResourceLayout.Header.Size + ((ResourceLayout.SectionCount + 1) * ResourceLayout.Row.Size);
        byte[] bytes = new byte[PartTable];
        if (!TryFill(image, bytes, 0)
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != ResourceLayout.Magic
            || ReadAt(bytes, ResourceLayout.Header.Version) != ImageLayout.Version
            || ReadAt(bytes, ResourceLayout.Header.Sections) != ResourceLayout.SectionCount
            || ReadAt(bytes, ResourceLayout.Header.Length) != image.Length
            || ReadAt(bytes, ResourceLayout.Header.SearchVersion) != SearchLayout.Version)
        {
            return null;
        }

        long parts = (uint)new ResourceHead(bytes).FirstOf(ResourceLayout.SectionCount);
        long length = PartTable + ((parts + 1) * ResourceLayout.Row.Size);
        if (length > image.Length)
        {
            return null;
        }

        Array.Resize(ref bytes, (int)length);
        return TryFill(image, bytes, PartTable) ? new ResourceHead(bytes) : null;
    }

    /// <summary>Fills an array from a place on.</summary>
    /// <returns>False if there are fewer bytes.</returns>
    public static bool TryFill(Stream stream, byte[] bytes, int at)
    {
        for (int read = -1; at < bytes.Length && read != 0; at += read)
        {
            read = stream.Read(bytes, at, bytes.Length - at);
        }

        return at == bytes.Length;
    }

    /// <summary>How many parts a section has.</summary>
    public int CountOf(int section) => FirstOf(section + 1) - FirstOf(section);

    /// <summary>Where a part starts. The one before ends there.</summary>
    public int StartOf(int section, int number)
    {
        int part = FirstOf(section) + number;
        int partTable = ResourceLayout.Header.Size + ((ResourceLayout.SectionCount + 1) * ResourceLayout.Row.Size);
        return ReadAt(_bytes, partTable + (part * ResourceLayout.Row.Size));
    }

    private int FirstOf(int section) => ReadAt(_bytes, ResourceLayout.Header.Size + (section * ResourceLayout.Row.Size));

    private static int ReadAt(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static void WriteRow(byte[] bytes, int table, int row, long value) =>
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(table + (row * ResourceLayout.Row.Size)), (int)value);
}

using System.Reflection;
using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Reads the image of a catalog in a resource of its assembly, where it lies in memory.</summary>
/// <remarks>
/// The data of an assembly does not move, and the catalog keeps the assembly loaded. All that a damaged resource says of itself is
/// checked against its length, so that it can't lead to other memory.
/// </remarks>
internal sealed unsafe class ImageReader
{
    private const int RowSize = ResourceLayout.Row.Size;
    private const int PartTable = ResourceLayout.Header.Size + ((ResourceLayout.SectionCount + 1) * RowSize);

    private readonly byte* _start;
    private readonly int _length;

    // Looked up once: the index is read all the time.
    private byte* _index;
    private int _indexLength = -1;

    // Where the resource has no place in memory of its own.
    private readonly byte[]? _copy;

    private ImageReader(byte* start, int length, byte[]? copy)
    {
        _start = start;
        _length = length;
        _copy = copy;
    }

    /// <summary>Opens a resource. Nothing of it is read but its header.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or is another one.</exception>
    public static ImageReader Open(Assembly assembly, string name, ulong checksumHigh, ulong checksumLow)
    {
        using Stream stream = assembly.GetManifestResourceStream(name) ?? throw ImageProblem.Missing(assembly, name);
        ImageReader image = Open(stream);
        if (image._length < PartTable + RowSize || image.Read8(ResourceLayout.Header.Magic) != ResourceLayout.Magic)
        {
            throw ImageProblem.NoTexts(assembly, name);
        }

        if (image.Read4(ResourceLayout.Header.Version) != ImageLayout.Version)
        {
            throw ImageProblem.OtherLayout(assembly, name, image.Read4(ResourceLayout.Header.Version));
        }

        if (image.Read8(ResourceLayout.Header.ChecksumHigh) != checksumHigh || image.Read8(ResourceLayout.Header.ChecksumLow) != checksumLow)
        {
            throw ImageProblem.OtherTexts(
                assembly,
                name,
                (checksumHigh, checksumLow),
                (image.Read8(ResourceLayout.Header.ChecksumHigh), image.Read8(ResourceLayout.Header.ChecksumLow)));
        }

        return image.Read4(ResourceLayout.Header.Length) == (uint)image._length
            && image.Read4(ResourceLayout.Header.Sections) == ResourceLayout.SectionCount
            ? image
            : throw ImageProblem.OtherLength(assembly, name, image.Read4(ResourceLayout.Header.Length), image._length);
    }

    /// <summary>The index.</summary>
    public ReadOnlySpan<byte> Index
    {
        get
        {
            // The length is written last and read first, in this order on every processor: who sees it sees the address too.
            int length = Volatile.Read(ref _indexLength);
            if (length < 0)
            {
                ReadOnlySpan<byte> index = GetPart(ResourceLayout.Section.Index, 0);
                length = index.Length;
                _index = index.IsEmpty ? null : (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in index[0]));
                Volatile.Write(ref _indexLength, length);
            }

            return new ReadOnlySpan<byte>(_index, length);
        }
    }

    /// <summary>A part of a section; empty if there is none with that number.</summary>
    public ReadOnlySpan<byte> GetPart(int section, int number)
    {
        uint first = Read4(ResourceLayout.Header.Size + (section * RowSize));
        uint count = Read4(ResourceLayout.Header.Size + ((section + 1) * RowSize)) - first;
        uint part = first + (uint)number;
        if ((uint)number >= count || part >= (uint)(_length - PartTable) / RowSize - 1)
        {
            return default;
        }

        uint start = Read4(PartTable + ((int)part * RowSize));
        uint end = Read4(PartTable + ((int)(part + 1) * RowSize));
        return start <= end && end <= (uint)_length ? new ReadOnlySpan<byte>(_start + start, (int)(end - start)) : default;
    }

    private static ImageReader Open(Stream stream)
    {
        if (stream is UnmanagedMemoryStream memory)
        {
            return memory.Length <= int.MaxValue
                ? new ImageReader(memory.PositionPointer, (int)memory.Length, null)
                : throw new InvalidOperationException("A resource with texts has more than 2,147,483,647 bytes.");
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(copy);
        return new ImageReader(copy.Length == 0 ? null : (byte*)Unsafe.AsPointer(ref copy[0]), copy.Length, copy);
    }

    private uint Read4(int at) => BitConverter.IsLittleEndian
        ? Unsafe.ReadUnaligned<uint>(_start + at)
        : _start[at] | ((uint)_start[at + 1] << 8) | ((uint)_start[at + 2] << 16) | ((uint)_start[at + 3] << 24);

    private ulong Read8(int at) => Read4(at) | ((ulong)Read4(at + 4) << 32);
}

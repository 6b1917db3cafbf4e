using System.Globalization;
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

/// <summary>Says why the texts of a catalog can't be read. A text of another catalog is never given in their place.</summary>
internal static class ImageProblem
{
    private const string WayOut = "Rebuild the project, and keep its assembly as it is built.";

    public static InvalidOperationException Missing(Assembly assembly, string name) =>
        Of(assembly, name, "the assembly does not have that resource. A tool removed it after the compiler, or the compiler did not get it");

    public static InvalidOperationException NoTexts(Assembly assembly, string name) =>
        Of(assembly, name, "the resource is something else");

    public static InvalidOperationException OtherLayout(Assembly assembly, string name, uint version) =>
        Of(assembly, name, $"the resource is in layout {Text(version)}, and this version of DigestGen.dll reads layout {Text(ImageLayout.Version)}");

    public static InvalidOperationException OtherTexts(
        Assembly assembly, string name, (ulong High, ulong Low) expected, (ulong High, ulong Low) actual) =>
        Of(assembly, name, $"the code was generated for the texts {Text(expected)}, and the resource has the texts {Text(actual)}");

    public static InvalidOperationException OtherLength(Assembly assembly, string name, uint expected, int actual) =>
        Of(assembly, name, $"the resource has {Text((uint)actual)} bytes and says that it has {Text(expected)}");

    private static InvalidOperationException Of(Assembly assembly, string name, string problem) =>
        new($"The texts of the digests in '{assembly.GetName().Name}' can't be read from its resource '{name}': {problem}. {WayOut}");

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text((ulong High, ulong Low) checksum) => checksum.High.ToString("x16", CultureInfo.InvariantCulture)[..8];
}

using System.Reflection;
using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Reads the texts of a catalog in a resource of its assembly, where they lie in memory.</summary>
/// <remarks>
/// The data of an assembly does not move, and the catalog keeps the assembly loaded. All that a damaged resource says of itself is
/// checked against its length, so that it can't lead to other memory.
/// </remarks>
internal sealed unsafe class TextsReader
{
    private const int RowSize = ResourceLayout.Row.Size;
    private const int PartTable = ResourceLayout.Header.Size + ((ResourceLayout.SectionCount + 1) * RowSize);

    private readonly byte* _start;
    private readonly int _length;

    // Where the resource has no place in memory of its own.
    private readonly byte[]? _copy;

    private TextsReader(byte* start, int length, byte[]? copy)
    {
        _start = start;
        _length = length;
        _copy = copy;
    }

    /// <summary>Opens a resource. Nothing of it is read but its header.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or is another one.</exception>
    public static TextsReader Open(Assembly assembly, string name, ulong checksumHigh, ulong checksumLow)
    {
        using Stream stream = assembly.GetManifestResourceStream(name) ?? throw TextsProblem.Missing(assembly, name);
        TextsReader texts = Open(stream);
        if (texts._length < PartTable + RowSize || texts.Read8(ResourceLayout.Header.Magic) != ResourceLayout.Magic)
        {
            throw TextsProblem.NoTexts(assembly, name);
        }

        if (texts.Read4(ResourceLayout.Header.Version) != ImageLayout.Version)
        {
            throw TextsProblem.OtherLayout(assembly, name, texts.Read4(ResourceLayout.Header.Version));
        }

        if (texts.Read8(ResourceLayout.Header.ChecksumHigh) != checksumHigh || texts.Read8(ResourceLayout.Header.ChecksumLow) != checksumLow)
        {
            throw TextsProblem.OtherTexts(
                assembly,
                name,
                (checksumHigh, checksumLow),
                (texts.Read8(ResourceLayout.Header.ChecksumHigh), texts.Read8(ResourceLayout.Header.ChecksumLow)));
        }

        return texts.Read4(ResourceLayout.Header.Length) == (uint)texts._length
            && texts.Read4(ResourceLayout.Header.Sections) == ResourceLayout.SectionCount
            ? texts
            : throw TextsProblem.OtherLength(assembly, name, texts.Read4(ResourceLayout.Header.Length), texts._length);
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

    private static TextsReader Open(Stream stream)
    {
        if (stream is UnmanagedMemoryStream memory)
        {
            return memory.Length <= int.MaxValue
                ? new TextsReader(memory.PositionPointer, (int)memory.Length, null)
                : throw new InvalidOperationException("A resource with texts has more than 2,147,483,647 bytes.");
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(copy);
        return new TextsReader(copy.Length == 0 ? null : (byte*)Unsafe.AsPointer(ref copy[0]), copy.Length, copy);
    }

    private uint Read4(int at) => _start[at] | ((uint)_start[at + 1] << 8) | ((uint)_start[at + 2] << 16) | ((uint)_start[at + 3] << 24);

    private ulong Read8(int at) => Read4(at) | ((ulong)Read4(at + 4) << 32);
}

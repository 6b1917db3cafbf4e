using System.Buffers.Binary;
using System.Security.Cryptography;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>The kinds of sections, in the order in which an image has them.</summary>
public enum SectionKind
{
    /// <summary>Records, with their texts.</summary>
    Volume = ResourceLayout.Section.Volumes,

    /// <summary>A part of the search index.</summary>
    Search = ResourceLayout.Section.SearchIndex,

    /// <summary>Issues, papers and who names which.</summary>
    Index = ResourceLayout.Section.Index,

    /// <summary>The hash of the papers' identifiers.</summary>
    Hash = ResourceLayout.Section.Hash,

    /// <summary>A table of the places of records.</summary>
    Places = ResourceLayout.Section.Places,
}

/// <summary>
/// A section of a catalog's image: what becomes one literal, or one part of the resource. It is written when it is asked for,
/// and equals another by its hash, so that it need not be written to know that it has not changed.
/// </summary>
/// <remarks>It keeps what it is written from and nothing else: a driver keeps an old section that equals a new one.</remarks>
/// <param name="kind">What it holds.</param>
/// <param name="number">Its number among those of its kind.</param>
/// <param name="hash">What its content is known by.</param>
public abstract class ImageSection(SectionKind kind, int number, ContentHash hash) : IEquatable<ImageSection>
{
    public SectionKind Kind { get; } = kind;

    public int Number { get; } = number;

    public ContentHash Hash { get; } = hash;

    /// <summary>How many bytes it has.</summary>
    /// <param name="cancellationToken">Ends the work: an index is written to be measured.</param>
    public abstract int Measure(CancellationToken cancellationToken);

    /// <summary>Writes the section.</summary>
    /// <param name="bytes">As many bytes as it is long, whatever they hold.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">A record is missing.</exception>
    public abstract void Write(Span<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The section's bytes.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public byte[] ToArray(CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[Measure(cancellationToken)];
        Write(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>What all of some sections are known by.</summary>
    public static ContentHash HashOf(IEnumerable<ImageSection> sections)
    {
        using var sha256 = SHA256.Create();
        byte[] row = new byte[8 + ContentHash.Size];
        foreach (ImageSection section in sections)
        {
            BinaryPrimitives.WriteInt32LittleEndian(row, (int)section.Kind);
            BinaryPrimitives.WriteInt32LittleEndian(row.AsSpan(4), section.Number);
            section.Hash.Write(row.AsSpan(8));
            sha256.TransformBlock(row, 0, row.Length, null, 0);
        }

        BinaryPrimitives.WriteInt32LittleEndian(row, ImageLayout.Version);
        sha256.TransformFinalBlock(row, 0, sizeof(int));
        return ContentHash.Of(sha256.Hash);
    }

    public bool Equals(ImageSection? other) =>
        other is not null && Kind == other.Kind && Number == other.Number && Hash == other.Hash;

    public override bool Equals(object? obj) => Equals(obj as ImageSection);

    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>The hash of bytes.</summary>
    protected static ContentHash HashOf(byte[] bytes)
    {
        using var sha256 = SHA256.Create();
        return ContentHash.Of(sha256.ComputeHash(bytes));
    }

    /// <summary>The hash of what some records and a choice make.</summary>
    protected static ContentHash HashOf(ContentHash[] records, int choice)
    {
        byte[] bytes = new byte[(records.Length * ContentHash.Size) + sizeof(int)];
        for (int i = 0; i < records.Length; i++)
        {
            records[i].Write(bytes.AsSpan(i * ContentHash.Size));
        }

        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(records.Length * ContentHash.Size), choice);
        return HashOf(bytes);
    }
}

/// <summary>A section that is written already.</summary>
public sealed class WrittenSection(SectionKind kind, int number, byte[] bytes) : ImageSection(kind, number, HashOf(bytes))
{
    public override int Measure(CancellationToken cancellationToken) => bytes.Length;

    public override void Write(Span<byte> destination, CancellationToken cancellationToken) => bytes.CopyTo(destination);
}

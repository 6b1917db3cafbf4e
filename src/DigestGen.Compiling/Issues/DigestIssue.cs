using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Issues;

/// <summary>The metadata of a digest's item; null where it is not given.</summary>
public sealed record ItemMetadata(string? Channel, string? Date, string? Time, string? Name)
{
    /// <summary>An item without metadata.</summary>
    public static ItemMetadata None { get; } = new(null, null, null, null);
}

/// <summary>An entry without its texts.</summary>
/// <param name="Reference">The N of its <c>[^N]</c>.</param>
/// <param name="PackedId">Its paper.</param>
/// <param name="Version">The paper's version; zero if it is not given.</param>
/// <param name="Category">The paper's primary category; null if it is not given.</param>
public readonly record struct EntryListing(int Reference, uint PackedId, int Version, string? Category)
{
    /// <summary>Lists an entry.</summary>
    public static EntryListing Of(in DigestEntry entry, ReadOnlySpan<byte> record)
    {
        int length = Digits.Read1(record, ImageLayout.Record.CategoryLength);
        ReadOnlySpan<byte> category = RecordFields.Text(record, ImageLayout.Field.RawTitle)
            .Slice(Digits.Read3(record, ImageLayout.Record.CategoryStart), length);
        return new EntryListing(
            entry.Reference,
            entry.PackedId,
            Digits.Read2(record, ImageLayout.Record.Version),
            length > 0 ? Encoding.UTF8.GetString(category.ToArray()) : null);
    }
}

/// <summary>What an issue names. It changes less often than what the issue says.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <param name="Entries">Its entries.</param>
public sealed record IssueListing(string Path, IssueIdentity Identity, EquatableArray<EntryListing> Entries);

/// <summary>A digest as the catalog needs it. Two are equal if they name and say the same.</summary>
/// <param name="Listing">What it names.</param>
/// <param name="Hashes">What it says: the hash of each entry's record.</param>
/// <param name="Lengths">How long these records are.</param>
/// <param name="Content">The records; null where a record store has them.</param>
public sealed record DigestIssue(IssueListing Listing, EquatableArray<ContentHash> Hashes, EquatableArray<int> Lengths, DigestContent? Content)
{
    /// <summary>The issue that a file holds.</summary>
    public static DigestIssue Of(string path, IssueIdentity identity, DigestContent content)
    {
        var entries = new EntryListing[content.Entries.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = EntryListing.Of(content.Entries[i], content.GetRecord(i));
        }

        return new DigestIssue(
            new IssueListing(path, identity, new EquatableArray<EntryListing>(entries)),
            content.Hashes,
            content.Entries.ConvertAll(static entry => entry.Length),
            content);
    }

    public bool Equals(DigestIssue? other) =>
        ReferenceEquals(this, other) || (other is not null && Hashes.Equals(other.Hashes) && Listing.Equals(other.Listing));

    public override int GetHashCode() => Listing.GetHashCode();
}

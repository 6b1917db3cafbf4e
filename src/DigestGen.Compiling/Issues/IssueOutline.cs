using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Issues;

/// <summary>An entry without its texts.</summary>
/// <param name="Reference">The N of its <c>[^N]</c>.</param>
/// <param name="PackedId">Its paper.</param>
/// <param name="Version">The paper's version; zero if it is not given.</param>
/// <param name="Category">The paper's primary category; null if it is not given.</param>
internal readonly record struct EntryOutline(int Reference, uint PackedId, int Version, string? Category)
{
    /// <summary>Outlines an entry.</summary>
    public static EntryOutline Of(in DigestEntry entry, ReadOnlySpan<byte> record)
    {
        int length = Digits.Read1(record, ImageLayout.Record.CategoryLength);
        ReadOnlySpan<byte> category = RecordFields.Text(record, ImageLayout.Field.RawTitle)
            .Slice(Digits.Read3(record, ImageLayout.Record.CategoryStart), length);
        return new EntryOutline(
            entry.Reference,
            entry.PackedId,
            Digits.Read2(record, ImageLayout.Record.Version),
            length > 0 ? Encoding.UTF8.GetString(category.ToArray()) : null);
    }
}

/// <summary>An issue without its texts, which change more often than what it names.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record IssueOutline(string Path, IssueIdentity Identity, EquatableArray<EntryOutline> Entries)
{
    public static IssueOutline Of(string path, IssueIdentity identity, DigestContent content)
    {
        ReadOnlySpan<DigestEntry> entries = content.Entries.Span;
        var outlines = new EntryOutline[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            outlines[i] = EntryOutline.Of(entries[i], content.GetRecord(i));
        }

        return new IssueOutline(path, identity, new EquatableArray<EntryOutline>(outlines));
    }
}

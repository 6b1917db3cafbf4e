using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

using Field = DigestGen.Layout.ImageLayout.Field;
using Record = DigestGen.Layout.ImageLayout.Record;

namespace DigestGen.Parsing.Tests;

/// <summary>An entry of a digest with its record decoded into named fields.</summary>
internal sealed record ReadEntry(
    int Reference,
    string Id,
    string Url,
    string RawTitle,
    string TranslatedTitle,
    string Summary,
    string EnglishSummary,
    string RawTranslatedAbstract,
    string RawAbstract,
    string Title,
    string TranslatedAbstract,
    string Abstract,
    int Version,
    string Announcement,
    string PrimaryCategory)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] s_announcements = ["Unknown", "New", "Cross", "Replace", "ReplaceCross"];

    /// <summary>All entries of a digest.</summary>
    public static ReadEntry[] From(ParsedDigest digest) => From(digest.Content);

    /// <summary>All entries of a digest.</summary>
    public static ReadEntry[] From(DigestContent content) =>
        [.. Enumerable.Range(0, content.Entries.Count).Select(i => From(content.Entries[i], content.GetRecord(i)))];

    private static ReadEntry From(DigestEntry entry, ReadOnlySpan<byte> record)
    {
        uint packed = (uint)Digits.Read4(record, Record.Id);
        Assert.Equal(entry.PackedId, packed);
        Assert.Equal(Record.Size, Digits.Read4(record, Record.Starts));
        ReadOnlySpan<byte> rawTitle = Bytes(record, Field.RawTitle);
        return new ReadEntry(
            entry.Reference,
            ArxivScheme.Canonical(packed),
            Text(record, Field.Url),
            Text(record, Field.RawTitle),
            Text(record, Field.TranslatedTitle),
            Text(record, Field.Summary),
            Text(record, Field.EnglishSummary),
            Text(record, Field.RawTranslatedAbstract),
            Text(record, Field.RawAbstract),
            s_strict.GetString(rawTitle[..Digits.Read3(record, Record.TitleLength)]),
            s_strict.GetString(Bytes(record, Field.RawTranslatedAbstract)[Digits.Read3(record, Record.TranslatedPrefixLength)..]),
            s_strict.GetString(Bytes(record, Field.RawAbstract)[Digits.Read3(record, Record.PrefixLength)..]),
            Digits.Read2(record, Record.Version),
            s_announcements[Digits.Read1(record, Record.Announcement)],
            s_strict.GetString(rawTitle.Slice(Digits.Read3(record, Record.CategoryStart), Digits.Read1(record, Record.CategoryLength))));
    }

    private static string Text(ReadOnlySpan<byte> record, Field field) => s_strict.GetString(Bytes(record, field));

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> record, Field field) => RecordFields.Text(record, field);
}

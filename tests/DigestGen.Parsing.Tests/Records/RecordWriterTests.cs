using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Records;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Records;

/// <summary>Records in compiled form, byte by byte.</summary>
public sealed class RecordWriterTests
{
    [Fact]
    public void A_record_holds_all_texts_one_after_the_other()
    {
        byte[] record = Write("RUTSEAB", Fields(1), out _);

        Assert.Equal(
            ["R", "U", "T", "S", "E", "A", "B"],
            Enum.GetValues<ImageLayout.Field>().Select(field => Encoding.UTF8.GetString(RecordFields.Text(record, field))));
        Assert.Equal(ImageLayout.Record.Size + 7, record.Length);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("\u007F", 1)]
    [InlineData("\u0080", 2)]
    [InlineData("\u07FF", 2)]
    [InlineData("\u0800", 3)]
    [InlineData("摘要", 6)]
    [InlineData("😀", 4)]
    [InlineData("a😀摘", 8)]
    public void Lengths_are_counted_in_bytes(string title, int bytes)
    {
        byte[] record = Write(title + ".CATEGORY", FieldsOfTitle(title), out _);

        Assert.Equal(bytes, Digits.Read3(record, ImageLayout.Record.TitleLength));
        Assert.Equal(bytes + 1, Digits.Read3(record, ImageLayout.Record.CategoryStart));
        Assert.Equal(8, Digits.Read1(record, ImageLayout.Record.CategoryLength));
        Assert.Equal(bytes, Digits.Read3(record, ImageLayout.Record.TranslatedPrefixLength));
        Assert.Equal(bytes, Digits.Read3(record, ImageLayout.Record.PrefixLength));
    }

    // An attribute can't hold half a pair.
    [Fact]
    public void Half_a_pair_becomes_a_replacement_character_of_three_bytes()
    {
        foreach (string title in (string[])["\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx"])
        {
            byte[] record = Write(title + ".CATEGORY", FieldsOfTitle(title), out _);

            Assert.Equal(Encoding.UTF8.GetByteCount(title), Digits.Read3(record, ImageLayout.Record.TitleLength));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(42, 42)]
    [InlineData(43, 0)]
    public void A_category_that_is_too_long_is_left_out(int length, int expected)
    {
        string text = "T" + new string('c', length);
        EntryFields fields = Fields(0) with { Texts = new RecordTexts { RawTitle = new Slice(0, text.Length) }, Category = new Slice(1, length) };
        byte[] record = Write(text, fields, out _);

        Assert.Equal(expected, Digits.Read1(record, ImageLayout.Record.CategoryLength));
        Assert.Equal(expected == 0 ? 0 : 1, Digits.Read3(record, ImageLayout.Record.CategoryStart));
    }

    [Fact]
    public void Metadata_and_hash_are_those_of_the_record()
    {
        EntryFields fields = Fields(1) with { PackedId = 12_345_678, Version = 9999, Announcement = AnnouncementCode.Cross };
        byte[] record = Write("RUTSEAB", fields, out DigestContent content);

        Assert.Equal(12_345_678, Digits.Read4(record, ImageLayout.Record.Id));
        Assert.Equal(9999, Digits.Read2(record, ImageLayout.Record.Version));
        Assert.Equal((int)AnnouncementCode.Cross, Digits.Read1(record, ImageLayout.Record.Announcement));
        Assert.Equal(new DigestEntry(7, 12_345_678, record.Length), content.Entries[0]);
        byte[] hash = SHA256.HashData(record);
        Assert.Equal(
            new ContentHash(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8))), content.Hashes[0]);
    }

    // Three bytes a character are more than the writer rents at first.
    [Fact]
    public void Many_records_are_kept_while_the_buffer_grows()
    {
        string text = new('摘', 1000);
        using var writer = new RecordWriter(text);
        for (int i = 0; i < 40; i++)
        {
            Assert.True(writer.TryAdd(i, Fields(0) with { Texts = new RecordTexts { RawTitle = new Slice(i, 900 + i) } }, out int length));
            Assert.Equal(3 * (900 + i), length);
        }

        DigestContent content = writer.ToContent();
        Assert.Equal(Enumerable.Range(0, 40), content.Entries.Select(static entry => entry.Reference));
        for (int i = 0; i < 40; i++)
        {
            byte[] record = content.GetRecord(i);

            Assert.Equal(content.Entries[i].Length, record.Length);
            Assert.Equal(new string('摘', 900 + i), Encoding.UTF8.GetString(RecordFields.Text(record, ImageLayout.Field.RawTitle)));
        }
    }

    [Fact]
    public void A_record_that_the_layout_can_not_hold_is_refused_and_the_next_one_is_kept()
    {
        string text = new string('x', ImageLayout.Record.MaxTextLength - 1) + "é" + "摘";
        using var writer = new RecordWriter(text);

        Assert.False(TryAdd(writer, 1, 0, ImageLayout.Record.MaxTextLength + 1, out int length));
        Assert.True(length > ImageLayout.Record.MaxTextLength);
        Assert.False(TryAdd(writer, 2, 0, ImageLayout.Record.MaxTextLength, out length));
        Assert.Equal(ImageLayout.Record.MaxTextLength + 1, length);
        Assert.True(TryAdd(writer, 3, 1, ImageLayout.Record.MaxTextLength - 1, out length));
        Assert.Equal(ImageLayout.Record.MaxTextLength, length);
        DigestContent content = writer.ToContent();
        Assert.Equal([3], content.Entries.Select(static entry => entry.Reference));
        Assert.Equal(ImageLayout.Record.Size + ImageLayout.Record.MaxTextLength, content.GetRecord(0).Length);
    }

    [Fact]
    public void Without_a_record_there_is_no_content()
    {
        using var writer = new RecordWriter("");

        Assert.Same(DigestContent.Empty, writer.ToContent());
    }

    private static bool TryAdd(RecordWriter writer, int reference, int start, int length, out int textLength) =>
        writer.TryAdd(reference, Fields(0) with { Texts = new RecordTexts { RawAbstract = new Slice(start, length) } }, out textLength);

    private static byte[] Write(string text, EntryFields fields, out DigestContent content)
    {
        using var writer = new RecordWriter(text);
        Assert.True(writer.TryAdd(7, fields, out _));
        content = writer.ToContent();
        return content.GetRecord(0);
    }

    // Each text is one character, in the order of the fields; or none.
    private static EntryFields Fields(int length) => new(
        new RecordTexts(
            new Slice(0, length),
            new Slice(1 * length, length),
            new Slice(2 * length, length),
            new Slice(3 * length, length),
            new Slice(4 * length, length),
            new Slice(5 * length, length),
            new Slice(6 * length, length)),
        PackedId: 1,
        Version: 0,
        AnnouncementCode.Unknown,
        TitleLength: 0,
        Category: default,
        TranslatedPrefixLength: 0,
        PrefixLength: 0);

    // A title, a stop and a category, which are the abstracts too.
    private static EntryFields FieldsOfTitle(string title)
    {
        var all = new Slice(0, title.Length + ".CATEGORY".Length);
        return Fields(0) with
        {
            Texts = new RecordTexts { RawTitle = all, RawTranslatedAbstract = all, RawAbstract = all },
            TitleLength = title.Length,
            Category = new Slice(title.Length + 1, 8),
            TranslatedPrefixLength = title.Length,
            PrefixLength = title.Length,
        };
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Records;

/// <summary>Writes the records of a digest in compiled form, one after the other.</summary>
internal sealed class RecordWriter(string text) : IDisposable
{
    // Encoding into UTF-8 takes three bytes for a character at most.
    private const int MaxBytesPerCharacter = 3;

    private readonly List<DigestEntry> _entries = [];
    private readonly List<ContentHash> _hashes = [];
    private readonly SHA256 _sha256 = SHA256.Create();

    // Rented. Twice the text's length is nearly always enough, and grows when it is not.
    private byte[] _records = ArrayPool<byte>.Shared.Rent(text.Length * 2);
    private int _length;

    /// <summary>Adds the record of an entry.</summary>
    /// <returns>False if its texts are longer than the layout can hold; <paramref name="textLength"/> says how long they are.</returns>
    public bool TryAdd(int reference, in EntryFields fields, out int textLength)
    {
        int characters = fields.Texts.CountCharacters();
        textLength = characters;
        if (characters > ImageLayout.Record.MaxTextLength)
        {
            // Longer still in bytes.
            return false;
        }

        Reserve(ImageLayout.Record.Size + (MaxBytesPerCharacter * characters));
        int start = _length;
        Span<byte> row = _records.AsSpan(start, ImageLayout.Record.Size);
        _length += ImageLayout.Record.Size;
        for (var field = default(ImageLayout.Field); (int)field < ImageLayout.Record.FieldCount; field++)
        {
            Digits.Write4(row, ImageLayout.Record.StartAt((int)field), _length - start);
            Append(fields.Texts[field]);
        }

        textLength = _length - start - ImageLayout.Record.Size;
        if (textLength > ImageLayout.Record.MaxTextLength)
        {
            _length = start;
            return false;
        }

        WriteMetadata(row, fields);
        byte[] hash = _sha256.ComputeHash(_records, start, _length - start);
        _entries.Add(new DigestEntry(reference, fields.PackedId, _length - start));
        _hashes.Add(ContentHash.Of(hash));
        return true;
    }

    public DigestContent ToContent() =>
        _entries.Count == 0
            ? DigestContent.Empty
            : new DigestContent(
                new EquatableArray<DigestEntry>([.. _entries]),
                new EquatableArray<ContentHash>([.. _hashes]),
                CutRecords());

    public void Dispose()
    {
        _sha256.Dispose();
        ArrayPool<byte>.Shared.Return(_records);
        _records = [];
    }

    private byte[][] CutRecords()
    {
        byte[][] records = new byte[_entries.Count][];
        int start = 0;
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = _records.AsSpan(start, _entries[i].Length).ToArray();
            start += _entries[i].Length;
        }

        return records;
    }

    private void WriteMetadata(Span<byte> row, in EntryFields fields)
    {
        Slice title = fields.Texts.RawTitle;
        Digits.Write(row, ImageLayout.Record.Id, 4, (int)fields.PackedId);
        Digits.Write(row, ImageLayout.Record.Version, 2, fields.Version);
        Digits.Write(row, ImageLayout.Record.Announcement, 1, (int)fields.Announcement);
        Digits.Write(row, ImageLayout.Record.TitleLength, 3, CountBytes(title.Sub(0, fields.TitleLength)));
        if (fields.Category.Length is > 0 and <= Digits.Max1 / MaxBytesPerCharacter)
        {
            int before = fields.Category.Start - title.Start;
            Digits.Write(row, ImageLayout.Record.CategoryStart, 3, CountBytes(title.Sub(0, before)));
            Digits.Write(row, ImageLayout.Record.CategoryLength, 1, CountBytes(fields.Category));
        }
        else
        {
            Digits.Write(row, ImageLayout.Record.CategoryStart, 3, 0);
            Digits.Write(row, ImageLayout.Record.CategoryLength, 1, 0);
        }

        Slice translated = fields.Texts.RawTranslatedAbstract.Sub(0, fields.TranslatedPrefixLength);
        Digits.Write(row, ImageLayout.Record.TranslatedPrefixLength, 3, CountBytes(translated));
        Slice prefix = fields.Texts.RawAbstract.Sub(0, fields.PrefixLength);
        Digits.Write(row, ImageLayout.Record.PrefixLength, 3, CountBytes(prefix));
    }

    private void Append(Slice slice) =>
        _length += Encoding.UTF8.GetBytes(text, slice.Start, slice.Length, _records, _length);

    [MethodImpl(HotLoops.Compilation)]
    private int CountBytes(Slice slice)
    {
        int count = 0;
        ReadOnlySpan<char> characters = slice.In(text);
        for (int i = 0; i < characters.Length; i++)
        {
            char c = characters[i];
            if (char.IsHighSurrogate(c) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                count += 4;
                i++;
            }
            else
            {
                // A lone surrogate becomes U+FFFD, which takes three bytes as it would.
                count += c < '\u0080' ? 1 : c < '\u0800' ? 2 : 3;
            }
        }

        return count;
    }

    private void Reserve(int count)
    {
        if (_records.Length - _length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_records.Length * 2, _length + count));
            Array.Copy(_records, larger, _length);
            ArrayPool<byte>.Shared.Return(_records);
            _records = larger;
        }
    }
}

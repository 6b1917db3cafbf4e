using System.Buffers;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Search.Scanning;

/// <summary>Answers queries without an index. The texts of one field lie side by side in a volume, and are looked through in one go; the records that may match are compared.</summary>
internal static class VolumeScan
{
    // In the order of SearchField.
    private static ReadOnlySpan<int> Fields =>
    [
        (int)ImageLayout.Field.RawTitle,
        (int)ImageLayout.Field.TranslatedTitle,
        (int)ImageLayout.Field.Summary,
        (int)ImageLayout.Field.EnglishSummary,
        (int)ImageLayout.Field.RawAbstract,
        (int)ImageLayout.Field.RawTranslatedAbstract,
    ];

    /// <summary>Adds the matches of a compiled catalog.</summary>
    /// <param name="part">The catalog.</param>
    /// <param name="anchor">What a matching record has; empty if nothing is known.</param>
    /// <param name="fieldCount">How many fields are searched.</param>
    /// <param name="collector">Collects the matches.</param>
    /// <exception cref="InvalidOperationException">The catalog is damaged.</exception>
    public static void Run(CompiledCatalog part, Anchor anchor, int fieldCount, ref MatchCollector collector)
    {
        for (int number = 0; number < ImageLayout.Place.MaxVolumes; number++)
        {
            ReadOnlySpan<byte> volume = part.ReadVolume(number);
            if (volume.IsEmpty)
            {
                return;
            }

            int count = CountRecords(volume);
            if (count < 0)
            {
                throw part.Damaged();
            }

            bool[] borrowed = ArrayPool<bool>.Shared.Rent(count);
            Span<bool> candidates = borrowed.AsSpan(0, count);
            candidates.Clear();
            if (!anchor.IsEmpty)
            {
                MarkCandidates(volume, anchor, fieldCount, candidates);
            }

            for (int record = 0; record < count; record++)
            {
                if (anchor.IsEmpty || candidates[record])
                {
                    collector.Add(new RecordReader(volume, record));
                }
            }

            ArrayPool<bool>.Shared.Return(borrowed);
        }
    }

    // How many records a volume has; -1 if its first row contradicts that.
    private static int CountRecords(ReadOnlySpan<byte> volume)
    {
        int rows = Digits.Read4(volume, ImageLayout.Record.Starts) / ImageLayout.Record.Size;
        return rows > 0 && rows * ImageLayout.Record.Size <= volume.Length ? rows - 1 : -1;
    }

    // Marks the records that have a term's anchor in one of the fields, or characters that may fold to it.
    private static void MarkCandidates(ReadOnlySpan<byte> volume, Anchor anchor, int fieldCount, Span<bool> candidates)
    {
        for (int i = 0; i < fieldCount; i++)
        {
            int column = ImageLayout.Record.StartAt(Fields[i]);
            int start = Start(volume, 0, column);
            ReadOnlySpan<byte> texts = volume[start..Start(volume, candidates.Length, column)];
            Mark(volume, texts, start, column, anchor, isSpecial: false, candidates);
            Mark(volume, texts, start, column, anchor, isSpecial: true, candidates);
        }
    }

    private static void Mark(
        ReadOnlySpan<byte> volume, ReadOnlySpan<byte> texts, int start, int column, Anchor anchor, bool isSpecial, Span<bool> candidates)
    {
        int record = 0;
        int recordStart = 0;
        int recordEnd = Start(volume, 1, column) - start;
        for (int at = 0; at < texts.Length;)
        {
            int found = isSpecial ? SpecialCharacters.IndexIn(texts.Slice(at), anchor.IsCommon) : anchor.IndexIn(texts.Slice(at));
            if (found < 0)
            {
                return;
            }

            found += at;
            while (found >= recordEnd && record < candidates.Length)
            {
                record++;
                recordStart = recordEnd;
                recordEnd = Start(volume, record + 1, column) - start;
            }

            if (!isSpecial && anchor.StartsWord && found > recordStart && Folding.CodePoints.IsAsciiWord(texts[found - 1]))
            {
                at = found + 1;
                continue;
            }

            candidates[record] = true;
            at = Math.Max(recordEnd, found + 1);
        }
    }

    private static int Start(ReadOnlySpan<byte> volume, int record, int column) =>
        Digits.Read4(volume, (record * ImageLayout.Record.Size) + column);
}

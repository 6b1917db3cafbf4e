using DigestGen.Layout;

namespace DigestGen.Compiling.Records;

/// <summary>Cuts the locations of records into tables: first those of the papers' latest records by rank, then those of all entries.</summary>
/// <remarks>An edit rewrites one table of many.</remarks>
internal static class RecordLocationTables
{
    /// <summary>How many tables the papers have.</summary>
    public static int CountOfPapers(RecordStore store) => ImageLayout.Place.Tables(store.LatestPlaces.Length, ImageLayout.Place.PaperBits);

    /// <summary>How many tables the entries have.</summary>
    public static int CountOfEntries(RecordStore store) => ImageLayout.Place.Tables(store.Places.Length, ImageLayout.Place.EntryBits);

    /// <summary>The rows of each table, packed.</summary>
    public static List<int[]> Cut(RecordStore store)
    {
        var tables = new List<int[]>();
        AddTables(tables, store.LatestPlaces, ImageLayout.Place.PaperBits);
        AddTables(tables, store.Places, ImageLayout.Place.EntryBits);
        return tables;
    }

    /// <summary>A table in compiled form.</summary>
    public static byte[] Write(ReadOnlySpan<int> places)
    {
        byte[] bytes = new byte[places.Length * ImageLayout.Place.Size];
        for (int row = 0; row < places.Length; row++)
        {
            Digits.Write4(bytes, row * ImageLayout.Place.Size, places[row]);
        }

        return bytes;
    }

    private static void AddTables(List<int[]> tables, ReadOnlySpan<int> rows, int bits)
    {
        for (int first = 0; first < rows.Length; first += 1 << bits)
        {
            tables.Add(rows.Slice(first, Math.Min(1 << bits, rows.Length - first)).ToArray());
        }
    }
}

using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Writes the places of records in compiled form: of the papers' latest by identifier and by rank, and of all entries.</summary>
internal sealed class PlaceTables(CatalogName catalog, PaperTable papers, CompiledHash hash, RecordStore store)
{
    private readonly List<PlaceTablePlan> _tables = [];

    public int PaperTableCount => ImageLayout.Place.Tables(papers.Ids.Length, ImageLayout.Place.PaperBits);

    public int EntryTableCount => ImageLayout.Place.Tables(store.Places.Length, ImageLayout.Place.EntryBits);

    public EquatableArray<PlaceTablePlan> Write()
    {
        int[] latest = new int[papers.Ids.Length];
        for (int paper = 0; paper < latest.Length; paper++)
        {
            latest[paper] = store.Places[papers.LatestAppearance(paper)];
        }

        _tables.Add(new PlaceTablePlan(catalog, null, new EquatableArray<byte>(hash.With(latest))));
        AddTables(latest, ImageLayout.Place.PaperBits);
        AddTables(store.Places, ImageLayout.Place.EntryBits);
        return new EquatableArray<PlaceTablePlan>([.. _tables]);
    }

    private void AddTables(ReadOnlySpan<int> rows, int bits)
    {
        for (int first = 0; first < rows.Length; first += 1 << bits)
        {
            ReadOnlySpan<int> table = rows.Slice(first, Math.Min(1 << bits, rows.Length - first));
            byte[] places = new byte[table.Length * ImageLayout.Place.Size];
            for (int row = 0; row < table.Length; row++)
            {
                Digits.Write4(places, row * ImageLayout.Place.Size, table[row]);
            }

            // The hash stands before the first and has no number.
            _tables.Add(new PlaceTablePlan(catalog, _tables.Count - 1, new EquatableArray<byte>(places)));
        }
    }
}

using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Plans the tables of places: of the papers' latest records by identifier and by rank, and of all entries' records.</summary>
internal sealed class PlaceTables(CatalogName catalog, CompiledHash hash, RecordStore store)
{
    private readonly List<PlaceTablePlan> _tables = [];

    public int PaperTableCount => ImageLayout.Place.Tables(store.LatestPlaces.Length, ImageLayout.Place.PaperBits);

    public int EntryTableCount => ImageLayout.Place.Tables(store.Places.Length, ImageLayout.Place.EntryBits);

    public EquatableArray<PlaceTablePlan> Plan()
    {
        AddTables(store.LatestPlaces, ImageLayout.Place.PaperBits);
        AddTables(store.Places, ImageLayout.Place.EntryBits);
        var latest = new EquatableArray<int>(store.LatestPlaces.ToArray());
        return new EquatableArray<PlaceTablePlan>([new PlaceTablePlan(catalog, 0, hash, latest), .. _tables]);
    }

    private void AddTables(ReadOnlySpan<int> rows, int bits)
    {
        for (int first = 0; first < rows.Length; first += 1 << bits)
        {
            ReadOnlySpan<int> table = rows.Slice(first, Math.Min(1 << bits, rows.Length - first));
            _tables.Add(new PlaceTablePlan(catalog, _tables.Count, null, new EquatableArray<int>(table.ToArray())));
        }
    }
}

using DigestGen.Compiling.Images;

namespace DigestGen.Generator.Ids;

/// <summary>What the volumes in one generated file say of papers.</summary>
internal sealed class CatalogVolumes(string[] volumes)
{
    private readonly VolumeRecord[][] _records = Array.ConvertAll(volumes, VolumeRecord.Read);

    // Read when completion first asks for them.
    private readonly Lazy<string[][]> _titles = new(() => Array.ConvertAll(volumes, VolumeRecord.ReadTitles));

    /// <summary>The versions of a paper; 0 stands for an issue that gives none.</summary>
    public IEnumerable<int> VersionsOf(uint packedId) =>
        _records.SelectMany(static records => records)
            .Where(record => record.PackedId == packedId)
            .Select(static record => record.Version);

    /// <summary>Adds the titles of the papers.</summary>
    public void AddTitlesTo(Dictionary<uint, string> titles)
    {
        for (int volume = 0; volume < _records.Length; volume++)
        {
            for (int record = 0; record < _records[volume].Length; record++)
            {
                titles[_records[volume][record].PackedId] = _titles.Value[volume][record];
            }
        }
    }
}

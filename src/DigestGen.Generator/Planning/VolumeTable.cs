namespace DigestGen.Generator.Planning;

/// <summary>The volumes, by the files of the issues that they start with.</summary>
internal sealed class VolumeTable(IReadOnlyList<VolumePlan> volumes) : IEquatable<VolumeTable>
{
    private readonly Dictionary<string, VolumePlan> _byPath = volumes.ToDictionary(static volume => volume.Path, StringComparer.Ordinal);

    /// <summary>Those whose files the project lists more than once, in the order of issues.</summary>
    public IEnumerable<VolumePlan> OfRepeatedFiles => volumes.Where(static volume => volume.IsOfRepeatedFile);

    /// <summary>The volumes that start with the issue of a file; null if there is none.</summary>
    public VolumePlan? Find(string path) => _byPath.TryGetValue(path, out VolumePlan? volume) ? volume : null;

    public bool Equals(VolumeTable? other) =>
        other is not null && _byPath.Count == other._byPath.Count
        && _byPath.All(pair => pair.Value.Equals(other.Find(pair.Key)));

    public override bool Equals(object? obj) => Equals(obj as VolumeTable);

    public override int GetHashCode() => _byPath.Count;
}

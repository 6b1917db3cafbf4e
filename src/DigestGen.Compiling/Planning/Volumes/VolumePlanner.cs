using System.Globalization;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning.Volumes;

/// <summary>Assigns volumes to methods, classes and source files.</summary>
internal sealed class VolumePlanner(CatalogName catalog, CatalogOutline outline, RecordStore store)
{
    // The compiler compiles classes in parallel, and the methods of one class in turn. A program pays for each class that
    // it meets on its way to a volume: volumes of the same time are in one or two classes.
    private const int ClassCount = 4;
    private const int DaysPerClass = 8 * RecordStore.DaysPerFortnight;

    /// <summary>Plans the volumes.</summary>
    /// <param name="methods">The method of each volume with its class, by the volume's number.</param>
    /// <returns>The volumes, in buckets.</returns>
    public EquatableArray<EquatableArray<VolumePlan>> Plan(out string[] methods)
    {
        List<List<StoredRecords>> stored = store.Volumes;
        methods = new string[stored.Count];
        var buckets = new StableBuckets<VolumePlan>();
        for (int first = 0; first < stored.Count;)
        {
            int issue = stored[first][0].Issue;
            string name = outline.Issues[issue].MemberName;
            int bucket = StableBuckets<VolumePlan>.Of(name);
            int classNumber = outline.Issues[issue].Identity.Day / DaysPerClass ?? bucket;
            string className = $"Volumes{Text(classNumber % ClassCount)}";
            var volumes = new List<Volume>();
            for (; first < stored.Count && stored[first][0].Issue == issue; first++)
            {
                string methodName = $"Read{Text(volumes.Count + 1)}_{name}";
                methods[first] = $"{className}.{methodName}";
                volumes.Add(new Volume(methodName, store.RecordsOf(stored[first])));
            }

            string hintName = $"{catalog.Name}.Volumes.{name}.g.cs";
            buckets.Add(bucket, new VolumePlan(
                catalog, hintName, className, store.LengthStep, new EquatableArray<Volume>([.. volumes])));
        }

        return new EquatableArray<EquatableArray<VolumePlan>>(
            [.. buckets.Buckets.Select(static bucket => new EquatableArray<VolumePlan>(bucket))]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

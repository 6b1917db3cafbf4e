using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Naming;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using static DigestGen.Parsing.Text.Invariant;

namespace DigestGen.Generator.Planning;

/// <summary>Assigns the sections of an image to methods, classes and source files.</summary>
internal static class LiteralPlanner
{
    // The compiler compiles classes in parallel, and the methods of one class in turn. A program pays for each class that
    // it meets on its way to a volume: volumes of the same time are in one or two classes.
    private const int ClassCount = 4;
    private const int DaysPerClass = 8 * RecordPlaces.DaysPerFortnight;

    // A driver compares items by their places in a list, so that a new one moves all behind it. In its bucket it moves few.
    private const int BucketCount = 251;

    /// <summary>Adds the literals of an image to a plan.</summary>
    public static CatalogPlan Add(CatalogPlan plan, CatalogName name, CatalogDeclarations catalog, CompiledDigests compiled)
    {
        var buckets = new List<LiteralsPlan>?[BucketCount];
        VolumeSection[] volumes = [.. compiled.Sections.OfType<VolumeSection>()];
        string[] methods = new string[volumes.Length];
        for (int first = 0; first < volumes.Length;)
        {
            int issue = volumes[first].FirstIssue;
            string issueName = catalog.Issues[issue].Name;
            int classNumber = volumes[first].Day / DaysPerClass ?? BucketOf(issueName);
            string className = $"Volumes{Text(classNumber % ClassCount)}";
            var literals = new List<Literal>();
            for (; first < volumes.Length && volumes[first].FirstIssue == issue; first++)
            {
                string method = $"Read{Text(literals.Count + 1)}_{issueName}";
                methods[first] = $"{className}.{method}";
                literals.Add(new Literal(method, volumes[first]));
            }

            AddFile("Volumes." + issueName, className, compiled.LengthStep, [.. literals]);
        }

        int tables = 0;
        foreach (ImageSection section in compiled.Sections)
        {
            if (section.Kind != SectionKind.Volume)
            {
                tables += section.Kind == SectionKind.Places ? 1 : 0;
                string literal = section.Kind == SectionKind.Places ? TableName(section.Number) : section.Kind.ToString();
                AddFile(literal, null, 1, [new Literal(literal, section)]);
            }
        }

        return plan with
        {
            Literals = new EquatableArray<EquatableArray<LiteralsPlan>>(Array.ConvertAll(
                buckets, static bucket => new EquatableArray<LiteralsPlan>(bucket is null ? [] : [.. bucket]))),
            Choices = new ChoicesPlan(
                name, ImageLayout.Place.Tables(catalog.PaperCount, ImageLayout.Place.PaperBits), tables, new EquatableArray<string>(methods)),
        };

        void AddFile(string fileName, string? className, int lengthStep, Literal[] literals) =>
            (buckets[BucketOf(fileName)] ??= []).Add(new LiteralsPlan(
                name, $"{name.Name}.{fileName}.g.cs", className, lengthStep, new EquatableArray<Literal>(literals)));
    }

    /// <summary>The method of a table of places.</summary>
    public static string TableName(int number) => "Places" + Text(number);

    // The bucket of a name. It is the same on every machine, which the hash of a string is not.
    private static int BucketOf(string name)
    {
        int sum = 0;
        foreach (char c in name)
        {
            sum = ((sum * 31) + c) % BucketCount;
        }

        return sum;
    }
}

using System.Globalization;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Tables;

Dictionary<string, Func<Options, string>> tables = new()
{
    ["data"] = DataTable.Create,
    ["first-title"] = FirstTitleTable.Create,
    ["lookup"] = LookupTable.Create,
    ["enumerate"] = EnumerateTable.Create,
    ["working-set"] = WorkingSetTable.Create,
    ["build"] = BuildTable.Create,
    ["edit"] = EditTable.Create,
    ["generator"] = GeneratorTable.Create,
    ["typing"] = TypingTable.Create,
    ["floor"] = FloorTable.Create,
    ["warm-floor"] = WarmFloorTable.Create,
    ["archive"] = ArchiveTable.Create,
    ["combine"] = CombineTable.Create,
    ["import"] = ImportTable.Create,
    ["compare"] = CompareTable.Create,
    ["site"] = SiteTable.Create,
    ["search"] = SearchTable.Create,
    ["search-quality"] = SearchQualityTable.Create,
    ["search-index"] = SearchIndexTable.Create,
    ["search-goals"] = SearchGoalsTable.Create,
};

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Options options = Options.Parse(args);
if (!tables.TryGetValue(options.Command, out Func<Options, string>? create))
{
    Console.Error.WriteLine($"Which table? {string.Join(", ", tables.Keys)} [--papers N|whole] [--data synthetic|corpus] [--runs N] [--with FOLDER] [--tables A,B]");
    return 1;
}

Scratch.Isolate();
Results.Write(
    $"{options.Command} {options.DataKey}",
    $"`dotnet run -c Release --project tests/DigestGen.Benchmarks -- {string.Join(' ', args)}` on {Results.Machine}\n\n{create(options)}");
return 0;

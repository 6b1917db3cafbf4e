using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Testing.Hosts;

/// <summary>What a project gives to its compiler.</summary>
public sealed record TestProject
{
    // The runtime that the tests run on; few assemblies, as each costs a compilation its time.
    private static readonly ImmutableArray<MetadataReference> s_runtime =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll"
                or "System.Collections.dll" or "System.Linq.dll" or "System.Linq.Expressions.dll" or "System.Memory.dll" or "Microsoft.CSharp.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference s_library = MetadataReference.CreateFromFile(typeof(DigestCatalog).Assembly.Location);

    public ImmutableList<TestFile> Files { get; init; } = [];

    /// <summary>The properties. There is no search index, which is the default, so that its tests alone depend on it.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "Reader").Add("DigestGenSearch", "none");

    /// <summary>The project's own C#.</summary>
    public string Code { get; init; } = "";

    public string AssemblyName { get; init; } = "Reader";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public bool HasLibrary { get; init; } = true;

    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public static TestProject Of(params IEnumerable<TestFile> files) => new() { Files = [.. files] };

    public TestProject With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public TestProject Replace(TestFile file, TestFile edited) => this with { Files = Files.Replace(file, edited) };

    public CSharpParseOptions ParseOptions =>
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion).WithDocumentationMode(DocumentationMode.Diagnose);

    public CSharpCompilation Compile() =>
        CSharpCompilation.Create(
            AssemblyName,
            [CSharpSyntaxTree.ParseText(Code, ParseOptions, "Code.cs", Encoding.UTF8)],
            HasLibrary ? s_runtime.Add(s_library) : s_runtime,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: Severities));

    /// <summary>Runs the generator as a build does, and once more to see that it remembers.</summary>
    public GeneratorRun Run()
    {
        var host = new GeneratorHost(this);
        GeneratorRun first = host.Run();
        GeneratorRun second = host.RunAgain();
        StepReasons.AssertEqual(StepReasons.AllKept(first), second.Reasons);
        Assert.Equal(0, second.Reads);
        Assert.Equal(first.Sources, second.Sources);
        Assert.Equal(first.Diagnostics.AsEnumerable(), second.Diagnostics);
        StepValues.AssertFreeOfCompilerAndMarkdig(first.Result);
        return first;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Testing.Hosts;

/// <summary>What one run of the generator gave.</summary>
public sealed class GeneratorRun
{
    public GeneratorRun(GeneratorRunResult result, Compilation output, int reads)
    {
        // An exception in a generator is a warning to the compiler; here it fails the test that caused it.
        Assert.Null(result.Exception);
        Result = result;
        Output = output;
        Reads = reads;
        Reasons = StepReasons.Of(result);
        Sources = result.GeneratedSources.ToImmutableSortedDictionary(
            source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    public GeneratorRunResult Result { get; }

    /// <summary>The project's compilation with the generated sources.</summary>
    public Compilation Output { get; }

    /// <summary>How many times the text of a file was asked for.</summary>
    public int Reads { get; }

    /// <summary>Where the project's texts are stored; null if they are literals.</summary>
    public StoredProject? Stored { get; init; }

    /// <summary>The project's resources.</summary>
    public ResourceDescription[] Resources => Stored is null ? [] : [Stored.Resource];

    /// <summary>What the compiler gives to analyzers.</summary>
    public AnalyzerOptions AnalyzerOptions { get; init; } = new([]);

    /// <summary>What each step did, by its name.</summary>
    public ImmutableSortedDictionary<string, StepOutputs> Reasons { get; }

    /// <summary>The generated sources, by name.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Asserts that the generator reported nothing.</summary>
    public GeneratorRun WithoutFindings()
    {
        Assert.Empty(Diagnostics);
        return this;
    }

    /// <summary>Asserts that nothing is reported but what a test knows of.</summary>
    /// <param name="id">The identifier of that.</param>
    public GeneratorRun WithoutFindingsBut(string id)
    {
        Assert.All(Diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        return this;
    }

    /// <summary>Asserts that the project compiles without a warning, and loads it.</summary>
    public LoadedCatalog Load()
    {
        AssertCompiles(Output);
        return new LoadedCatalog(Output, Resources);
    }

    public static void AssertCompiles(Compilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Testing.Hosts;

/// <summary>A compiler host that stays open while its project is edited, as an editor does.</summary>
public sealed class GeneratorHost
{
    private TestProject _project;
    private readonly bool _isStored;
    private StoredProject? _stored;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    /// <summary>Opens a host.</summary>
    /// <param name="project">The project.</param>
    /// <param name="tracksSteps">Whether steps are tracked, in a time that grows with the square of their count; many files are better without.</param>
    /// <param name="isStored">Whether the project has its outline already, or shall have none.</param>
    /// <param name="isEditor">Whether sources are left out that only a build needs.</param>
    public GeneratorHost(TestProject project, bool tracksSteps = true, bool isStored = false, bool isEditor = false)
    {
        _isStored = isStored;
        project = Store(project);
        _project = project;
        _compilation = project.Compile();
        _driver = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()],
            project.Files,
            project.ParseOptions,
            OptionsOf(project),
            new GeneratorDriverOptions(isEditor ? IncrementalGeneratorOutputKind.Implementation : IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
    }

    /// <summary>The provider of the last run's options.</summary>
    public WeakReference Options { get; private set; } = new(null);

    public GeneratorRun Run(CancellationToken cancellationToken = default)
    {
        int before = _project.Files.Sum(file => file.Reads);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _, cancellationToken);
        int reads = _project.Files.Sum(file => file.Reads) - before;
        return new GeneratorRun(_driver.GetRunResult().Results[0], output, reads)
        {
            Stored = _stored,
            AnalyzerOptions = new AnalyzerOptions([.. _project.Files], new TestOptions(_project)),
        };
    }

    /// <summary>Runs with nothing changed, over a compilation that is the same and another object.</summary>
    public GeneratorRun RunAgain()
    {
        _compilation = _compilation.Clone();
        return Run();
    }

    /// <summary>Runs after an edit. Everything but the files that are the same object is made anew.</summary>
    public GeneratorRun Run(TestProject edited, CancellationToken cancellationToken = default)
    {
        edited = Store(edited);
        _project = edited;
        _compilation = edited.Compile();
        _driver = _driver
            .ReplaceAdditionalTexts([.. edited.Files])
            .WithUpdatedParseOptions(edited.ParseOptions)
            .WithUpdatedAnalyzerConfigOptions(OptionsOf(edited));
        return Run(cancellationToken);
    }

    private TestProject Store(TestProject project)
    {
        _stored = StoredProject.IsUsed && !_isStored ? StoredProject.Of(project, _stored) : null;
        return _stored?.Project ?? project;
    }

    private TestOptions OptionsOf(TestProject project)
    {
        var options = new TestOptions(project);
        Options = new WeakReference(options);
        return options;
    }
}

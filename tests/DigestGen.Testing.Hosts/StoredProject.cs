using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Storage;
using DigestGen.Generator.Input;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;

namespace DigestGen.Testing.Hosts;

/// <summary>A project as the package's task leaves it to the compiler: an outline in place of the digests, and a resource.</summary>
/// <param name="Project">The project with the outline.</param>
/// <param name="ResourceName">The name of the resource.</param>
/// <param name="Texts">The resource.</param>
public sealed record StoredProject(TestProject Project, string ResourceName, byte[] Texts)
{
    /// <summary>Whether hosts store the texts of their projects, so that all their tests are tests of that.</summary>
    public static bool IsUsed { get; set; }

    /// <summary>The resource, for the compiler.</summary>
    public ResourceDescription Resource => new(ResourceName, () => new MemoryStream(Texts), isPublic: true);

    /// <summary>Stores the texts of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="last">What was stored before an edit: an outline that stays the same is the same file.</param>
    public static StoredProject Of(TestProject project, StoredProject? last = null)
    {
        var options = new TestOptions(project);
        ProjectOptions asked = ReadingHost.ReadOptions(options.GlobalOptions);
        var host = new ReadingHost(options, new ConsumingProject(asked, CompilerFactsReader.Read(project.Compile())));
        var records = new MemoryRecords();
        DigestFile[] files =
        [
            .. project.Files.DistinctBy(file => file.Path).Select(file => Read(file, host)).OfType<DigestFile>()
                .Select(file => file.Issue is { } issue ? file with { Issue = records.Take(issue) } : file),
        ];
        var all = new EquatableArray<DigestFile>(files);
        CompiledDigests compiled = CatalogCompiler.Compile(DigestFile.IssuesOf(all), asked, new BuildRecords(records, null), CancellationToken.None);
        using var texts = new MemoryStream();
        ImageFile.Write(texts, ImageFile.WriteHead(compiled, CancellationToken.None)!, compiled, CancellationToken.None);
        string outline = OutlineFile.Write(compiled, all);
        TestFile file = last?.Project.Files[0] is { } same && same.Content == outline
            ? same
            : new TestFile("/project/obj/Reader.DigestGen.outline", outline);
        return new StoredProject(project with { Files = [file, .. project.Files] }, ImageFile.ResourceName(project.AssemblyName), texts.ToArray());
    }

    private static DigestFile? Read(TestFile file, ReadingHost host) =>
        DigestCandidate.Of(file, host) is { } candidate
            ? DigestText.Read(candidate, CancellationToken.None).Parse(CancellationToken.None)
            : DigestFile.Ignore(file.Path, IgnoredReason.Extension, isDeclared: false);
}

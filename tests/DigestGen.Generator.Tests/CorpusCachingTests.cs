namespace DigestGen.Generator.Tests;

/// <summary>What an edit re-runs among all real digests.</summary>
public sealed class CorpusCachingTests
{
    [CorpusFact]
    public void Editing_one_real_digest_reads_it_alone_and_editing_code_reads_none()
    {
        TestProject project = TestProject.Of(Corpus.Digests.Select(path => new TestFile(path, File.ReadAllText(path))));
        int count = project.Files.Count;
        var host = new GeneratorHost(project);
        GeneratorRun before = host.Run();
        Assert.Equal(count, before.Reads);
        Assert.Equal(new StepOutputs(New: count), before.Reasons["Sources"]);

        TestProject withCode = project with { Code = "class Added { }" };
        GeneratorRun afterCode = host.Run(withCode);
        Assert.Equal(0, afterCode.Reads);
        StepReasons.AssertEqual(StepReasons.OptionsReadAnew(before), afterCode.Reasons);

        // A letter of the last line that holds one, which is the end of an abstract.
        TestFile file = project.Files.Last(file => file.Content.TrimEnd().EndsWith('.'));
        string content = file.Content.TrimEnd();
        GeneratorRun afterEdit = host.Run(withCode.Replace(file, file.WithContent(file.Content.Insert(content.Length - 1, "!"))));
        Assert.Equal(1, afterEdit.Reads);
        Assert.Equal(new StepOutputs(Modified: 1, Cached: count - 1), afterEdit.Reasons["Sources"]);
        // The text's volume, or two where it is on the edge of one; beside it only the tables that say where records lie.
        string[] changed = [.. before.Sources.Keys.Where(name => before.Sources[name] != afterEdit.Sources.GetValueOrDefault(name))];
        Assert.InRange(changed.Count(static name => name.StartsWith("Digests.Volumes.", StringComparison.Ordinal)), 1, 2);
        Assert.All(changed, static name => Assert.Matches(@"^Digests\.(Volumes\.|Hash\.|Places\d)", name));
        Assert.InRange(changed.Length, 1, 6);
        Assert.Equal(before.Reasons["EmittedLiterals"].Present, afterEdit.Reasons["EmittedLiterals"].Present);
        Assert.Equal(before.Sources["Digests.Index.g.cs"], afterEdit.Sources["Digests.Index.g.cs"]);
        Assert.Equal(new StepOutputs(Cached: 1), afterEdit.Reasons["EmittedIssueMembers"]);
    }
}

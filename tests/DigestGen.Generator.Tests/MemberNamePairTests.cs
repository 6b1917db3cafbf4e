using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests;

/// <summary>Names that collide with what the compiler declares, reserves or inherits, each beside each.</summary>
public sealed class MemberNamePairTests
{
    private static readonly string[] s_names =
    [
        "seed", "Seed", "seed_2", "get_seed", "Get_seed", "set_seed", "get_get_seed", "set_get_seed", "get_seed_2", "get_Seed",
        "add_seed", "remove_seed", "init_seed", "op_Addition", "op_Implicit", "get_op_Addition", "Item", "get_Item", "set_Item",
        "Equals", "get_Equals", "Equals_2", "get_Equals_2", "GetHashCode", "ToString", "get_ToString", "Finalize", "GetType", "MemberwiseClone",
        "Issues", "get_Issues", "Issues_2", "Papers", "Catalog", "get_Catalog", "Digests", "CompiledImage", "get_CompiledImage",
        "Main", "Invoke", "Deconstruct", "value__", "_", "get__", "class", "get_class",
    ];

    [Fact]
    public void Each_pair_of_names_compiles_without_a_warning()
    {
        var trees = new List<SyntaxTree>();
        Compilation? compilation = null;
        int pairs = 0;
        for (int i = 0; i < s_names.Length; i++)
        {
            for (int j = i + 1; j < s_names.Length; j++)
            {
                // Each pair is a catalog in a namespace of its own, and one compilation has all of them.
                TestProject project = TestProject.Of(File(s_names[i]), File(s_names[j]))
                    .With("DigestGenNamespace", FormattableString.Invariant($"Pair{i}_{j}"))
                    .With("DigestGenNamedPapers", "false");
                GeneratorRun run = new GeneratorHost(project, tracksSteps: false).Run().WithoutFindings();
                trees.AddRange(run.Result.GeneratedSources.Select(static source => source.SyntaxTree));
                compilation ??= project.Compile();
                pairs++;
            }
        }

        Assert.Equal(s_names.Length * (s_names.Length - 1) / 2, pairs);
        compilation = compilation!.AddSyntaxTrees(trees);
        GeneratorRun.AssertCompiles(compilation);

        INamespaceSymbol all = compilation.Assembly.GlobalNamespace;
        Assert.All(
            all.GetNamespaceMembers().Where(static space => space.Name.StartsWith("Pair", StringComparison.Ordinal)),
            static space => Assert.Equal(2, Members(space).Count()));

        static TestFile File(string name) => new($"/project/{name}.md", TestEntry.EmptyDigest);

        static IEnumerable<IPropertySymbol> Members(INamespaceSymbol space) =>
            space.GetTypeMembers("Digests").Single().GetTypeMembers("Issues").Single().GetMembers().OfType<IPropertySymbol>();
    }

    [Fact]
    public void A_name_that_is_an_accessor_of_another_one_is_numbered()
    {
        TestProject project = TestProject.Of(
            new TestFile("/project/seed.md", TestEntry.Digest("2402.00001")),
            new TestFile("/project/get_seed.md", TestEntry.Digest("2402.00002")));
        using LoadedCatalog loaded = project.Run().WithoutFindings().Load();
        Assert.Equal(["get_seed", "seed_2"], loaded.Issues.Keys);
        Assert.Equal("2402.00001", loaded.Issues["seed_2"].Entries[0].Paper.Id.ToString());
    }
}

using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;

namespace DigestGen.Queries.Tests.Compiling;

/// <summary>The properties of a project, as the generator and the task read them.</summary>
public sealed class OptionTests
{
    [Fact]
    public void A_project_that_says_nothing_gets_the_defaults()
    {
        ProjectOptions options = Read();

        Assert.Equal((null, "Digests", false), (options.Namespace, options.CatalogName, options.IsPublic));
        Assert.Equal((NamedPapers.Auto, SearchCoverage.Summaries, TextStorage.Literals), (options.NamedPapers, options.Search, options.Storage));
        Assert.Equal((null, false, null, ""), (options.UsedNamespace, options.IsReferenced, options.NoFileReason, options.Folder));
        Assert.Empty(options.OutputFolders);
        Assert.Empty(options.Invalid);
    }

    [Fact]
    public void Each_property_is_read_without_the_blanks_around_it()
    {
        ProjectOptions options = Read(
            ("DigestGenNamespace", " A.B "), ("DigestGenCatalogName", "Archive"), ("DigestGenVisibility", " PUBLIC"), ("DigestGenNamedPapers", "True"),
            ("DigestGenSearch", "all"), ("DigestGenStorage", "resource "), ("DigestGenUsedNamespace", "@A.@B"), ("DigestGenIsReferenced", "True"),
            ("DigestGenNoFileReason", "a%7Cb"), ("ProjectDir", "/p/q/"), ("DigestGenOutputFolders", "%2Fp%2Fq%2Fbin|/p/q/obj/|/p/|"), ("RootNamespace", "C"));

        Assert.Equal(("A.B", "Archive", true), (options.Namespace, options.CatalogName, options.IsPublic));
        Assert.Equal((NamedPapers.Always, SearchCoverage.All, TextStorage.Resource), (options.NamedPapers, options.Search, options.Storage));
        Assert.Equal(("@A.@B", true, "a|b", "/p/q/"), (options.UsedNamespace, options.IsReferenced, options.NoFileReason, options.Folder));
        Assert.Equal(["/p/q/bin/", "/p/q/obj/"], options.OutputFolders);
        Assert.Empty(options.Invalid);
    }

    [Theory]
    [InlineData("DigestGenVisibility", "internal", "public")]
    [InlineData("DigestGenNamedPapers", "auto", "true", "false")]
    [InlineData("DigestGenSearch", "summaries", "none", "all")]
    [InlineData("DigestGenStorage", "auto", "literals", "resource")]
    [InlineData("DigestGenImplicitUsings", "false", "true")]
    public void A_choice_is_one_of_its_values_and_else_the_first(string property, params string[] values)
    {
        int[] read = Array.ConvertAll(values, value => Value(Read((property, value))));

        Assert.All(values, value => Assert.Empty(Read((property, value)).Invalid));
        Assert.Equal(property == "DigestGenImplicitUsings" ? [0, 0] : Enumerable.Range(0, values.Length), read);
        InvalidOption invalid = Assert.Single(Read((property, "other")).Invalid);
        Assert.Equal((property, "other", $"'{string.Join("' or '", values)}'"), (invalid.Property, invalid.Value, invalid.Expected));
        Assert.Equal(0, Value(Read((property, "other"))));

        int Value(ProjectOptions options) => property switch
        {
            "DigestGenVisibility" => options.IsPublic ? 1 : 0,
            "DigestGenNamedPapers" => (int)options.NamedPapers,
            "DigestGenSearch" => options.Search switch { SearchCoverage.Summaries => 0, SearchCoverage.None => 1, _ => 2 },
            "DigestGenStorage" => (int)options.Storage,
            _ => 0,
        };
    }

    [Fact]
    public void A_name_that_can_not_be_is_reported_and_the_default_is_taken()
    {
        ProjectOptions options = Read(("DigestGenNamespace", "A.1"), ("DigestGenCatalogName", "Papers"), ("RootNamespace", "My Project.2"));

        Assert.Equal(("My_Project._2", "Digests"), (options.Namespace, options.CatalogName));
        Assert.Equal(
            [
                new InvalidOption("DigestGenNamespace", "A.1", "a namespace, such as 'Company.Papers'"),
                new InvalidOption("DigestGenCatalogName", "Papers", "the name of a class, such as 'Digests', other than 'Catalog', 'Issues' and 'Papers'"),
            ],
            options.Invalid);
    }

    [Theory]
    [InlineData("DigestGenNamespace", 300, "a namespace of no more than 300 characters")]
    [InlineData("DigestGenCatalogName", 100, "the name of a class of no more than 100 bytes of UTF-8")]
    public void A_name_that_is_too_long_is_reported(string property, int limit, string expected)
    {
        Assert.Empty(Read((property, new string('a', limit))).Invalid);

        ProjectOptions options = Read((property, new string('a', limit + 1)), ("RootNamespace", "Root"));
        Assert.Equal([new InvalidOption(property, new string('a', limit + 1), expected)], options.Invalid);
        Assert.Equal(("Root", "Digests"), (options.Namespace, options.CatalogName));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("@A.B")]
    [InlineData("@")]
    [InlineData("@1")]
    public void A_used_namespace_has_each_part_escaped(string name) => Assert.Null(Read(("DigestGenUsedNamespace", name)).UsedNamespace);

    [Fact]
    public void The_properties_are_those_of_the_readme()
    {
        string readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Package", "README.md"));

        Assert.Equal(7, ProjectOptions.Properties.Count);
        Assert.All(ProjectOptions.Properties, static property => Assert.StartsWith("DigestGen", property, StringComparison.Ordinal));
        Assert.All(ProjectOptions.Properties, property => Assert.Contains($"`{property}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("auto", 5000, true)]
    [InlineData("auto", 5001, false)]
    [InlineData("true", 65_000, true)]
    [InlineData("true", 65_001, false)]
    [InlineData("false", 0, false)]
    public void So_many_papers_get_members(string named, int papers, bool expected) =>
        Assert.Equal(expected, Read(("DigestGenNamedPapers", named)).NamesPapers(papers));

    [Theory]
    [InlineData(TextStorage.Auto, 1_999_999, false)]
    [InlineData(TextStorage.Auto, 2_000_000, true)]
    [InlineData(TextStorage.Literals, 2_000_000, false)]
    [InlineData(TextStorage.Resource, 0, true)]
    public void The_sum_of_the_texts_decides_where_the_image_is(TextStorage asked, long bytes, bool isResource) =>
        Assert.Equal(isResource, StorageChoice.IsResource(asked, bytes));

    [Theory]
    [InlineData("/p/bin/a.md", true)]
    [InlineData("/P/bin/a.md", false)]
    [InlineData("/p/binary/a.md", false)]
    [InlineData(@"\P\Bin\a.md", true)]
    public void A_file_is_in_an_output_folder_in_the_case_of_its_system(string path, bool isIn)
    {
        EquatableArray<string> folders = OutputFolders.Read("/p/bin", "/p/");

        Assert.Equal(isIn, OutputFolders.Contain(folders, path));
        Assert.False(OutputFolders.Contain(EquatableArray<string>.Empty, path));
        Assert.Empty(OutputFolders.Read("/p/bin", null));
        Assert.Empty(Read(("DigestGenOutputFolders", "/p/bin")).OutputFolders);
    }

    private static ProjectOptions Read(params (string Name, string Value)[] properties)
    {
        var values = properties.ToDictionary(static property => property.Name, static property => property.Value);
        return ProjectOptions.Read(
            name => values.GetValueOrDefault(name), static name => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static c => char.IsLetterOrDigit(c) || c == '_'));
    }
}

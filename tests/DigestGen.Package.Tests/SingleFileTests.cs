namespace DigestGen.Package.Tests;

/// <summary>A program of one file: <c>#:package DigestGen</c>, two lines, and <c>dotnet run papers.cs</c>.</summary>
public sealed class SingleFileTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Code = $$"""
        #:package DigestGen@{{PackedPackage.Version}}
        foreach (Issue issue in Digests.Catalog.Issues)
            Console.WriteLine($"{issue.Name}: {issue.Entries.Count}");
        """;

    // Without a change of a .cs file, the SDK would run the last build.
    [Fact]
    public void It_misses_no_edit_addition_deletion_or_renaming() => new Run(package, "Single", Code).Change(SlowTests.AreOn ? 8 : 4);

    [NativeFact]
    public void It_is_published_as_native_code()
    {
        var run = new Run(package, "SingleNative", NativeFactAttribute.LinkerProperties.Length == 0
            ? Code
            : $"#:property CppCompilerAndLinker=gcc\n#:property LinkerFlavor=bfd\n{Code}");
        run.Write("2024-04-03.cs.LG.md", Consumer.Seed(0));
        string output = Path.Combine(run.Folder, "published");
        DotNet.Run(run.Folder, package.PackageCache, "publish", "papers.cs", "-o", output, "-v:q").ThrowIfFailed();
        Assert.False(File.Exists(Path.Combine(output, "papers.dll")));
        Assert.Equal(["2024-04-03.cs.LG: 2"], DotNet.Start(Path.Combine(output, "papers"), run.Folder, null).ThrowIfFailed().Lines);
    }

    private sealed class Run
    {
        private readonly PackedPackage _package;
        private readonly SortedDictionary<string, int> _digests = new(StringComparer.Ordinal);

        public Run(PackedPackage package, string name, string code)
        {
            _package = package;
            Folder = Path.Combine(package.Folder, name);
            Directory.CreateDirectory(Folder);
            File.WriteAllText(Path.Combine(Folder, "papers.cs"), code);
        }

        public string Folder { get; }

        public void Write(string name, string text)
        {
            string file = Path.Combine(Folder, "digests", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        // The same changes in each run: a number of rows tells one version of a file from another.
        public void Change(int count)
        {
            var random = new Random(28);
            for (int day = 1; day <= 3; day++)
            {
                Put(Name(day, day % 2 == 0 ? "sub/" : ""), day);
            }

            AssertShown("at first");
            for (int change = 0; change < count; change++)
            {
                string[] names = [.. _digests.Keys];
                string name = names.Length > 0 ? names[random.Next(names.Length)] : "";
                string said;
                switch (names.Length == 0 ? 1 : change % 4)
                {
                    case 0:
                        Put(name, (_digests[name] % 9) + 1);
                        said = $"edit of {name}";
                        break;
                    case 1:
                        name = Name(10 + change, change % 3 == 0 ? "new/folder/" : "");
                        Put(name, random.Next(1, 9));
                        said = $"addition of {name}";
                        break;
                    case 2:
                        File.Delete(Path.Combine(Folder, "digests", name));
                        _digests.Remove(name);
                        said = $"deletion of {name}";
                        break;
                    default:
                        string other = Name(500 + change, "");
                        File.Move(Path.Combine(Folder, "digests", name), Path.Combine(Folder, "digests", other));
                        _digests.Add(other, _digests[name]);
                        _digests.Remove(name);
                        said = $"renaming of {name} to {other}";
                        break;
                }

                AssertShown(said);
            }
        }

        private static string Name(int day, string folder) => $"{folder}{new DateOnly(2024, 1, 1).AddDays(day):yyyy-MM-dd}.cs.LG.md";

        private void Put(string name, int rows)
        {
            Write(name, Digest([.. Enumerable.Range(1, rows).Select(row => $"2401.{row:00000}")]));
            _digests[name] = rows;
        }

        private static string Digest(string[] ids) => DigestGen.Testing.Digests.TestEntry.Digest(ids);

        private void AssertShown(string change)
        {
            CommandResult result = DotNet.Run(Folder, _package.PackageCache, "run", "papers.cs").ThrowIfFailed();
            string expected = string.Join('\n', _digests.OrderBy(static digest => Path.GetFileName(digest.Key), StringComparer.Ordinal)
                .Select(static digest => $"{Path.GetFileNameWithoutExtension(digest.Key)}: {digest.Value}"));
            string shown = string.Join('\n', result.Lines.Where(static line => !line.Contains("warning DG", StringComparison.Ordinal)));
            Assert.True(expected == shown, $"After the {change}:\n{shown}\nExpected:\n{expected}");
        }
    }
}

namespace DigestGen.Package.Tests;

/// <summary>The version that a build takes from Git, in small repositories with the build files of this one.</summary>
public sealed class VersionTests : IDisposable
{
    // 2020-01-01, from which a shallow clone counts seconds.
    private static readonly DateTimeOffset s_epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("digestgen-version-").FullName;

    [CloneFact]
    public void Each_commit_has_a_version_and_a_merge_has_a_higher_one_than_both_its_parents()
    {
        string repository = NewRepository();
        Assert.Equal("2.0.0-preview.1", Version(repository));
        Git(repository, "checkout", "-q", "-b", "branch");
        Commit(repository);
        Assert.Equal("2.0.0-preview.2", Version(repository));
        Git(repository, "checkout", "-q", "-b", "main-line", "HEAD~1");
        Commit(repository);
        Commit(repository);
        Commit(repository);
        Assert.Equal("2.0.0-preview.4", Version(repository));

        // The branch, which has fewer commits, takes the others in.
        Git(repository, "checkout", "-q", "branch");
        Git(repository, "merge", "-q", "--no-edit", "main-line");
        Assert.Equal("2.0.0-preview.6", Version(repository));

        // No tag has a say.
        Git(repository, "tag", "v7.0.0");
        Assert.Equal("2.0.0-preview.6", Version(repository));
    }

    [CloneFact]
    public void A_shallow_clone_counts_seconds()
    {
        string repository = NewRepository();
        Commit(repository, "2026-11-30T12:00:00Z");
        string clone = Path.Combine(_folder, "shallow");
        Git(_folder, "clone", "-q", "--depth", "1", new Uri(repository).AbsoluteUri, clone);
        long seconds = (long)(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero) - s_epoch).TotalSeconds;
        Assert.Equal($"2.0.0-preview.{seconds + 1}", Version(clone));

        // The next one may be of the same second.
        Commit(clone, "2026-11-30T12:00:00Z");
        Assert.Equal($"2.0.0-preview.{seconds + 2}", Version(clone));
    }

    [CloneFact]
    public void Without_a_repository_or_a_commit_the_number_is_0()
    {
        string folder = Path.Combine(_folder, "sources");
        WriteSources(folder);
        Assert.Equal("2.0.0-preview.0", Version(folder));

        // A folder of sources in somebody else's repository is not a clone.
        string outer = NewRepository();
        WriteSources(Path.Combine(outer, "vendor"));
        Assert.Equal("2.0.0-preview.0", Version(Path.Combine(outer, "vendor")));

        Git(folder, "init", "-q");
        Assert.Equal("2.0.0-preview.0", Version(folder));
    }

    [CloneFact]
    public void A_version_on_the_command_line_wins()
    {
        string repository = NewRepository();
        Assert.Equal("3.1.4", Version(repository, "-p:Version=3.1.4"));
        Assert.Equal("3.1.4", Version(repository, "-p:Version=3.1.4", "-getProperty:PackageVersion"));
        Assert.Equal("2.0.0-preview.1", Version(repository, "-getProperty:PackageVersion"));
        Assert.Equal("3.1.4", Version(repository, "-p:PackageVersion=3.1.4", "-getProperty:PackageVersion"));
    }

    public void Dispose()
    {
        // Git's objects are read-only.
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static void WriteSources(string folder)
    {
        string project = Path.Combine(folder, "src", "Project");
        Directory.CreateDirectory(project);
        File.WriteAllText(
            Path.Combine(project, "Project.csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>""");
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets"])
        {
            File.Copy(Path.Combine(RepositoryFiles.Root, name), Path.Combine(folder, name));
        }
    }

    private static string Version(string folder, params string[] arguments)
    {
        if (!arguments.Any(static argument => argument.StartsWith("-getProperty", StringComparison.Ordinal)))
        {
            arguments = [.. arguments, "-getProperty:Version"];
        }

        return DotNet.Run(
            Path.Combine(folder, "src", "Project"), packageCache: null, ["msbuild", "-t:SetVersionFromGit", "-warnAsError", .. arguments])
            .ThrowIfFailed().Lines[^1];
    }

    // Each has a message of its own: the same commit in the same second on two branches would be one.
    private static void Commit(string repository, string? time = null) =>
        Git(repository, time is null ? [] : new() { ["GIT_COMMITTER_DATE"] = time }, "commit", "-q", "--allow-empty", "-m", $"A commit {Guid.NewGuid()}");

    private static void Git(string folder, params string[] arguments) => Git(folder, [], arguments);

    private static void Git(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        DotNet.Start(
            "git", folder, packageCache: null, environment,
            ["-c", "user.name=Tests", "-c", "user.email=tests@example.org", "-c", "commit.gpgSign=false", .. arguments]).ThrowIfFailed();

    private string NewRepository()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        WriteSources(folder);
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Commit(folder);
        return folder;
    }
}

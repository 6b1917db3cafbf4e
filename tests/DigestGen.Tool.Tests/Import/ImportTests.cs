using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestGen.Tool.Tests.Import;

/// <summary><c>digestgen import</c>: each version of each digest, once, to the byte, again and again.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Nothing = "0 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [ProgramFact("git")]
    public void Versions_are_files_named_by_time_and_channel_whatever_their_name()
    {
        string unusual = "\uFEFF" + TestRepository.Digest(5).Replace("\n", "\r\n", StringComparison.Ordinal) + "  no end";
        _repository
            .Commit("cs.LG.md", TestRepository.Digest(1))
            .Commit("README.md", "# About\n")
            .Commit("cs.LG.md", TestRepository.Digest(2))
            .Commit("cs.IR/今天 的 论文.txt", TestRepository.Digest(3))
            .Commit("my digests/weekly", TestRepository.Digest(4))
            .Commit("math.md", unusual);
        _repository.Time = new DateTimeOffset(2024, 5, 1, 1, 30, 0, TimeSpan.FromHours(8));
        _repository.Commit("2020-01-01-0000.q-fin.md", TestRepository.Digest(6));

        Assert.Equal(new ToolResult(0, "6 written, 0 kept, 0 changed by hand, 0 empty, 1 not digests\n", ""), _repository.Import());
        Assert.Equal(
            ["2024-04-03-0906.cs.LG.md", "2024-04-03-0908.cs.LG.md", "2024-04-03-0909.cs.IR.md", "2024-04-03-0910.md", "2024-04-03-0911.math.md", "2024-04-30-1730.q-fin.md"],
            _repository.Names());
        Assert.Equal(TestRepository.Digest(1), _repository.Read("digests/2024-04-03-0906.cs.LG.md"));
        Assert.Equal(Encoding.UTF8.GetBytes(unusual), File.ReadAllBytes(Path.Combine(_repository.Folder, "digests/2024-04-03-0911.math.md")));

        // The files are issues of their channels and times.
        Assert.Equal(
            "2024-04-03\t09:06\tcs.LG\t2024-04-03-0906.cs.LG\t1", ToolProcess.Run(_repository.Folder, "list", "digests").Lines[0]);
    }

    [ProgramFact("git")]
    public void Again_and_again_only_what_is_new_is_written()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1)).Commit("cs.LG.md", TestRepository.Digest(2));
        Assert.Equal("2 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);
        string first = Path.Combine(_repository.Folder, "digests", "2024-04-03-0906.cs.LG.md");
        DateTime written = File.GetLastWriteTimeUtc(first);
        Assert.Equal("0 written, 2 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);

        // The same content again is no other version, and one that is gone comes back.
        _repository.Commit("cs.LG.md", TestRepository.Digest(1)).Commit("cs.LG.md", TestRepository.Digest(3));
        File.Delete(Path.Combine(_repository.Folder, "digests", "2024-04-03-0907.cs.LG.md"));
        Assert.Equal("2 written, 1 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);
        Assert.Equal(["2024-04-03-0906.cs.LG.md", "2024-04-03-0907.cs.LG.md", "2024-04-03-0909.cs.LG.md"], _repository.Names());
        Assert.Equal(written, File.GetLastWriteTimeUtc(first));
    }

    [ProgramFact("git")]
    public void A_file_that_was_changed_by_hand_stays_and_is_named()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1)).Commit("cs.LG.md", TestRepository.Digest(2));
        _repository.Import().ThrowIfFailed();
        _repository.Write("digests/2024-04-03-0906.cs.LG.md", TestRepository.Digest(1) + "mine");
        _repository.Write("digests/2024-04-03-0907.cs.LG.md", "all of it is mine");
        ToolResult result = _repository.Import();

        Assert.Equal((0, "0 written, 0 kept, 2 changed by hand, 0 empty, 0 not digests\n"), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "digestgen: 'digests/2024-04-03-0906.cs.LG.md' was changed by hand and stays as it is",
                "digestgen: 'digests/2024-04-03-0907.cs.LG.md' was changed by hand and stays as it is",
            ],
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, _repository.Names().Length);
        Assert.Equal("all of it is mine", _repository.Read("digests/2024-04-03-0907.cs.LG.md"));
    }

    [ProgramFact("git")]
    public void Versions_of_one_minute_have_seconds_and_numbers_and_keep_them()
    {
        DateTimeOffset time = _repository.Time;
        foreach ((int number, int seconds) in (ReadOnlySpan<(int, int)>)[(1, 0), (2, 20), (3, 40), (4, 40)])
        {
            _repository.Time = time.AddSeconds(seconds);
            _repository.Commit("cs.LG.md", TestRepository.Digest(number));
        }

        Assert.Equal("4 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);
        string[] names = ["2024-04-03-0906-35.cs.LG.md", "2024-04-03-0906-55.cs.LG (2).md", "2024-04-03-0906-55.cs.LG.md", "2024-04-03-0906.cs.LG.md"];
        Assert.Equal(names, _repository.Names());
        Assert.Equal(TestRepository.Digest(2), _repository.Read("digests/" + names[0]));
        Assert.Equal(TestRepository.Digest(4), _repository.Read("digests/" + names[1]));
        Assert.All(ToolProcess.Run(_repository.Folder, "list", "digests").Lines, static line => Assert.StartsWith("2024-04-03\t09:06", line, StringComparison.Ordinal));

        // The one that is gone or changed is told from the others, also if an earlier one comes to light.
        File.Delete(Path.Combine(_repository.Folder, "digests", names[3]));
        _repository.Write("digests/" + names[0], TestRepository.Digest(2) + "mine");
        _repository.Git("-C", "repo", "checkout", "-q", "-b", "side", "HEAD~3");
        _repository.Time = time.AddSeconds(-5);
        _repository.Commit("cs.LG.md", TestRepository.Digest(5));
        _repository.Git("-C", "repo", "checkout", "-q", "main");
        _repository.Git("-C", "repo", "merge", "-q", "-s", "ours", "side", "-m", "Merge");
        ToolResult result = _repository.Import();

        Assert.Equal("2 written, 2 kept, 1 changed by hand, 0 empty, 0 not digests\n", result.Output);
        Assert.Equal($"digestgen: 'digests/{names[0]}' was changed by hand and stays as it is\n", result.Error);
        Assert.Equal(["2024-04-03-0906-15.cs.LG.md", .. names], _repository.Names());
        Assert.Equal(TestRepository.Digest(5), _repository.Read("digests/" + names[3]));
        Assert.Equal(TestRepository.Digest(1), _repository.Read("digests/2024-04-03-0906-15.cs.LG.md"));
        Assert.Equal("0 written, 4 kept, 1 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);
    }

    [ProgramFact("git")]
    public void Merges_renames_deletions_and_links_are_read_right()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        _repository.Git("-C", "repo", "checkout", "-q", "-b", "side");
        _repository.Commit("cs.LG.md", TestRepository.Digest(2));
        _repository.Git("-C", "repo", "checkout", "-q", "main");
        _repository.Commit("cs.LG.md", TestRepository.Digest(3));
        _repository.Git("-C", "repo", "merge", "-q", "-s", "ours", "--no-commit", "side");
        _repository.Write("repo/cs.LG.md", TestRepository.Digest(4));
        _repository.Write("repo/only in the merge.md", TestRepository.Digest(5));
        _repository.Git("-C", "repo", "add", ".");
        _repository.CommitAll();
        _repository.Git("-C", "repo", "mv", "cs.LG.md", "old.cs.LG.md");
        _repository.Git("-C", "repo", "mv", "-f", "old.cs.LG.md", "cs.AI.md");
        _repository.CommitAll();
        _repository.Git("-C", "repo", "rm", "-q", "cs.AI.md");
        _repository.CommitAll();
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, "repo", "cs.CV.md"), "only in the merge.md");
        _repository.Git("-C", "repo", "add", ".");
        _repository.CommitAll();

        Assert.Equal("6 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);
        Assert.Equal(
            ["2024-04-03-0906.cs.LG.md", "2024-04-03-0907.cs.LG.md", "2024-04-03-0908.cs.LG.md", "2024-04-03-0909.cs.LG.md", "2024-04-03-0909.md", "2024-04-03-0910.cs.AI.md"],
            _repository.Names());
        Assert.Equal(TestRepository.Digest(4), _repository.Read("digests/2024-04-03-0909.cs.LG.md"));
    }

    [ProgramFact("git")]
    public void Branches_days_channels_and_empty_digests_can_be_chosen()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        _repository.Git("-C", "repo", "checkout", "-q", "-b", "other/branch");
        _repository.Time = new DateTimeOffset(2024, 5, 31, 23, 59, 59, TimeSpan.Zero);
        _repository.Commit("cs.LG.md", TestEntry.EmptyDigest).Commit("cs.IR.md", TestEntry.EmptyDigest).Commit("cs.IR.md", TestRepository.Digest(2));
        _repository.Git("-C", "repo", "checkout", "-q", "main");

        Assert.Equal("1 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import("-o", "a").Output);
        Assert.Equal("4 written, 0 kept, 0 changed by hand, 2 empty, 0 not digests\n", _repository.Import("-o", "b", "--branch", "other/branch").Output);
        Assert.Equal(["2024-04-03-0906.cs.LG.md", "2024-05-31-2359.cs.LG.md", "2024-06-01-0000.cs.IR.md", "2024-06-01-0001.cs.IR.md"], _repository.Names("b"));
        Assert.Equal("0 written, 4 kept, 0 changed by hand, 2 empty, 0 not digests\n", _repository.Import("-o", "b", "--branch", "other/branch").Output);
        Assert.Equal("2 written, 0 kept, 0 changed by hand, 2 empty and skipped, 0 not digests\n", _repository.Import("-o", "c", "--branch", "other/branch", "--skip-empty").Output);
        Assert.Equal("1 written, 0 kept, 0 changed by hand, 1 empty, 0 not digests\n", _repository.Import("-o", "d", "--branch", "other/branch", "--since", "2024-05", "--until", "2024-05-31").Output);
        Assert.Equal(["2024-06-01-0000.cs.IR.md", "2024-06-01-0001.cs.IR.md"], ImportedOf("e", "--channel", "cs.ir", "--channel", "math", "--since", "2024-05-31"));
        Assert.Equal(Nothing, _repository.Import("-o", "f", "--since", "2025").Output);
        Assert.False(Directory.Exists(Path.Combine(_repository.Folder, "f")));

        string[] ImportedOf(string folder, params string[] arguments)
        {
            _repository.Import(["-o", folder, "--branch", "other/branch", .. arguments]).ThrowIfFailed();
            return _repository.Names(folder);
        }
    }

    [ProgramFact("git")]
    public void What_a_killed_import_left_is_removed_and_nothing_else()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        _repository.Write("digests/.digestgen-2147483647-a.tmp", "half");
        _repository.Write("digests/.digestgen-mine.tmp", "");
        _repository.Write("digests/notes.md", "");

        Assert.Equal(0, _repository.Import().ExitCode);
        Assert.Equal([".digestgen-mine.tmp", "2024-04-03-0906.cs.LG.md", "notes.md"], _repository.Names());
    }

    [ProgramFact("git")]
    public void A_repository_of_SHA_256_is_read_and_its_files_are_known_again()
    {
        _repository.Git("init", "-q", "--object-format=sha256", "wide");
        _repository.Write("wide/cs.LG.md", TestRepository.Digest(1));
        _repository.Git("-C", "wide", "add", ".");
        _repository.Git("-C", "wide", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "A commit");

        Assert.Equal("1 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", ToolProcess.Run(_repository.Folder, "import", "wide").Output);
        Assert.Equal("0 written, 1 kept, 0 changed by hand, 0 empty, 0 not digests\n", ToolProcess.Run(_repository.Folder, "import", "wide").Output);
    }

    [CorpusFact]
    public void Each_real_digest_comes_out_of_its_history_to_the_byte()
    {
        string[] digests = [.. Corpus.Digests.OrderBy(Path.GetFileName, StringComparer.Ordinal)];
        using (var stream = new MemoryStream())
        {
            foreach (string path in digests)
            {
                string name = Path.GetFileNameWithoutExtension(path);
                DateTimeOffset time = new(DateTime.ParseExact(name[..15], "yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture), TimeSpan.Zero);
                byte[] content = File.ReadAllBytes(path);
                stream.Write(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"commit refs/heads/main\ncommitter Test <test@example.org> {time.ToUnixTimeSeconds() + 42} +0800\ndata 0\nM 100644 inline {name[16..]}.md\ndata {content.Length}\n")));
                stream.Write(content);
                stream.Write("\n"u8);
            }

            File.WriteAllBytes(Path.Combine(_repository.Folder, "history"), stream.ToArray());
        }

        ToolProcess.RunShell(_repository.Folder, "git -C repo fast-import --quiet --force < history").ThrowIfFailed();

        Assert.Equal($"{digests.Length:N0} written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().ThrowIfFailed().Output);
        Assert.Equal($"0 written, {digests.Length:N0} kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().ThrowIfFailed().Output);
        Assert.Equal(digests.Select(Path.GetFileName), _repository.Names());
        Assert.All(digests, path => Assert.Equal(
            SHA256.HashData(File.ReadAllBytes(path)), SHA256.HashData(File.ReadAllBytes(Path.Combine(_repository.Folder, "digests", Path.GetFileName(path))))));
    }
}

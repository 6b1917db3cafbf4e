using System.Text;

namespace DigestGen.Tool.Tests.Import;

/// <summary>A repository that is damaged, cut off or made to harm: a clear message, nothing half written, nothing run.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private const string OneWritten = "1 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [ProgramFact("git")]
    public void Without_a_repository_a_commit_or_a_branch_there_is_one_line_and_no_folder()
    {
        Directory.CreateDirectory(Path.Combine(_repository.Folder, "plain"));
        _repository.Write("file", "");
        _repository.Write("plain.git/HEAD", "ref: refs/heads/main\n");
        AssertRefused("'repo' has no commit", "repo");
        AssertRefused("'nowhere' does not exist", "nowhere");
        AssertRefused("'file' is a file, and not the folder of a Git repository", "file");
        AssertRefused("'plain' is not a Git repository: give the folder of a clone", "plain");
        AssertRefused("'plain.git' is not a Git repository: give the folder of a clone", "plain.git");
        AssertRefused("'https://example.org/x.git' is an address, and import reads a local clone: run 'git clone https://example.org/x.git' first, and give its folder", "https://example.org/x.git");
        _repository.Commit("README.md", "# About\n");
        AssertRefused("the history of 'repo' has no digest: a digest has the headings '# 摘要' and '# 详细'", "repo");
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        AssertRefused("'repo' has no branch 'nothing': it has 'main'", "repo", "--branch", "nothing");
        AssertRefused("'repo' has no branch '--all': it has 'main'", "repo", "--branch=--all");
        AssertRefused("'repo' has nothing of cs.CV: it has cs.LG", "repo", "--channel", "cs.CV");
        AssertRefused("'x' is no channel of arXiv: a channel is an archive or a category, such as cs.LG", "repo", "--channel", "x");
        AssertRefused("'3.4.2024' is no day: it reads '2024-04-03'", "repo", "--since", "3.4.2024");
    }

    [ProgramFact("git")]
    public void A_program_named_git_in_the_current_folder_is_not_run()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        _repository.WriteProgram("git", "touch trapped");

        Assert.Equal(new ToolResult(0, OneWritten, ""), _repository.Import());
        ToolResult without = ToolProcess.RunShell(_repository.Folder, $"dotnet=$(command -v dotnet); PATH=.:$PWD/empty $dotnet {ToolProcess.Assembly} import repo -o other");
        Assert.Equal(new ToolResult(2, "", "digestgen: 'git' is not installed, or no folder of PATH has it: get it from https://git-scm.com/downloads\n"), without);
        Assert.False(File.Exists(Path.Combine(_repository.Folder, "trapped")));
    }

    [ProgramFact("git")]
    public void Configuration_and_variables_run_nothing_and_lead_nowhere()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        string trap = Path.Combine(_repository.Folder, "trapped");
        foreach (string name in (string[])["core.fsmonitor", "core.sshCommand", "gpg.program", "core.pager", "diff.external", "core.alternateRefsCommand", "alias.log", "filter.x.smudge", "diff.x.textconv", "core.askPass", "core.editor"])
        {
            _repository.Git("-C", "repo", "config", name, $"{(name.StartsWith("alias", StringComparison.Ordinal) ? "!" : "")}touch {trap};");
        }

        foreach (string setting in (string[])["log.showSignature=true", "log.showRoot=false", "log.follow=true", "diff.relative=true", "diff.noprefix=true", "diff.renames=copies", "log.diffMerges=off", "core.quotePath=true", "color.ui=always", "format.pretty=oneline", "log.decorate=full", "diff.orderFile=/nowhere", "pager.log=true", "core.abbrev=4"])
        {
            _repository.Git("-C", "repo", "config", setting.Split('=')[0], setting.Split('=')[1]);
        }

        _repository.Write("repo/.git/info/attributes", "* diff=x filter=x\n");
        foreach (string hook in (string[])["post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"])
        {
            _repository.WriteProgram($"repo/.git/hooks/{hook}", $"touch {trap}");
        }

        // A commit that looks signed, so that showing its signature would run the program.
        string signed = _repository.Git("-C", "repo", "cat-file", "commit", "HEAD").Replace("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n", StringComparison.Ordinal);
        _repository.Write("signed", signed + "\n");
        _repository.Git("-C", "repo", "update-ref", "refs/heads/main", _repository.Git("-C", "repo", "hash-object", "-t", "commit", "-w", "../signed"));
        File.Delete(trap);

        ToolResult result = ToolProcess.RunShell(
            _repository.Folder,
            $"export GIT_DIR=/nowhere GIT_WORK_TREE=/nowhere GIT_EXTERNAL_DIFF='touch {trap}' GIT_SSH_COMMAND='touch {trap}' GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0='touch {trap}' GIT_TRACE={trap} GIT_OBJECT_DIRECTORY=/nowhere GIT_EXEC_PATH=/nowhere GIT_PAGER='touch {trap}'; $digestgen import repo");

        Assert.Equal(new ToolResult(0, OneWritten, ""), result);
        Assert.False(File.Exists(trap));
    }

    [ProgramFact("git")]
    public void Replaced_objects_and_grafts_do_not_change_the_history()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1)).Commit("cs.LG.md", TestRepository.Digest(2));
        _repository.Write("evil", TestRepository.Digest(9));
        string evil = _repository.Git("-C", "repo", "hash-object", "-w", "../evil");
        _repository.Git("-C", "repo", "replace", _repository.Git("-C", "repo", "rev-parse", "HEAD:cs.LG.md"), evil);
        _repository.Write("repo/.git/info/grafts", _repository.Git("-C", "repo", "rev-parse", "HEAD") + "\n");

        Assert.Equal("2 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n", _repository.Import().Output);
        Assert.Equal(TestRepository.Digest(2), _repository.Read("digests/2024-04-03-0907.cs.LG.md"));
    }

    [ProgramFact("git")]
    public void Names_can_not_leave_the_folder_or_break_a_line()
    {
        _repository.Write("digest", TestRepository.Digest(1));
        string blob = _repository.Git("-C", "repo", "hash-object", "-w", "../digest");
        _repository.Write("digest", "");
        string[] names = ["../../cs.LG.md", "-rf.md", "a\nb\u001B[31m.md", ":100644 100644 x y M.md", "\u0001cs.IR.md", "\n:100644.md"];
        using (var entries = new MemoryStream())
        {
            foreach (string name in names.Select(static name => name.Replace('/', '_')).Append("..").Order(StringComparer.Ordinal))
            {
                entries.Write(Encoding.UTF8.GetBytes($"100644 {name}\0"));
                entries.Write(Convert.FromHexString(blob));
            }

            File.WriteAllBytes(Path.Combine(_repository.Folder, "tree"), entries.ToArray());
        }

        string tree = _repository.Git("-C", "repo", "hash-object", "-t", "tree", "--literally", "-w", "../tree");
        _repository.Git("-C", "repo", "update-ref", "refs/heads/main", _repository.Git("-C", "repo", "commit-tree", tree, "-m", "Evil"));
        ToolResult result = _repository.Import();

        Assert.Equal(new ToolResult(0, OneWritten, ""), result);
        Assert.Equal(["2024-04-03-0906.md"], _repository.Names());
        Assert.Equal(["digest", "digests", "repo", "tree"], _repository.Names("."));
    }

    [ProgramFact("git")]
    public void A_clone_that_is_cut_off_is_explained()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1)).Commit("cs.LG.md", TestRepository.Digest(2));
        _repository.Git("-C", "repo", "config", "uploadpack.allowFilter", "true");
        _repository.Git("clone", "-q", "--depth", "1", "file://" + Path.Combine(_repository.Folder, "repo"), "shallow");
        _repository.Git("clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + Path.Combine(_repository.Folder, "repo"), "partial");
        string trap = Path.Combine(_repository.Folder, "trapped");
        _repository.Git("-C", "partial", "config", "remote.origin.uploadpack", $"touch {trap};git-upload-pack");

        AssertRefused("'shallow' is a shallow clone, whose history is cut off: run 'git fetch --unshallow' there first", "shallow");
        AssertRefused("'partial' is a partial clone, which lacks old versions: clone it again without '--filter'", "partial");
        Assert.False(File.Exists(trap));
    }

    [ProgramFact("git")]
    public void A_damaged_object_is_named_and_the_others_are_imported()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1)).Commit("cs.LG.md", TestRepository.Digest(2)).Commit("cs.LG.md", TestRepository.Digest(3));
        string damaged = ObjectPath("HEAD~1:cs.LG.md");
        byte[] bytes = File.ReadAllBytes(damaged);
        File.SetAttributes(damaged, FileAttributes.Normal);
        File.WriteAllBytes(damaged, [.. bytes.AsSpan(0, bytes.Length - 20), 0, 0, 0]);
        ToolResult result = _repository.Import();

        Assert.Equal((1, "2 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("digestgen: 'cs.LG.md' of 2024-04-03 09:07 is left out: the object is damaged: ", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(["2024-04-03-0906.cs.LG.md", "2024-04-03-0908.cs.LG.md"], _repository.Names());

        File.Delete(damaged);
        result = _repository.Import();
        Assert.Equal((1, "0 written, 2 kept, 0 changed by hand, 0 empty, 0 not digests\n"), (result.ExitCode, result.Output));
        Assert.EndsWith(" is left out: the object is missing in the repository\n", result.Error, StringComparison.Ordinal);

        Directory.Delete(Path.Combine(_repository.Folder, "digests"), recursive: true);
        File.Delete(ObjectPath("HEAD~1^{tree}"));
        AssertRefused("the history of 'repo' can't be read, and nothing was written: ", "repo");
    }

    [ProgramFact("git")]
    public void A_large_object_is_never_read()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        foreach (string name in (string[])["cs.IR.md", "film.bin"])
        {
            using FileStream large = File.Create(Path.Combine(_repository.Folder, "repo", name));
            large.SetLength((33 << 20) + name.Length);
        }

        _repository.Git("-C", "repo", "add", ".");
        _repository.CommitAll();
        ToolResult result = _repository.Import();

        Assert.Equal((1, "1 written, 0 kept, 0 changed by hand, 0 empty, 1 not digests\n"), (result.ExitCode, result.Output));
        Assert.Equal("digestgen: 'cs.IR.md' of 2024-04-03 09:07 is left out: it has 34,603,016 bytes, and a digest may have 33,554,432\n", result.Error);
    }

    [ProgramFact("git")]
    public void Times_before_our_era_and_after_it_are_no_crash()
    {
        _repository.Write("digest", TestRepository.Digest(1));
        foreach (string time in (string[])["99999999999999", "253402300799", "0"])
        {
            _repository.Write("repo/cs.LG.md", TestRepository.Digest(time.Length));
            _repository.Git("-C", "repo", "add", ".");
            string tree = _repository.Git("-C", "repo", "write-tree");
            string parent = time.StartsWith("9999", StringComparison.Ordinal) ? "" : $"parent {_repository.Git("-C", "repo", "rev-parse", "HEAD")}\n";
            _repository.Write("commit", $"tree {tree}\n{parent}author a <a> 0 +0000\ncommitter a <a> {time} +0000\n\n{time}\n");
            _repository.Git("-C", "repo", "update-ref", "refs/heads/main", _repository.Git("-C", "repo", "hash-object", "-t", "commit", "--literally", "-w", "../commit"));
        }

        ToolResult result = _repository.Import();
        Assert.Equal((1, "2 written, 0 kept, 0 changed by hand, 0 empty, 0 not digests\n"), (result.ExitCode, result.Output));
        Assert.EndsWith(" is left out: the time of its commit is no time\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(["1970-01-01-0000.cs.LG.md", "9999-12-31-2359.cs.LG.md"], _repository.Names());
    }

    [ProgramFact("setpriv")]
    public void A_repository_of_another_user_is_explained()
    {
        if (Environment.UserName != "root")
        {
            return;
        }

        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        ToolResult result = ToolProcess.RunShell(_repository.Folder, "chown -R 65534 repo; HOME=$PWD $digestgen import repo");

        Assert.Equal(new ToolResult(2, "", $"digestgen: 'repo' belongs to another user, so that Git does not read it: if you trust it, run 'git config --global --add safe.directory {_repository.Folder}/repo'\n"), result);
    }

    [ProgramFact("git")]
    public void A_folder_that_can_not_be_written_is_one_line()
    {
        _repository.Commit("cs.LG.md", TestRepository.Digest(1));
        _repository.Write("digests", "a file");
        ToolResult result = _repository.Import();

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("digestgen: 'digests/2024-04-03-0906.cs.LG.md' can't be written: ", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("a file", _repository.Read("digests"));
    }

    private string ObjectPath(string name)
    {
        string id = _repository.Git("-C", "repo", "rev-parse", name);
        return Path.Combine(_repository.Folder, "repo", ".git", "objects", id[..2], id[2..]);
    }

    private void AssertRefused(string message, params string[] arguments)
    {
        ToolResult result = ToolProcess.Run(_repository.Folder, ["import", .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"digestgen: {message}", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_repository.Folder, "digests")));
    }
}

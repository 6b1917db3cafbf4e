using System.Runtime.CompilerServices;

namespace DigestGen.Tests;

/// <summary>A handle keeps its assembly, and reads on after unload: what <see cref="DigestCatalog"/> says of itself.</summary>
public sealed class LifeTimeTests
{
    private const string Id = "2402.00001";
    private const string Title = "Only in the second";

    // Each kind of handle, and what is read of it.
    private static readonly Dictionary<string, Func<DigestCatalog, Func<string>>> s_handles = new()
    {
        ["catalog"] = catalog => () => catalog[Id].Title,
        ["combined catalog"] = catalog => Combined(DigestCatalog.Combine(Digests.Catalog, catalog)),
        ["papers"] = catalog => Papers(catalog.Papers),
        ["issues"] = catalog => Issues(catalog.Issues),
        ["paper"] = catalog => Read(catalog[Id], paper => paper.Title),
        ["entries"] = catalog => Read(catalog[Id].Entries, entries => entries[0].Title),
        ["entry"] = catalog => Read(catalog[Id].Entries[0], entry => entry.Title),
        ["issue"] = catalog => Read(catalog[Id].Entries[0].Issue, issue => issue.Entries.First(entry => entry.Id.ToString() == Id).Title),
        ["enumerator"] = catalog => Enumerator(((IEnumerable<Entry>)catalog[Id].Entries).GetEnumerator()),
        ["boxed paper"] = catalog => Read((object)catalog[Id], paper => ((Paper)paper).Title),
    };

    public static TheoryData<string> Handles => [.. s_handles.Keys];

    [Theory]
    [MemberData(nameof(Handles))]
    public void A_handle_keeps_its_assembly_and_reads_on_after_unload(string handle)
    {
        WeakReference context = LoadAndUnload(s_handles[handle], out Func<string> read);
        Collect();

        Assert.True(context.IsAlive);
        Assert.Equal(Title, read());
        GC.KeepAlive(read);
    }

    [Theory]
    [MemberData(nameof(Handles))]
    public void Without_the_handle_the_assembly_goes(string handle)
    {
        WeakReference context = LoadReadAndUnload(s_handles[handle]);
        WaitFor(() => !context.IsAlive);

        Assert.False(context.IsAlive);
    }

    [Fact]
    public void A_span_can_be_read_as_long_as_its_handle_is_in_use()
    {
        WeakReference context = LoadAndUnload(catalog => Read(catalog[Id], paper => Span(paper)), out Func<string> read);
        Collect();

        Assert.Equal(Title, read());
        Assert.True(context.IsAlive);

        static string Span(Paper paper)
        {
            ReadOnlySpan<byte> title = paper.GetTitleUtf8();
            Collect();
            string text = System.Text.Encoding.UTF8.GetString(title);
            GC.KeepAlive(paper.Entries);
            return text;
        }
    }

    [Fact]
    public void A_finalizer_that_runs_after_unload_reads_its_handle()
    {
        var read = new StrongBox<string>();
        LoadAndLeave(read);
        WaitFor(() => read.Value is not null);

        Assert.Equal(Title, read.Value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndUnload(Func<DigestCatalog, Func<string>> take, out Func<string> read)
    {
        var copy = new SecondCopy(withLibrary: false);
        read = take(copy.Catalog);
        copy.Unload();
        return new WeakReference(copy);
    }

    // Apart from the test, whose own frame would hold the handle to its end.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadReadAndUnload(Func<DigestCatalog, Func<string>> take)
    {
        WeakReference context = LoadAndUnload(take, out Func<string> read);
        Assert.Equal(Title, read());
        return context;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadAndLeave(StrongBox<string> read)
    {
        var copy = new SecondCopy(withLibrary: false);
        _ = new LastReader(copy.Catalog[Id], read);
        copy.Unload();
    }

    // A closure of a handle, and of nothing else that would keep its assembly.
    private static Func<string> Read<T>(T handle, Func<T, string> read) => () => read(handle);

    private static Func<string> Papers(PaperList papers) => () => papers.First(paper => paper.Id.ToString() == Id).Title;

    private static Func<string> Issues(IssueList issues) =>
        () => issues.SelectMany(issue => issue.Entries).First(entry => entry.Id.ToString() == Id).Title;

    private static Func<string> Combined(DigestCatalog combined) => () => combined[Id].Title;

    private static Func<string> Enumerator(IEnumerator<Entry> entries) => () =>
    {
        Assert.True(entries.MoveNext());
        return entries.Current.Title;
    };

    // The runtime holds on to an assembly while it compiles methods of it anew, for which it takes its time on a busy machine.
    private static void WaitFor(Func<bool> isDone)
    {
        for (int attempt = 0; attempt < 500 && !isDone(); attempt++)
        {
            Collect();
            Thread.Sleep(10);
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private sealed class LastReader(Paper paper, StrongBox<string> read)
    {
        ~LastReader() => read.Value = paper.Title;
    }
}

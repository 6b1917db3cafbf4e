using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DigestGen.Tasks;

/// <summary>Writes the texts of a project's digests into a file that becomes a resource, and an outline of the rest for the compiler.</summary>
public sealed class WriteDigestTexts : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The items AdditionalFiles, with their metadata.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Where the texts are stored: <c>literals</c>, <c>resource</c>, or <c>auto</c>, which is also what all else means.</summary>
    public string Storage { get; set; } = "";

    /// <summary>Whether each paper gets a member: <c>true</c>, <c>false</c>, or <c>auto</c>, which is also what all else means.</summary>
    public string NamedPapers { get; set; } = "";

    /// <summary>What the search index covers: <c>summaries</c>, <c>all</c>, or <c>none</c>, which is also what all else means.</summary>
    public string Search { get; set; } = "";

    /// <summary>The folders that the build writes to, percent-encoded and separated by bars.</summary>
    public string OutputFolders { get; set; } = "";

    /// <summary>The project's folder.</summary>
    public string ProjectFolder { get; set; } = "";

    /// <summary>The name of the assembly.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary>The file with the texts.</summary>
    [Required]
    public string TextsFile { get; set; } = "";

    /// <summary>The file with the outline.</summary>
    [Required]
    public string OutlineFile { get; set; } = "";

    /// <summary>The file that tells the next build what this one read.</summary>
    [Required]
    public string CacheFile { get; set; } = "";

    /// <summary>Whether the texts are stored. If not, the compiler reads the digests.</summary>
    [Output]
    public bool IsStored { get; private set; }

    /// <summary>The name that the resource has in the assembly.</summary>
    [Output]
    public string ResourceName { get; private set; } = "";

    /// <summary>The items that are digests, and that the compiler need not see.</summary>
    [Output]
    public ITaskItem[] Digests { get; private set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        EquatableArray<string> folders = Compiling.Files.OutputFolders.Read(OutputFolders, ProjectFolder.Length > 0 ? ProjectFolder : null);
        DigestItem[] items = Distinct(Array.ConvertAll(Files, item => DigestItem.Of(item, folders)));
        if (!IsWanted(items))
        {
            return true;
        }

        ResourceName = TextsResource.NameIn(AssemblyName);
        var settings = new StorageSettings(ResourceName, ReadNamedPapers(), ReadSearch(), TextsFile, OutlineFile, CacheFile);
        var build = new TextsBuild(settings, items, _cancellation.Token);
        try
        {
            if (build.Run(DateTime.UtcNow) is not { } isDigest)
            {
                Log.LogError(
                    null, "DG0072", null, null, 0, 0, 0, 0,
                    "The texts of the digests have more than 2,147,483,647 bytes, which no resource can hold: spread the digests over several projects and read them through DigestCatalog.Combine.");
                return false;
            }

            var digests = new HashSet<string>(items.Where((_, i) => isDigest[i]).Select(static item => item.Path), StringComparer.Ordinal);
            Digests = Array.FindAll(Files, item => digests.Contains(item.GetMetadata("FullPath")));
            IsStored = true;
            Log.LogMessage(MessageImportance.Low, "DigestGen read {0} of {1} files; the texts are in '{2}'.", build.ReadCount, items.Length, TextsFile);
            return true;
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError(
                null, "DG0073", null, null, 0, 0, 0, 0,
                "The texts of the digests can't be stored: {0} Close what uses the file, or set DigestGenStorage to literals.", exception.Message);
            return false;
        }
    }

    // If a file is listed more than once, the last item wins, in the place of the first.
    private static DigestItem[] Distinct(DigestItem[] items)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<DigestItem>(items.Length);
        foreach (DigestItem item in items)
        {
            if (places.TryGetValue(item.Path, out int place))
            {
                distinct[place] = item;
            }
            else
            {
                places.Add(item.Path, distinct.Count);
                distinct.Add(item);
            }
        }

        return [.. distinct];
    }

    // The generator reports a value that is none of these.
    private NamedPapers ReadNamedPapers() =>
        NamedPapers.Equals("true", StringComparison.OrdinalIgnoreCase) ? Compiling.Projects.NamedPapers.Always
        : NamedPapers.Equals("false", StringComparison.OrdinalIgnoreCase) ? Compiling.Projects.NamedPapers.Never
        : Compiling.Projects.NamedPapers.Auto;

    private SearchCoverage ReadSearch() =>
        Search.Equals("none", StringComparison.OrdinalIgnoreCase) ? SearchCoverage.None
        : Search.Equals("all", StringComparison.OrdinalIgnoreCase) ? SearchCoverage.All
        : SearchCoverage.Summaries;

    private bool IsWanted(DigestItem[] items)
    {
        if (Storage.Equals("literals", StringComparison.OrdinalIgnoreCase) || Storage.Equals("resource", StringComparison.OrdinalIgnoreCase))
        {
            return Storage.Equals("resource", StringComparison.OrdinalIgnoreCase);
        }

        long length = 0;
        foreach (DigestItem item in items)
        {
            length += item.IsCandidate && !item.IsInOutputFolder ? Math.Max(0, FileStamp.Of(item.Path).Length) : 0;
        }

        return length >= ProjectOptions.MinAutomaticResource;
    }
}

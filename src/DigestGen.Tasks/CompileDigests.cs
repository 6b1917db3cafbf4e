using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Projects;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DigestGen.Tasks;

/// <summary>Compiles a project's digests into an image, which becomes a resource, and an outline of the rest for the compiler.</summary>
public sealed class CompileDigests : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The items AdditionalFiles, with their metadata.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The property DigestGenStorage.</summary>
    public string Storage { get; set; } = "";

    /// <summary>The property DigestGenNamedPapers.</summary>
    public string NamedPapers { get; set; } = "";

    /// <summary>The property DigestGenSearch.</summary>
    public string Search { get; set; } = "";

    /// <summary>The folders that the build writes to, percent-encoded and separated by bars.</summary>
    public string OutputFolders { get; set; } = "";

    /// <summary>The project's folder.</summary>
    public string ProjectFolder { get; set; } = "";

    /// <summary>The name of the assembly.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary>The path of the outputs, up to what the options add and the extensions.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>Whether the image is stored. If not, the compiler reads the digests.</summary>
    [Output]
    public bool IsStored { get; private set; }

    /// <summary>The name that the resource has in the assembly.</summary>
    [Output]
    public string ResourceName { get; private set; } = "";

    /// <summary>The file with the image.</summary>
    [Output]
    public string ImageFile { get; private set; } = "";

    /// <summary>The file with the outline.</summary>
    [Output]
    public string OutlineFile { get; private set; } = "";

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    public override bool Execute()
    {
        // The generator reads the same properties, and reports a value that is none. The names are its own business.
        var options = ProjectOptions.Read(FindProperty, static _ => true);
        DigestItem[] items = Distinct(Array.ConvertAll(Files, item => DigestItem.Of(item, options.OutputFolders)));
        if (!StorageChoice.IsResource(options.Storage, options.Storage == TextStorage.Auto ? Measure(items) : 0))
        {
            return true;
        }

        ResourceName = Compiling.Storage.ImageFile.ResourceName(AssemblyName);
        int cores = RequestCores();
        try
        {
            var build = new ImageBuild(OutputPath + SuffixOf(options), ResourceName, options, items, cores > 0 ? cores : Environment.ProcessorCount, _cancellation.Token);
            if (!build.Run())
            {
                Log.Report(BuildFindingKind.ImageTooLarge);
                return false;
            }

            ImageFile = build.ImagePath;
            OutlineFile = build.OutlinePath;
            IsStored = true;
            Log.LogMessage(MessageImportance.Low, "DigestGen read {0} of {1} files; the image is in '{2}'.", build.ReadCount, items.Length, ImageFile);
            return true;
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Report(BuildFindingKind.ImageNotWritten, arguments: exception.Message);
            return false;
        }
        finally
        {
            ReleaseCores(cores);
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

    // Two builds of one project with other options, at the same time, write files of their own.
    private static string SuffixOf(ProjectOptions options) =>
        (options.Search == default ? "" : "." + options.Search) + (options.NamedPapers == default ? "" : ".Named" + options.NamedPapers);

    // Up to where the sum decides.
    private static long Measure(DigestItem[] items)
    {
        DigestItem[] candidates = Array.FindAll(items, static item => item.IsCandidate);
        long length = 0;
        long most = 0;
        foreach (DigestItem item in candidates)
        {
            most += StorageChoice.MaxBytesPerByte * LengthOf(item);
        }

        for (int i = 0; i < candidates.Length && most >= StorageChoice.MinAutomaticResource && length < StorageChoice.MinAutomaticResource; i++)
        {
            try
            {
                string text = candidates[i].ReadText(out _);
                length += DigestFileReader.IsDigest(text, candidates[i].IsDeclared) ? StorageChoice.Measure(text) : 0;
            }
            catch (Exception exception) when (FileContent.IsFault(exception))
            {
                // The compiler can't read it either.
            }
        }

        return length;
    }

    // Of the file that a link leads to, which only an open file tells.
    private static long LengthOf(DigestItem item)
    {
        try
        {
            using FileStream stream = FileContent.Open(item.Path);
            return stream.Length;
        }
        catch (Exception exception) when (FileContent.IsFault(exception))
        {
            return 0;
        }
    }

    private string? FindProperty(string name) => name switch
    {
        "DigestGenStorage" => Storage,
        "DigestGenNamedPapers" => NamedPapers,
        "DigestGenSearch" => Search,
        "DigestGenOutputFolders" => OutputFolders,
        "ProjectDir" => ProjectFolder,
        _ => null,
    };

    // A build with several nodes shares the processors between them. Zero, if the engine can't tell.
    private int RequestCores()
    {
        try
        {
            return (BuildEngine as IBuildEngine9)?.RequestCores(Environment.ProcessorCount) ?? 0;
        }
        catch (NotImplementedException)
        {
            return 0;
        }
    }

    private void ReleaseCores(int cores)
    {
        if (cores > 0)
        {
            ((IBuildEngine9)BuildEngine).ReleaseCores(cores);
        }
    }
}

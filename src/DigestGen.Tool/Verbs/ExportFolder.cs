using System.Globalization;
using DigestGen.Export;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary>Writes each issue as a digest into a folder.</summary>
internal static class ExportFolder
{
    /// <summary>Writes the digests. Each appears when it is whole.</summary>
    /// <exception cref="ToolException">A file can't be written.</exception>
    public static void Write(string folder, IEnumerable<Issue> issues, CancellationToken cancellationToken)
    {
        // Where case does not tell files apart, two issues must not be one file.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Issue issue in issues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OutputFile.Write(Path.Combine(folder, UniqueName(issue, names) + ".md"), stream => MarkdownExport.Write(stream, issue));
        }
    }

    // Issues of the same name are told apart by their channels, and else by numbers.
    private static string UniqueName(Issue issue, HashSet<string> names)
    {
        string wanted = SafeName(issue.Name);
        if (names.Add(wanted))
        {
            return wanted;
        }

        if (issue.Channel is { } channel && names.Add(wanted = $"{wanted}.{channel}"))
        {
            return wanted;
        }

        for (int number = 2; ; number++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
            if (names.Add(name))
            {
                return name;
            }
        }
    }

    // A name must neither leave the folder nor be hidden in it.
    private static string SafeName(string name)
    {
        string safe = string.Join('_', name.Split(Path.GetInvalidFileNameChars()));
        return safe.StartsWith('.') || safe.Length == 0 ? "_" + safe : safe;
    }
}

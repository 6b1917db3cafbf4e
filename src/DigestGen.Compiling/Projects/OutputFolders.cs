using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Projects;

/// <summary>The folders that a project's build writes to. A copy of a digest in one of them is not another issue.</summary>
public static class OutputFolders
{
    /// <summary>Reads the folders' paths, each with a separator at its end.</summary>
    /// <param name="value">The folders as <c>DigestGen.Items.targets</c> lists them: percent-encoded and separated by bars.</param>
    /// <param name="project">The project's folder; null if it is not known.</param>
    public static EquatableArray<string> Read(string value, string? project)
    {
        var folders = new List<string>();
        foreach (string encoded in value.Split('|'))
        {
            // A project can write its output next to its sources; that folder tells nothing about a file.
            string folder = Normalize(Uri.UnescapeDataString(encoded.Trim()));
            if (folder.Length > 0 && project is not null && !Normalize(project).StartsWith(folder, StringComparison.Ordinal))
            {
                folders.Add(folder);
            }
        }

        return new EquatableArray<string>([.. folders]);
    }

    /// <summary>Whether a file lies in one of the folders.</summary>
    public static bool Contain(EquatableArray<string> folders, string path)
    {
        if (folders.Count == 0)
        {
            return false;
        }

        // Windows does not distinguish case in paths.
        StringComparison comparison = path.Contains('\\') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string normalized = path.Replace('\\', '/');
        foreach (string folder in folders)
        {
            if (normalized.StartsWith(folder, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private static string Normalize(string folder)
    {
        string normalized = folder.Replace('\\', '/');
        return normalized.Length == 0 || normalized.EndsWith("/", StringComparison.Ordinal) ? normalized : normalized + "/";
    }
}

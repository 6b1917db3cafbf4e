namespace DigestGen.Compiling.Issues;

/// <summary>Paths in messages.</summary>
internal static class PathText
{
    /// <summary>The shortest end of a path that tells it from another, of whole folders: <c>evening/2024-05-01.cs.LG.md</c>.</summary>
    public static string TellApart(string path, string other)
    {
        string[] segments = path.Split('/', '\\');
        string[] others = other.Split('/', '\\');
        int common = 0;
        while (common < segments.Length && common < others.Length
            && segments[segments.Length - 1 - common] == others[others.Length - 1 - common])
        {
            common++;
        }

        int count = Math.Min(segments.Length, common + 1);
        return string.Join("/", segments, segments.Length - count, count);
    }
}

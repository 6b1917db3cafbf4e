using System.Text;

namespace DigestGen.Compiling.Projects;

/// <summary>Where a project wants its catalog's image.</summary>
public enum TextStorage
{
    /// <summary>In a resource from <see cref="StorageChoice.MinAutomaticResource"/> bytes of digests on, and in literals below.</summary>
    Auto,

    /// <summary>In literals of the generated code.</summary>
    Literals,

    /// <summary>In a resource of the assembly, which the build writes before the compiler runs.</summary>
    Resource,
}

/// <summary>Decides where an image is. The build's task and the generator decide alike, because both measure the digests' texts.</summary>
public static class StorageChoice
{
    /// <summary>From how many bytes of digests on the image is in a resource when the project does not say where.</summary>
    public const long MinAutomaticResource = 2_000_000;

    /// <summary>The most bytes of text that one byte of a file can stand for: what can't be decoded becomes U+FFFD.</summary>
    public const int MaxBytesPerByte = 3;

    /// <summary>What a digest counts for: the bytes that its text has in UTF-8, in whatever encoding its file is.</summary>
    public static int Measure(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Whether the image is in a resource.</summary>
    /// <param name="asked">What the project asks for.</param>
    /// <param name="digestBytes">The measure of all digests together.</param>
    public static bool IsResource(TextStorage asked, long digestBytes) =>
        asked == TextStorage.Resource || (asked == TextStorage.Auto && digestBytes >= MinAutomaticResource);
}

namespace DigestGen.Tasks;

/// <summary>What tells a changed file from an unchanged one without reading it.</summary>
/// <param name="Length">Its length; -1 if there is no such file.</param>
/// <param name="Time">When it was written last, in ticks; 0 if that does not tell.</param>
internal readonly record struct FileStamp(long Length, long Time)
{
    // A file system may give two edits the same time if there is less than this between them.
    private const long Resolution = 2 * TimeSpan.TicksPerSecond;

    /// <summary>Whether a file with the same stamp is the same.</summary>
    public bool IsTrusted => Length >= 0 && Time > 0;

    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : new FileStamp(-1, 0);
    }

    /// <summary>The stamp of a file that is read now. It is not trusted if the file may change again without getting another stamp.</summary>
    public FileStamp WhenReadAt(DateTime now) => Time > now.Ticks - Resolution ? this with { Time = 0 } : this;
}

namespace DigestGen.Sample;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    /// <summary>There was something to show.</summary>
    public const int Found = 0;

    /// <summary>No digest has what was asked for.</summary>
    public const int NothingFound = 1;

    /// <summary>The command line can't be read.</summary>
    public const int Usage = 2;
}

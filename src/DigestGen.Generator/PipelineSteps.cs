namespace DigestGen.Generator;

/// <summary>The names of the pipeline's steps, for tests that ask which of them ran.</summary>
internal static class PipelineSteps
{
    /// <summary>The project's options.</summary>
    public const string Options = nameof(Options);

    /// <summary>What the compiler at work can do.</summary>
    public const string Compiler = nameof(Compiler);

    /// <summary>The files that may be digests, with their metadata.</summary>
    public const string Candidates = nameof(Candidates);

    /// <summary>The digests, read; from here on there is nothing of Roslyn or Markdig.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>What is wrong with each digest.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>The digests without what is wrong with them.</summary>
    public const string Issues = nameof(Issues);

    /// <summary>The catalog over all issues.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>The texts that each issue owns.</summary>
    public const string Volumes = nameof(Volumes);

    /// <summary>The catalog's tables.</summary>
    public const string Index = nameof(Index);

    /// <summary>The catalog's members.</summary>
    public const string Members = nameof(Members);
}

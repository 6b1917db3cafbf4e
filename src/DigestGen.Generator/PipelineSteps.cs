namespace DigestGen.Generator;

/// <summary>The names of the pipeline's steps, for tests that ask which of them ran.</summary>
internal static class PipelineSteps
{
    /// <summary>What the project asks for, and what its compiler can do.</summary>
    public const string Project = nameof(Project);

    /// <summary>The files that may be digests.</summary>
    public const string Pending = nameof(Pending);

    /// <summary>All of them.</summary>
    public const string AllPending = nameof(AllPending);

    /// <summary>The digests, read; from here on there is nothing of Roslyn or Markdig.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>What is wrong with each digest.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>The digests without what is wrong with them.</summary>
    public const string Issues = nameof(Issues);

    /// <summary>The digests without their texts.</summary>
    public const string Outlines = nameof(Outlines);

    /// <summary>All of the catalog but its texts.</summary>
    public const string Outline = nameof(Outline);

    /// <summary>All of the catalog but its texts, and the project that it is for.</summary>
    public const string Frame = nameof(Frame);

    /// <summary>What is emitted.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>What is wrong with the project or between its digests.</summary>
    public const string PlanFindings = nameof(PlanFindings);

    /// <summary>The records, by the issues that the volumes start with.</summary>
    public const string Volumes = nameof(Volumes);

    /// <summary>The catalog's index.</summary>
    public const string Index = nameof(Index);

    /// <summary>The places of the entries' records.</summary>
    public const string PlaceTables = nameof(PlaceTables);

    /// <summary>The way to the tables and volumes.</summary>
    public const string Places = nameof(Places);

    /// <summary>The catalog's class and the members for issues.</summary>
    public const string IssueMembers = nameof(IssueMembers);

    /// <summary>The members for papers, by month.</summary>
    public const string PaperMembers = nameof(PaperMembers);
}

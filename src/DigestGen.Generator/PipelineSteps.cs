namespace DigestGen.Generator;

/// <summary>The names of the pipeline's steps, for tests that ask which of them ran.</summary>
internal static class PipelineSteps
{
    /// <summary>What the project's properties ask for.</summary>
    public const string Options = nameof(Options);

    /// <summary>What the project's compiler can do.</summary>
    public const string Compiler = nameof(Compiler);

    /// <summary>Both together.</summary>
    public const string Project = nameof(Project);

    /// <summary>What the host says about reading files.</summary>
    public const string Host = nameof(Host);

    /// <summary>The additional files, each of which may be a digest.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>All of them as one value.</summary>
    public const string AllSources = nameof(AllSources);

    /// <summary>The digests, read; from here on there is nothing of Roslyn or Markdig.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>What is wrong with each digest.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>What is wrong with the choice of files.</summary>
    public const string Selection = nameof(Selection);

    /// <summary>The errors that don't fail the build.</summary>
    public const string LoweredErrors = nameof(LoweredErrors);

    /// <summary>The digests that have errors.</summary>
    public const string Damage = nameof(Damage);

    /// <summary>The digests without what is wrong with them.</summary>
    public const string Issues = nameof(Issues);

    /// <summary>The digests without their texts.</summary>
    public const string Outlines = nameof(Outlines);

    /// <summary>All of the catalog but its texts.</summary>
    public const string Outline = nameof(Outline);

    /// <summary>What the plan depends on besides the texts.</summary>
    public const string PlanInputs = nameof(PlanInputs);

    /// <summary>What is emitted.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>What is wrong with the project or between its digests.</summary>
    public const string PlanFindings = nameof(PlanFindings);

    /// <summary>The records, by the issues that the volumes start with.</summary>
    public const string Volumes = nameof(Volumes);

    /// <summary>The catalog's index.</summary>
    public const string Index = nameof(Index);

    /// <summary>The locations of the records.</summary>
    public const string RecordLocationTables = nameof(RecordLocationTables);

    /// <summary>The methods that find tables and volumes.</summary>
    public const string RecordLocations = nameof(RecordLocations);

    /// <summary>The papers of the search index.</summary>
    public const string Search = nameof(Search);

    /// <summary>The catalog's class and the members for issues.</summary>
    public const string IssueMembers = nameof(IssueMembers);

    /// <summary>The members for papers, by month.</summary>
    public const string PaperMembers = nameof(PaperMembers);

    /// <summary>The members for papers that are left out.</summary>
    public const string LeftOut = nameof(LeftOut);
}

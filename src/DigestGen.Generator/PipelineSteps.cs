namespace DigestGen.Generator;

/// <summary>The names of the pipeline's steps, for tests that ask which of them ran.</summary>
public static class PipelineSteps
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

    /// <summary>What each digest names.</summary>
    public const string Listings = nameof(Listings);

    /// <summary>All of the catalog but its texts.</summary>
    public const string Listing = nameof(Listing);

    /// <summary>What the catalog depends on besides the digests.</summary>
    public const string Source = nameof(Source);

    /// <summary>What the digests are compiled into.</summary>
    public const string Compiled = nameof(Compiled);

    /// <summary>What is emitted.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>What is wrong with the project or between its digests.</summary>
    public const string PlanFindings = nameof(PlanFindings);

    /// <summary>The class of the image, and what tells a resource from others.</summary>
    public const string Image = nameof(Image);

    /// <summary>The catalog's class and the members for issues.</summary>
    public const string IssueMembers = nameof(IssueMembers);

    /// <summary>The members for papers, by month.</summary>
    public const string PaperMembers = nameof(PaperMembers);

    /// <summary>The members for papers that are left out.</summary>
    public const string LeftOut = nameof(LeftOut);

    /// <summary>The papers and issues, as text.</summary>
    public const string ListedNames = nameof(ListedNames);

    /// <summary>The file of names, for the analyzer of ids and completion.</summary>
    public const string Names = nameof(Names);

    /// <summary>The sections of the image that become literals.</summary>
    public const string Literals = nameof(Literals);

    /// <summary>The methods that find literals by their numbers.</summary>
    public const string Choices = nameof(Choices);
}

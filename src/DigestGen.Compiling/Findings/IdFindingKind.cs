namespace DigestGen.Compiling.Findings;

/// <summary>What can be wrong with an id or a name in a consumer's code. Each kind's remark lists the arguments of its message.</summary>
public enum IdFindingKind
{
    /// <summary>A constant is no arXiv id. {0}: the constant; {1}: why.</summary>
    NotAnId,

    /// <summary>A look-up always throws, because the project's catalog does not have the paper. {0}: the id; {1}: a suggestion.</summary>
    PaperNotInCatalog,

    /// <summary>No issue gives the version in a look-up. {0}: the id; {1}: the version; {2}: the versions that issues give.</summary>
    VersionNotInCatalog,

    /// <summary>A name of an issue is nearly the name of one. {0}: the name; {1}: the name of the issue.</summary>
    IssueNotInCatalog,

    /// <summary>A look-up names a paper that has a member. {0}: the member.</summary>
    PaperHasMember,

    /// <summary>The compiler does not find a member of the catalog, or the catalog. {0}: what is behind it.</summary>
    NameNotFound,
}

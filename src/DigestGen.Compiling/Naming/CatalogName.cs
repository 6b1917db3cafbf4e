namespace DigestGen.Compiling.Naming;

/// <summary>The catalog's class.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublic">Whether it is public.</param>
public sealed record CatalogName(string Namespace, string Name, bool IsPublic)
{
    /// <summary>The nested class that holds the data.</summary>
    public const string DataClass = "CompiledImage";

    /// <summary>The constant in that class which tells that a digest has an error that fails the build.</summary>
    public const string IncompleteMember = "IsIncomplete";

    /// <summary>The members of the class, none of which can have the class's own name.</summary>
    public static readonly string[] Members = ["Catalog", "get_Catalog", "Issues", "Papers", DataClass];
}

namespace DigestGen.Generator.Planning;

/// <summary>The catalog's class.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublic">Whether it is public.</param>
internal sealed record CatalogName(string Namespace, string Name, bool IsPublic);

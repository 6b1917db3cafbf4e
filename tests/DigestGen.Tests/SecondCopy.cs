using System.Reflection;
using System.Runtime.Loader;

namespace DigestGen.Tests;

/// <summary>The second assembly, loaded once more, so that nothing of it has been touched; with the library, if asked for.</summary>
internal sealed class SecondCopy(bool withLibrary) : AssemblyLoadContext("A copy", isCollectible: true)
{
    private static readonly Type s_shared = typeof(Second.SecondDigests);

    /// <summary>The copy's catalog. It can be used where the library is the shared one.</summary>
    public DigestCatalog Catalog =>
        (DigestCatalog)Type(s_shared).GetProperty(nameof(Second.SecondDigests.Catalog))!.GetValue(null)!;

    /// <summary>What <see cref="Second.CatalogText.OfThisAssembly"/> is in the copy.</summary>
    public Func<int, string> Read =>
        Type(typeof(Second.CatalogText)).GetMethod(nameof(Second.CatalogText.OfThisAssembly))!.CreateDelegate<Func<int, string>>();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        withLibrary && assemblyName.Name == typeof(DigestCatalog).Assembly.GetName().Name
            ? LoadFromAssemblyPath(typeof(DigestCatalog).Assembly.Location)
            : null;

    private Type Type(Type shared)
    {
        Type type = LoadFromAssemblyPath(s_shared.Assembly.Location).GetType(shared.FullName!)!;
        Assert.NotSame(shared, type);
        return type;
    }
}

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace DigestGen.Testing.Hosts;

/// <summary>A project's assembly, compiled and loaded.</summary>
public sealed class LoadedCatalog : IDisposable
{
    private readonly AssemblyLoadContext _context = new("project under test", isCollectible: true);
    private readonly Type _type;

    public LoadedCatalog(Compilation compilation, params ResourceDescription[] resources)
        : this(Emit(compilation, resources))
    {
    }

    public LoadedCatalog(MemoryStream image)
    {
        image.Position = 0;
        _type = Assert.Single(
            _context.LoadFromStream(image).GetTypes(),
            type => type is { IsNested: false } && type.GetProperty("Catalog")?.PropertyType == typeof(DigestCatalog));
    }

    /// <summary>What keeps the assembly loaded.</summary>
    public WeakReference Context => new(_context);

    /// <summary>The full name of the generated class.</summary>
    public string TypeName => _type.FullName!;

    public bool IsPublic => _type.IsPublic;

    public DigestCatalog Catalog => (DigestCatalog)_type.GetProperty("Catalog")!.GetValue(null)!;

    /// <summary>The members of the nested class <c>Issues</c>, by name.</summary>
    public IReadOnlyDictionary<string, Issue> Issues => Members<Issue>("Issues");

    /// <summary>The members of the nested class <c>Papers</c>, by name.</summary>
    public IReadOnlyDictionary<string, Paper> Papers => Members<Paper>("Papers");

    public bool HasPapers => _type.GetNestedType("Papers") is not null;

    public void Dispose() => _context.Unload();

    private static MemoryStream Emit(Compilation compilation, ResourceDescription[] resources)
    {
        var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image, manifestResources: resources);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image;
    }

    private Dictionary<string, T> Members<T>(string name)
    {
        PropertyInfo[] members = _type.GetNestedType(name)!.GetProperties(BindingFlags.Static | BindingFlags.Public);
        return members.ToDictionary(member => member.Name, member => (T)member.GetValue(null)!, StringComparer.Ordinal);
    }
}

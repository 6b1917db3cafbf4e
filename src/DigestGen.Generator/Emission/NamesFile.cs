using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Storage;
using DigestGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Emission;

/// <summary>What the file of names is made of.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Names">The text of the names.</param>
/// <param name="Titles">The text of the titles; null if members have them, or the image is elsewhere.</param>
internal sealed record NamesPlan(CatalogName Catalog, string Names, string? Titles)
{
    /// <summary>The plan of a catalog's names; null if no catalog is emitted.</summary>
    public static NamesPlan? Of(CatalogPlan plan, string? names) =>
        plan.Issues is { } members && names is not null ? new NamesPlan(members.Catalog, names, plan.Titles) : null;
}

/// <summary>
/// The generated file with the names of papers and issues, as comments, which cost the compiler next to nothing. By it the
/// analyzer of ids, its fix and completion know a catalog, in a build and in an editor, and wherever the image is.
/// </summary>
/// <param name="names">The names; null if the file is not as it was written.</param>
/// <param name="titles">The text of the titles; null if there is none.</param>
internal sealed class NamesFile(CatalogNames? names, string? titles)
{
    private const string NamesLine = "// names ";
    private const string TitlesLine = "// titles ";

    private readonly Lazy<Dictionary<uint, string>> _titles = new(() => titles is null ? [] : CatalogNames.ReadTitles(titles));

    /// <summary>The names; null if the file is not as it was written.</summary>
    public CatalogNames? Names => names;

    /// <summary>The titles; none if members have them, or the image is elsewhere.</summary>
    public IReadOnlyDictionary<uint, string> Titles => _titles.Value;

    /// <summary>The end of the file's name.</summary>
    public const string Ending = ".Names.g.cs";

    /// <summary>Emits the file.</summary>
    public static void Emit(SourceProductionContext context, NamesPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog).Line(NamesLine + plan.Names);
        if (plan.Titles is not null)
        {
            writer.Line(TitlesLine + plan.Titles);
        }

        writer.CloseFile(context, plan.Catalog.Name + Ending);
    }

    /// <summary>Reads the file.</summary>
    public static NamesFile Read(SourceText source)
    {
        string text = source.ToString();
        try
        {
            return new NamesFile(Find(text, NamesLine) is { } names ? CatalogNames.Read(names) : null, Find(text, TitlesLine));
        }
        catch (FormatException)
        {
            return new NamesFile(null, null);
        }
    }

    private static string? Find(string text, string beginning)
    {
        int start = text.IndexOf(beginning, StringComparison.Ordinal) + beginning.Length;
        return start < beginning.Length ? null : text.Substring(start, text.IndexOf('\n', start) - start);
    }
}

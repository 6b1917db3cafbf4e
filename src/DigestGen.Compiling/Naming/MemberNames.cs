using System.Globalization;
using DigestGen.Compiling.Issues;
using DigestGen.Layout;

namespace DigestGen.Compiling.Naming;

/// <summary>Gives each issue a member of its own name.</summary>
public sealed class MemberNames
{
    // What every class has, the class itself, whose members can't have its name, and the class that they refer to.
    private static readonly string[] s_taken =
        ["Issues", CatalogName.DataClass, "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    // What the compiler declares for a property, and reserves for one that could be set.
    private static readonly string[] s_accessors = ["get_", "set_"];

    // Names of members and of their accessors. Source files are named after the members, so that case alone is no difference.
    private readonly HashSet<string> _names = new(s_taken, StringComparer.OrdinalIgnoreCase);

    // The last number that was given to a name which many issues want.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the next issue, in the order of issues: <c>CsIr_2024_04_03_0906</c>, or its own name.</summary>
    public string Add(IssueIdentity issue)
    {
        string wanted = issue.IsNamed || issue.Day is null ? Identifiers.From(issue.Name) : OfDate(issue);
        string name = wanted;
        while (!TryAdd(name))
        {
            int number = _numbers.TryGetValue(wanted, out int last) ? last + 1 : 2;
            _numbers[wanted] = number;
            name = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private bool TryAdd(string name)
    {
        if (_names.Contains(name) || Array.Exists(s_accessors, accessor => _names.Contains(accessor + name)))
        {
            return false;
        }

        _names.Add(name);
        foreach (string accessor in s_accessors)
        {
            _names.Add(accessor + name);
        }

        return true;
    }

    private static string OfDate(IssueIdentity issue)
    {
        string channel = issue.Channel is null ? "" : Identifiers.FromChannel(issue.Channel);
        string time = issue.Second is { } second ? "_" + IssueText.Time(second).Replace(":", "") : "";
        return channel + "_" + IssueText.Date(issue.Day.GetValueOrDefault()).Replace('-', '_') + time;
    }
}

/// <summary>The names of papers' members: <c>Arxiv_2402_10758</c>, <c>Arxiv_hep_th_9901001</c>.</summary>
public static class PaperMemberNames
{
    public static string Of(uint packedId) =>
        "Arxiv_" + ArxivScheme.Canonical(packedId).Replace('.', '_').Replace('/', '_').Replace('-', '_');

    /// <summary>What the names of a group have in common: the month, or before 2007 the archive.</summary>
    public static string OfGroup(uint packedId)
    {
        string name = Of(packedId);
        return name.Substring(0, name.LastIndexOf('_'));
    }
}

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

using DigestGen.Layout;

namespace DigestGen.Compiling.Naming;

/// <summary>The names of papers' members: <c>Arxiv_2402_10758</c>, <c>Arxiv_hep_th_9901001</c>.</summary>
internal static class PaperMemberNames
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

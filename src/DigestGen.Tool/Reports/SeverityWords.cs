using DigestGen.Compiling.Findings;

namespace DigestGen.Tool.Reports;

/// <summary>Severities in the words of a format.</summary>
internal static class SeverityWords
{
    /// <summary>As a build writes them.</summary>
    public static string OfBuild(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>As SARIF has them.</summary>
    public static string OfSarif(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>As the workflow commands of GitHub have them.</summary>
    public static string OfGitHub(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "notice",
    };
}

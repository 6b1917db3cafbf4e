using DigestGen.Tool.Digests;

namespace DigestGen.Tool.Reports;

/// <summary>Writes findings in one format, as they come.</summary>
internal interface IReport
{
    /// <summary>Writes what comes before the findings.</summary>
    void Begin();

    /// <summary>Writes a finding.</summary>
    void Write(ReportedFinding finding);

    /// <summary>Writes what comes after the findings.</summary>
    void End();
}

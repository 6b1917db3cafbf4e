using System.Reflection;
using System.Text.Json;
using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Text;
using DigestGen.Tool.Digests;

namespace DigestGen.Tool.Reports;

/// <summary>Writes SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning reads.</summary>
internal sealed class SarifReport(Stream output) : IReport, IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, ReportJson.Options);
    private readonly Dictionary<string, int> _ruleIndices =
        DiagnosticRules.All.Select(static (rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Write(ReportedFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", _ruleIndices[finding.Rule.Id]);
        _json.WriteString("level", SeverityWords.OfSarif(finding.Rule.Severity));
        WriteText("message", finding.Message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        WriteLocation(finding.Place);
        _json.WriteEndObject();
        _json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            _json.WriteStartArray("relatedLocations");
            for (int i = 0; i < finding.Related.Count; i++)
            {
                _json.WriteStartObject();
                _json.WriteNumber("id", i);
                WriteLocation(finding.Related[i]);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private static string Version =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "digestgen");
        _json.WriteString("version", Version);
        if (HelpPage.Link is { } page)
        {
            _json.WriteString("informationUri", page);
        }

        _json.WriteStartArray("rules");
        foreach (DiagnosticRule rule in DiagnosticRules.All)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule.Id);
            WriteText("shortDescription", rule.Title);
            WriteText("fullDescription", rule.Description);
            if (HelpPage.Of(rule.Id) is { } help)
            {
                _json.WriteString("helpUri", help);
            }

            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", SeverityWords.OfSarif(rule.Severity));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WriteLocation(FindingPlace place)
    {
        TextRange range = place.Range;
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", RepositoryPath.AddressOf(place.Path));
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", range.StartLine + 1);
        _json.WriteNumber("startColumn", range.StartColumn + 1);
        _json.WriteNumber("endLine", range.EndLine + 1);
        _json.WriteNumber("endColumn", range.EndColumn + 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}

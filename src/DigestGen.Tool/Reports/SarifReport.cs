using System.Reflection;
using System.Text.Json.Nodes;
using DigestGen.Compiling.Findings;
using DigestGen.Tool.Digests;

namespace DigestGen.Tool.Reports;

/// <summary>Writes SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning reads.</summary>
internal sealed class SarifReport(Stream output) : JsonTextReport(output)
{
    private readonly Dictionary<string, int> _ruleIndices =
        DiagnosticRules.All.Select(static (rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);

    private static string Version =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public override void Begin()
    {
        Json.WriteStartObject();
        Json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        Json.WriteString("version", "2.1.0");
        Json.WriteStartArray("runs");
        Json.WriteStartObject();
        Json.WritePropertyName("tool");
        new JsonObject { ["driver"] = Driver() }.WriteTo(Json);
        Json.WriteString("columnKind", "utf16CodeUnits");
        Json.WriteStartArray("results");
    }

    public override void End()
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.WriteEndArray();
        Json.WriteEndObject();
        base.End();
    }

    protected override JsonObject ToJson(ReportedFinding finding)
    {
        var json = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = _ruleIndices[finding.Rule.Id],
            ["level"] = SeverityOf(finding.Rule, "note"),
            ["message"] = Text(finding.Message),
            ["locations"] = new JsonArray(Location(finding.Place)),
        };
        if (finding.Related.Count > 0)
        {
            json["relatedLocations"] = new JsonArray([.. finding.Related.Select(static (place, id) => Location(place, id))]);
        }

        return json;
    }

    private static JsonObject Driver()
    {
        var driver = new JsonObject { ["name"] = "digestgen", ["version"] = Version };
        if (HelpPage.Link is { } page)
        {
            driver["informationUri"] = page;
        }

        driver["rules"] = new JsonArray([.. DiagnosticRules.All.Select(Rule)]);
        return driver;
    }

    private static JsonObject Rule(DiagnosticRule rule)
    {
        var json = new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Text(rule.Title),
            ["fullDescription"] = Text(rule.Description),
        };
        if (HelpPage.Of(rule.Id) is { } help)
        {
            json["helpUri"] = help;
        }

        json["defaultConfiguration"] = new JsonObject { ["level"] = SeverityOf(rule, "note") };
        return json;
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonObject Location(FindingPlace place, int? id = null)
    {
        JsonObject json = id is null ? [] : new JsonObject { ["id"] = id };
        json["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = RepositoryPath.AddressOf(place.Path) },
            ["region"] = new JsonObject
            {
                ["startLine"] = place.Range.StartLine + 1,
                ["startColumn"] = place.Range.StartColumn + 1,
                ["endLine"] = place.Range.EndLine + 1,
                ["endColumn"] = place.Range.EndColumn + 1,
            },
        };
        return json;
    }
}

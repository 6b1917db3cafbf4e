using System.Text.Json;
using System.Text.Json.Nodes;
using DigestGen.Compiling.Findings;
using DigestGen.Export;
using DigestGen.Tool.Digests;

namespace DigestGen.Tool.Reports;

/// <summary>A report that is one JSON text, indented.</summary>
internal abstract class JsonTextReport(Stream output) : Report
{
    protected Utf8JsonWriter Json { get; } = new(output, JsonShape.WriterOptions with { Indented = true });

    public sealed override void Write(ReportedFinding finding)
    {
        ToJson(finding).WriteTo(Json);
        Json.Flush();
    }

    public override void End()
    {
        Json.Flush();
        output.Write("\n"u8);
    }

    public sealed override void Dispose() => Json.Dispose();

    protected abstract JsonObject ToJson(ReportedFinding finding);
}

/// <summary>Writes one array with an object for each finding. Lines and columns are counted from 1, columns in UTF-16 units.</summary>
internal sealed class JsonReport(Stream output) : JsonTextReport(output)
{
    public override void Begin() => Json.WriteStartArray();

    public override void End()
    {
        Json.WriteEndArray();
        base.End();
    }

    protected override JsonObject ToJson(ReportedFinding finding)
    {
        var json = new JsonObject
        {
            ["id"] = finding.Rule.Id,
            ["severity"] = SeverityOf(finding.Rule, "info"),
            ["message"] = finding.Message,
        };
        AddPlace(json, finding.Place);
        if (HelpPage.Of(finding.Rule.Id) is { } help)
        {
            json["help"] = help;
        }

        json["related"] = new JsonArray([.. finding.Related.Select(static place => AddPlace([], place))]);
        return json;
    }

    private static JsonObject AddPlace(JsonObject json, FindingPlace place)
    {
        json["path"] = place.Path;
        json["line"] = place.Range.StartLine + 1;
        json["column"] = place.Range.StartColumn + 1;
        json["endLine"] = place.Range.EndLine + 1;
        json["endColumn"] = place.Range.EndColumn + 1;
        return json;
    }
}

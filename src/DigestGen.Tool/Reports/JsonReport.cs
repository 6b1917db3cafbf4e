using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Text;
using DigestGen.Tool.Digests;

namespace DigestGen.Tool.Reports;

/// <summary>How reports write JSON.</summary>
internal static class ReportJson
{
    /// <summary>Indented, with Chinese readable.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}

/// <summary>Writes one array with an object for each finding. Lines and columns are counted from 1, columns in UTF-16 units.</summary>
internal sealed class JsonReport(Stream output) : IReport, IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, ReportJson.Options);

    public void Begin() => _json.WriteStartArray();

    public void Write(ReportedFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("id", finding.Rule.Id);
        _json.WriteString("severity", SeverityWords.OfBuild(finding.Rule.Severity));
        _json.WriteString("message", finding.Message);
        WritePlace(finding.Place);
        if (HelpPage.Of(finding.Rule.Id) is { } help)
        {
            _json.WriteString("help", help);
        }

        _json.WriteStartArray("related");
        foreach (FindingPlace place in finding.Related)
        {
            _json.WriteStartObject();
            WritePlace(place);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void WritePlace(FindingPlace place)
    {
        TextRange range = place.Range;
        _json.WriteString("path", place.Path);
        _json.WriteNumber("line", range.StartLine + 1);
        _json.WriteNumber("column", range.StartColumn + 1);
        _json.WriteNumber("endLine", range.EndLine + 1);
        _json.WriteNumber("endColumn", range.EndColumn + 1);
    }
}

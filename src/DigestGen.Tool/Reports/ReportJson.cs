using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DigestGen.Tool.Reports;

/// <summary>How reports write JSON.</summary>
internal static class ReportJson
{
    /// <summary>Indented, with Chinese readable.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}

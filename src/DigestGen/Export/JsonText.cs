using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DigestGen.Export;

/// <summary>How exports write JSON.</summary>
internal static class JsonText
{
    /// <summary>Chinese stays readable; what HTML or JavaScript would read as its own is escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The same, indented, for files that people open.</summary>
    public static JsonWriterOptions Indented { get; } = Options with { Indented = true };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DigestGen.Tool.Output;

/// <summary>Writes JSON Lines to standard output: one object a line, with Chinese readable.</summary>
internal static class JsonLinesWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>How values are written that have a shape of their own.</summary>
    public static JsonSerializerOptions Serializer { get; } = new(JsonSerializerDefaults.Web) { Encoder = s_options.Encoder };

    public static void Write<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var output = new BufferedStream(new StandardOutput(), 1 << 14);
        using var json = new Utf8JsonWriter(output, s_options);
        foreach (T item in items)
        {
            write(json, item);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }
}

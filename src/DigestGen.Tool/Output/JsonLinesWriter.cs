using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DigestGen.Tool.Output;

/// <summary>Writes JSON Lines to standard output: one object a line, with Chinese readable.</summary>
internal static class JsonLinesWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

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

/// <summary>What has a shape of its own in JSON, for a native program too.</summary>
[JsonSerializable(typeof(Paper))]
internal sealed partial class ToolJson : JsonSerializerContext;

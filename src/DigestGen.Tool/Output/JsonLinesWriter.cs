using System.Text.Json;
using DigestGen.Export;

namespace DigestGen.Tool.Output;

/// <summary>Writes JSON Lines to standard output: one object a line.</summary>
internal static class JsonLinesWriter
{
    public static void Write<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var output = new BufferedStream(new StandardOutput(), 1 << 14);
        using var json = new Utf8JsonWriter(output, JsonShape.WriterOptions);
        foreach (T item in items)
        {
            write(json, item);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }
}

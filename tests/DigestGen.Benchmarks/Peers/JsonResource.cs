using System.Text.Encodings.Web;
using System.Text.Json;
using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Peers;

/// <summary>The papers as a JSON array, Chinese left as it is.</summary>
internal static class JsonResource
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, DataSet set)
    {
        using FileStream stream = File.Create(path);
        JsonSerializer.Serialize(stream, set.Papers, s_options);
    }
}

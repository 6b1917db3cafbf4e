using System.Text.Json;
using System.Text.Json.Serialization;

namespace Consumer;

/// <summary>System.Text.Json with source generation, over a resource.</summary>
internal static class PaperJson
{
    public static PaperRecord[] Load()
    {
        using Stream stream = typeof(PaperJson).Assembly.GetManifestResourceStream("papers.json")!;
        return JsonSerializer.Deserialize(stream, PaperJsonContext.Default.PaperRecordArray)!;
    }
}

[JsonSerializable(typeof(PaperRecord[]))]
internal sealed partial class PaperJsonContext : JsonSerializerContext;

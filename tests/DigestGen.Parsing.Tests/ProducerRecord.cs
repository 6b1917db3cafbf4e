using System.Text.Json;

namespace DigestGen.Parsing.Tests;

/// <summary>What the producer of the digests recorded for each paper: the ground truth of the raw fields.</summary>
internal sealed record ProducerRecord(
    string Url,
    string RawTitle,
    string TranslatedTitle,
    string Summary,
    string EnglishSummary,
    string RawTranslatedAbstract,
    string RawAbstract)
{
    /// <summary>Reads the corpus's records, by identifier.</summary>
    public static Dictionary<string, ProducerRecord> ReadAll() =>
        File.ReadLines(Corpus.Records).Select(Read).ToDictionary(static pair => pair.Id, static pair => pair.Record);

    public static ProducerRecord Of(ReadEntry entry) => new(
        entry.Url,
        entry.RawTitle,
        entry.TranslatedTitle,
        entry.Summary,
        entry.EnglishSummary,
        entry.RawTranslatedAbstract,
        entry.RawAbstract);

    private static (string Id, ProducerRecord Record) Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        return (Text("id"), new ProducerRecord(
            Text("link"),
            Text("title"),
            Text("translated_title"),
            Text("summary"),
            Text("english_summary"),
            Text("translated_abstract"),
            Text("abstract")));

        string Text(string name) => root.GetProperty(name).GetString()!;
    }
}

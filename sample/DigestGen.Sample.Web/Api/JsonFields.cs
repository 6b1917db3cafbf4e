using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace DigestGen.Sample.Web.Api;

/// <summary>Fields that several answers have; what a digest does not tell is null, and absent text is empty.</summary>
internal static class JsonFields
{
    // Longer than any: "adap-org/9901001" has 16 characters.
    private const int MaxIdLength = 32;

    public static void WriteId(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArxivId id)
    {
        Span<byte> text = stackalloc byte[MaxIdLength];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{id}", out int length);
        json.WriteString(name, text[..length]);
    }

    public static void WriteTextOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteVersion(Utf8JsonWriter json, int? version)
    {
        if (version is { } number)
        {
            json.WriteNumber("version"u8, number);
        }
        else
        {
            json.WriteNull("version"u8);
        }
    }

    /// <summary>What one issue says of a paper, beyond the texts.</summary>
    public static void WriteAppearance(Utf8JsonWriter json, Entry entry)
    {
        json.WriteNumber("reference"u8, entry.Reference);
        WriteVersion(json, entry.Version);
        WriteTextOrNull(json, "announcement"u8, AnnouncementText.Of(entry.Announcement));
        WriteTextOrNull(json, "primaryCategory"u8, entry.GetPrimaryCategoryUtf8());
    }

    /// <summary>What a list says of a paper.</summary>
    public static void WriteOverview(Utf8JsonWriter json, Paper paper)
    {
        WriteId(json, "id"u8, paper.Id);
        json.WriteString("title"u8, paper.GetTitleUtf8());
        json.WriteString("translatedTitle"u8, paper.GetTranslatedTitleUtf8());
        json.WriteString("summary"u8, paper.GetSummaryUtf8());
        json.WriteString("englishSummary"u8, paper.GetEnglishSummaryUtf8());
        WriteVersion(json, paper.Version);
        WriteTextOrNull(json, "primaryCategory"u8, paper.GetPrimaryCategoryUtf8());
    }
}

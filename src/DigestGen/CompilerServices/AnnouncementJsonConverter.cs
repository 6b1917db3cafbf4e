using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestGen.CompilerServices;

/// <summary>
/// Writes an announcement as arXiv's word for it, or as null if it is not known, and reads these. System.Text.Json calls it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnnouncementJsonConverter : JsonConverter<Announcement>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Announcement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return Announcement.Unknown;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            for (Announcement word = Announcement.New; word <= Announcement.ReplaceCross; word++)
            {
                if (reader.ValueTextEquals(AnnouncementWord.Of(word)))
                {
                    return word;
                }
            }
        }

        throw new JsonException("An announcement is 'new', 'cross', 'replace', 'replace-cross' or null.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Announcement value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (AnnouncementWord.Of(value) is { IsEmpty: false } word)
        {
            writer.WriteStringValue(word);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

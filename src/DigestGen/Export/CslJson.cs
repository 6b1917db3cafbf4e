using System.Buffers;
using System.Text.Json;

namespace DigestGen.Export;

/// <summary>Papers as CSL-JSON, which citation processors and reference managers read: preprints on arXiv without authors, whom a digest does not name.</summary>
/// <remarks>Year and month are those of the identifier.</remarks>
public static class CslJson
{
    // The writer's buffer is handed over after so many bytes.
    private const int FlushLength = 1 << 15;

    /// <summary>Writes one paper as an object.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="paper">The paper.</param>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static void Write(IBufferWriter<byte> output, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        Write(json, paper);
    }

    /// <summary>Writes papers as an array.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="papers">The papers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(papers);
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartArray();
        foreach (Paper paper in papers)
        {
            Write(json, paper);
            if (json.BytesPending > FlushLength)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Writes papers as an array.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="papers">The papers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream output, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamOutput(output);
        Write(buffer, papers);
        buffer.Flush();
    }

    private static void Write(Utf8JsonWriter json, Paper paper)
    {
        // The identifier stands behind its prefixes, so that each property is one slice.
        Span<byte> address = stackalloc byte[AddressPrefix.Length + ExportId.MaxLength];
        Span<byte> doi = stackalloc byte[DoiPrefix.Length + ExportId.MaxLength];
        ArxivId id = paper.Id;
        int length = WithPrefix(AddressPrefix, id, address);
        int doiLength = WithPrefix(DoiPrefix, id, doi);
        json.WriteStartObject();
        json.WriteString("id"u8, address[AddressPrefix.Length..length]);
        json.WriteString("type"u8, "article"u8);
        json.WriteString("genre"u8, "preprint"u8);
        WriteText(json, "title"u8, paper.GetTitleUtf8());
        WriteText(json, "abstract"u8, paper.GetAbstractUtf8());
        json.WriteStartObject("issued"u8);
        json.WriteStartArray("date-parts"u8);
        json.WriteStartArray();
        json.WriteNumberValue(ExportId.Year(id));
        json.WriteNumberValue(ExportId.Month(id));
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("publisher"u8, "arXiv"u8);

        // The DOI ends with "arXiv:" and the identifier, but for the sign between them.
        doi[DoiPrefix.Length - 1] = (byte)':';
        json.WriteString("number"u8, doi["10.48550/".Length..doiLength]);
        doi[DoiPrefix.Length - 1] = (byte)'.';
        json.WriteString("DOI"u8, doi[..doiLength]);
        json.WriteString("URL"u8, address[..length]);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> AddressPrefix => "https://arxiv.org/abs/"u8;

    private static ReadOnlySpan<byte> DoiPrefix => "10.48550/arXiv."u8;

    private static int WithPrefix(ReadOnlySpan<byte> prefix, ArxivId id, Span<byte> text)
    {
        prefix.CopyTo(text);
        return prefix.Length + ExportId.Format(id, text[prefix.Length..]);
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            json.WriteString(name, text);
        }
    }
}

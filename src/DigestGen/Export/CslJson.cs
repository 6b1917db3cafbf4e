using System.Buffers;

namespace DigestGen.Export;

/// <summary>Papers as CSL-JSON, which citation processors and reference managers read: preprints on arXiv without authors, whom a digest does not name.</summary>
/// <remarks>
/// Papers are an array, and one paper is an object. Year and month are those of the identifier. A full stop at the end of a
/// title is left out, since citation styles add one.
/// </remarks>
public abstract class CslJson : PaperExport<CslJson>, IPaperFormat
{
    private CslJson()
    {
    }

    static ItemWriter<Paper> IPaperFormat.Begin(IBufferWriter<byte> output) => new Writer(output);

    private sealed class Writer(IBufferWriter<byte> output) : JsonItemWriter<Paper>(output)
    {
        public override void WriteHead() => Json.WriteStartArray();

        public override void WriteEnd() => Json.WriteEndArray();

        protected override void WriteItem(Paper paper)
        {
            // The identifier stands behind its prefixes, so that each property is one slice.
            Span<byte> address = stackalloc byte[AddressPrefix.Length + ArxivId.MaxLength];
            Span<byte> doi = stackalloc byte[DoiPrefix.Length + ArxivId.MaxLength];
            ArxivId id = paper.Id;
            int length = WithPrefix(AddressPrefix, id, address);
            int doiLength = WithPrefix(DoiPrefix, id, doi);
            Json.WriteStartObject();
            Json.WriteString("id"u8, address[AddressPrefix.Length..length]);
            Json.WriteString("type"u8, "article"u8);
            Json.WriteString("genre"u8, "preprint"u8);
            WriteText("title"u8, TitleText.WithoutStop(paper.GetTitleUtf8()));
            WriteText("abstract"u8, paper.GetAbstractUtf8());
            Json.WriteStartObject("issued"u8);
            Json.WriteStartArray("date-parts"u8);
            Json.WriteStartArray();
            Json.WriteNumberValue(id.Year);
            Json.WriteNumberValue(id.Month);
            Json.WriteEndArray();
            Json.WriteEndArray();
            Json.WriteEndObject();
            Json.WriteString("publisher"u8, "arXiv"u8);

            // The DOI ends with "arXiv:" and the identifier, but for the sign between them.
            doi[DoiPrefix.Length - 1] = (byte)':';
            Json.WriteString("number"u8, doi["10.48550/".Length..doiLength]);
            doi[DoiPrefix.Length - 1] = (byte)'.';
            Json.WriteString("DOI"u8, doi[..doiLength]);
            Json.WriteString("URL"u8, address[..length]);
            Json.WriteEndObject();
        }

        private static ReadOnlySpan<byte> AddressPrefix => "https://arxiv.org/abs/"u8;

        private static ReadOnlySpan<byte> DoiPrefix => "10.48550/arXiv."u8;

        private static int WithPrefix(ReadOnlySpan<byte> prefix, ArxivId id, Span<byte> text)
        {
            prefix.CopyTo(text);
            id.TryFormat(text[prefix.Length..], out int length);
            return prefix.Length + length;
        }
    }
}

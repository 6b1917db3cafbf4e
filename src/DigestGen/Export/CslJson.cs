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
            ArxivId id = paper.Id;
            Json.WriteStartObject();
            WriteId("id"u8, default, id);
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
            WriteId("number"u8, "arXiv:"u8, id);
            WriteId("DOI"u8, "10.48550/arXiv."u8, id);
            WriteId("URL"u8, "https://arxiv.org/abs/"u8, id);
            Json.WriteEndObject();
        }
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Consumer;

/// <summary>Lucene.NET over a folder, with one of its analyzers for Chinese; any term is enough, as is usual.</summary>
internal sealed class LucenePeer : IPeer
{
    private static readonly string[] s_fields = ["title", "translated_title", "summary", "english_summary"];

    private readonly Analyzer _analyzer;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LucenePeer(string folder, Analyzer analyzer)
    {
        _analyzer = analyzer;
        _reader = DirectoryReader.Open(FSDirectory.Open(folder));
        _searcher = new IndexSearcher(_reader);
    }

    public static void Build(string folder, Analyzer analyzer, IEnumerable<PaperRecord> papers)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { OpenMode = OpenMode.CREATE });
        foreach (PaperRecord paper in papers)
        {
            string[] texts = [paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary];
            var document = new Document { new StoredField("id", paper.Id) };
            for (int i = 0; i < texts.Length; i++)
            {
                document.Add(new TextField(s_fields[i], texts[i], Field.Store.NO));
            }

            writer.AddDocument(document);
        }

        writer.ForceMerge(1);
    }

    public IReadOnlyList<string> FindBest(string query, bool isOfTitles) =>
        [.. _searcher.Search(Parse(query, isOfTitles), 10).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).Get("id"))];

    public int Count(string query)
    {
        var counter = new TotalHitCountCollector();
        _searcher.Search(Parse(query, false), counter);
        return counter.TotalHits;
    }

    public void Dispose() => _reader.Dispose();

    private Query Parse(string query, bool isOfTitles) =>
        new MultiFieldQueryParser(LuceneVersion.LUCENE_48, isOfTitles ? s_fields[..2] : s_fields, _analyzer)
        {
            DefaultOperator = Operator.OR,
        }.Parse(QueryParserBase.Escape(query));
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DigestGen.Testing.Digests;

namespace DigestGen.Benchmarks.Data;

/// <summary>
/// Papers whose texts are clauses and words of the corpus's papers, put together anew: each word, each pair of characters and each length is as
/// frequent as there, and no text is one of theirs. For catalogs that are larger than the corpus.
/// </summary>
/// <remarks>There are no new words, of which a real catalog of that size has more; pairs of words are less frequent than in real texts.</remarks>
internal sealed partial class RecombinedPapers
{
    private const int PapersOfIssue = 60;
    private const int PapersOfMonth = 3_000;

    private readonly SplitMix _random = new(20240403);
    private readonly IReadOnlyList<PaperRecord> _papers;
    private readonly string[] _words;
    private readonly string[] _titleParts;
    private readonly string[] _clauses;
    private readonly string[] _sentences;
    private readonly string[] _englishSentences;

    public RecombinedPapers(IReadOnlyList<PaperRecord> papers)
    {
        _papers = papers;
        _words = [.. papers.SelectMany(static paper => paper.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        _titleParts = Parts(papers, static paper => paper.TranslatedTitle);
        _clauses = Parts(papers, static paper => paper.Summary);
        _sentences = Parts(papers, static paper => paper.TranslatedAbstract);
        _englishSentences = Parts(papers, static paper => paper.Abstract);
    }

    /// <summary>Writes digests with a number of papers, of months that the corpus does not have.</summary>
    public void Write(string folder, int count)
    {
        Directory.CreateDirectory(Path.Combine(folder, "cs.XX"));
        for (int first = 0; first < count; first += PapersOfIssue)
        {
            var day = new DateOnly(2026, 1, 1);
            IEnumerable<EntryText> entries = Enumerable.Range(first, Math.Min(PapersOfIssue, count - first)).Select(Create);
            string name = $"{day.AddDays(first / PapersOfIssue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-0900.cs.XX.md";
            File.WriteAllText(Path.Combine(folder, "cs.XX", name), DigestWriter.Write(entries));
        }
    }

    private static string[] Parts(IReadOnlyList<PaperRecord> papers, Func<PaperRecord, string> textOf) =>
        [.. papers.SelectMany(paper => Clause().Split(textOf(paper))).Where(static part => part.Trim().Length > 1)];

    private EntryText Create(int number)
    {
        PaperRecord model = _papers[_random.Below(_papers.Count)];
        string id = string.Create(CultureInfo.InvariantCulture, $"{26 + (number / PapersOfMonth / 12):00}{1 + (number / PapersOfMonth % 12):00}.{1 + (number % PapersOfMonth):00000}");
        string title = string.Join(' ', Enumerable.Range(0, Math.Max(1, model.Title.Split(' ').Length)).Select(_ => _words[_random.Below(_words.Length)]));
        return new EntryText
        {
            Reference = (number % PapersOfIssue) + 1,
            Title = title,
            RawTitle = title,
            Url = "https://arxiv.org/abs/" + id,
            Summary = Join(_clauses, model.Summary.Length),
            TranslatedTitle = Join(_titleParts, model.TranslatedTitle.Length),
            EnglishSummary = "",
            TranslatedAbstract = Join(_sentences, model.TranslatedAbstract.Length),
            Abstract = $"arXiv:{id}v1 Announce Type: new  Abstract: {Join(_englishSentences, model.Abstract.Length)}",
        };
    }

    private string Join(string[] parts, int length)
    {
        var text = new StringBuilder();
        do
        {
            text.Append(parts[_random.Below(parts.Length)]);
        }
        while (text.Length < length);

        return text.ToString().Trim();
    }

    // Behind a mark that ends a clause, with the space that follows it.
    [GeneratedRegex(@"(?<=[，。；！？：]|[,.;!?:] )", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Consumer;

/// <summary>BM25 over words and pairs of Han characters, any term is enough: written without a look at the catalog's search.</summary>
internal sealed partial class YardstickPeer : IPeer
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.4;
    private const int RelatedTerms = 60;

    private readonly PaperRecord[] _papers = [.. PaperJson.Load().OrderBy(static paper => paper.Id, StringComparer.Ordinal)];
    private readonly Bm25 _titles;
    private readonly Bm25 _summaries;

    public YardstickPeer()
    {
        _titles = new Bm25(_papers.Select(static paper => (string[])[paper.Title, paper.TranslatedTitle]));
        _summaries = new Bm25(_papers.Select(static paper => (string[])[paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary]));
    }

    public IReadOnlyList<string> FindBest(string query, bool isOfTitles) =>
        [.. (isOfTitles ? _titles : _summaries).Score(query).OrderByDescending(static hit => hit.Value).ThenBy(static hit => hit.Key).Take(10).Select(hit => _papers[hit.Key].Id)];

    // By the weightiest terms of the paper's titles and summaries.
    public IReadOnlyList<string> FindRelated(string id)
    {
        int number = Array.FindIndex(_papers, paper => paper.Id == id);
        string[] texts = [_papers[number].Title, _papers[number].TranslatedTitle, _papers[number].Summary, _papers[number].EnglishSummary];
        IEnumerable<string> terms = texts.SelectMany(Terms).GroupBy(static term => term, StringComparer.Ordinal)
            .OrderByDescending(term => term.Count() * _summaries.Weight(term.Key)).Take(RelatedTerms).Select(static term => term.Key);
        return
        [
            .. _summaries.Score(terms).Where(hit => hit.Key != number).OrderByDescending(static hit => hit.Value).ThenBy(static hit => hit.Key)
                .Take(10).Select(hit => _papers[hit.Key].Id),
        ];
    }

    public int Count(string query) => _summaries.Score(query).Count;

    public void Dispose()
    {
    }

    private static IEnumerable<string> Terms(string text)
    {
        foreach (Match match in Token().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()))
        {
            if (match.Value[0] < '\u3400' || match.Length == 1)
            {
                yield return match.Value;
                continue;
            }

            for (int i = 0; i + 1 < match.Length; i++)
            {
                yield return match.Value.Substring(i, 2);
            }
        }
    }

    [GeneratedRegex("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    private sealed class Bm25
    {
        private readonly Dictionary<string, List<(int Paper, int Count)>> _postings = new(StringComparer.Ordinal);
        private readonly List<int> _lengths = [];

        public Bm25(IEnumerable<string[]> papers)
        {
            foreach (string[] texts in papers)
            {
                int length = 0;
                foreach (IGrouping<string, string> term in texts.SelectMany(Terms).GroupBy(static term => term, StringComparer.Ordinal))
                {
                    int count = term.Count();
                    length += count;
                    if (!_postings.TryGetValue(term.Key, out List<(int, int)>? postings))
                    {
                        _postings.Add(term.Key, postings = []);
                    }

                    postings.Add((_lengths.Count, count));
                }

                _lengths.Add(length);
            }
        }

        public Dictionary<int, double> Score(string query) => Score(Terms(query).Distinct(StringComparer.Ordinal));

        public double Weight(string term) => _postings.TryGetValue(term, out List<(int, int)>? postings)
            ? Math.Log(1 + ((_lengths.Count - postings.Count + 0.5) / (postings.Count + 0.5))) : 0;

        public Dictionary<int, double> Score(IEnumerable<string> terms)
        {
            double average = _lengths.Average();
            var scores = new Dictionary<int, double>();
            foreach (string term in terms)
            {
                if (!_postings.TryGetValue(term, out List<(int Paper, int Count)>? postings))
                {
                    continue;
                }

                double weight = Weight(term);
                foreach ((int paper, int count) in postings)
                {
                    double norm = Saturation * (1 - LengthWeight + (LengthWeight * _lengths[paper] / average));
                    scores[paper] = scores.GetValueOrDefault(paper) + (weight * count * (Saturation + 1) / (count + norm));
                }
            }

            return scores;
        }
    }
}

using System.Globalization;
using System.Runtime.Intrinsics;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Answers one query.</summary>
/// <remarks>
/// Generic code of the runtime over numbers and our own structures is compiled in each process, for the first query. So there are loops
/// where `Sum`, `Array.Sort` or a list of structures would be shorter.
/// </remarks>
internal sealed class SearchRun
{
    // What a query of any terms may read, of all postings, so that no query takes long; and what it may always read.
    private const int BudgetShare = 2;
    private const int MinBudget = 100_000;

    private static readonly string s_cutNote = string.Create(
        CultureInfo.InvariantCulture,
        $"Only {Verifier.MaxPhrases} phrases are compared with the texts: of the others, a paper must have all words, and they exclude nothing.");

    private readonly SearchSpace _space;
    private readonly SearchOptions _options;
    private readonly SearchScratch _scratch;
    private readonly GroupReader _reader;
    private readonly Dictionary<string, GroupLists> _groups = new(StringComparer.Ordinal);

    // Those that are in the scores already: two terms can share a group, which counts once.
    private readonly HashSet<GroupLists> _scored = [];
    private Verifier _verifier;
    private bool _isRelated;

    private SearchRun(SearchSpace space, SearchOptions options)
    {
        _space = space;
        _options = options;
        _scratch = space.Rent();
        _reader = new GroupReader(space, _scratch, options.Fields);
        _verifier = new Verifier(space, options.Fields);
    }

    /// <summary>Answers a query.</summary>
    /// <param name="space">The papers that are searched.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">What is searched, and how much is returned.</param>
    /// <param name="within">The papers that are searched, if not all of them.</param>
    public static SearchResults Answer(SearchSpace space, string query, SearchOptions options, ulong[]? within)
    {
        SearchQuery read = QueryParser.Parse(query);
        if (!read.AsksForSomething)
        {
            return SearchResults.Nothing(space, read.Notes);
        }

        ulong[] all = within ?? space.NewSetOfAll();
        SearchRun run = new(space, options);
        SearchResults? results = null;
        if (options.Match != SearchMatch.Any || read.Terms.Length == 0)
        {
            results = run.All(read, read.Terms, all);
            if (results is null && Array.Exists(read.Terms, static term => term.Plain is not null))
            {
                results = run.All(read, Array.ConvertAll(read.Terms, static term => term.Plain ?? term), all);
            }
        }

        if (results is null && options.Match != SearchMatch.All && read.Terms.Length > 0)
        {
            results = run.Any(read, run.ListsOf(read.Terms, static alternative => alternative.Loose), all);
        }

        space.Return(run._scratch);
        return results ?? SearchResults.Nothing(space, read.Notes);
    }

    /// <summary>The papers that have the most of some groups.</summary>
    public static SearchResults Related(SearchSpace space, TermGroup[] groups, int self, int count)
    {
        SearchRun run = new(space, new SearchOptions { Limit = count }) { _isRelated = true };
        ulong[] others = space.NewSetOfAll();
        others[self >> 6] &= ~(1UL << self);
        SearchResults? results = run.Any(SearchQuery.Empty, [.. groups.Select(run.ListsOf)], others);
        space.Return(run._scratch);
        return results ?? SearchResults.Nothing(space, []);
    }

    // Null if no paper matches.
    private SearchResults? All(SearchQuery query, QueryTerm[] terms, ulong[] all)
    {
        Start();
        List<GroupLists> used = ListsOf(terms, static alternative => alternative.Groups);
        Weigh(used);
        ulong[] alive = all;
        bool isFirst = true;
        foreach (QueryTerm term in InOrder(terms))
        {
            alive = CostOf(term) == 0 ? _space.NewSet() : ScoreTerm(term, alive, isFirst);
            isFirst = false;
            if (NumberSet.IsEmpty(alive))
            {
                return null;
            }
        }

        return Finish(query, alive, used.Count > 0, SnippetsOf(terms), isPartial: false);
    }

    private SearchResults? Any(SearchQuery query, List<GroupLists> used, ulong[] all)
    {
        Start();
        ulong[] alive = ScoreAny(used, all);
        var snippets = new SnippetMaker(_options.Fields);
        foreach (GroupLists lists in used)
        {
            snippets.Add(lists.Group, lists.Weight);
        }

        return Finish(query, alive, hasScores: true, snippets, isPartial: true);
    }

    private void Start()
    {
        Array.Clear(_scratch.Sums);
        _scored.Clear();
        _verifier = new Verifier(_space, _options.Fields);
    }

    // Null if no paper is left.
    private SearchResults? Finish(SearchQuery query, ulong[] alive, bool hasScores, SnippetMaker snippets, bool isPartial)
    {
        PaperFilters.Apply(_space, query.Filters, alive);
        foreach (QueryTerm term in query.Excluded)
        {
            if (!NumberSet.IsEmpty(alive))
            {
                NumberSet.Keep(alive, FindTerm(term, alive, isExcluding: true), isExcluding: true);
            }
        }

        var matches = new MatchSet(_space, alive, _verifier);
        int count = (int)Math.Min((long)_options.Skip + _options.Limit, int.MaxValue);
        int[]? days = hasScores && _options.Order == SearchOrder.Relevance ? null : _space.LastSeen;
        int[] best = matches.Take(_scratch.Sums, days, Math.Max(1, count));
        if (best.Length == 0)
        {
            return null;
        }

        int skipped = Math.Min(_options.Skip, best.Length);
        int[] page = new int[Math.Min(count, best.Length) - skipped];
        ushort[] scores = new ushort[page.Length];
        for (int i = 0; i < page.Length; i++)
        {
            page[i] = best[skipped + i];
            scores[i] = _scratch.Sums[page[i]];
        }

        string[] notes = _verifier.IsCut ? [.. query.Notes, s_cutNote] : query.Notes;
        return new SearchResults(matches, page, scores, notes, isPartial, snippets)
        {
            Postings = _reader.Postings,
        };
    }

    // A phrase is marked as one.
    private SnippetMaker SnippetsOf(QueryTerm[] terms)
    {
        var snippets = new SnippetMaker(_options.Fields);
        foreach (Alternative alternative in terms.SelectMany(static term => term.Alternatives))
        {
            int weight = 0;
            foreach (TermGroup group in alternative.Groups)
            {
                weight += ListsOf(group).Weight;
                if (alternative.Pattern is null)
                {
                    snippets.Add(group, ListsOf(group).Weight);
                }
            }

            if (alternative.Pattern is { } pattern)
            {
                snippets.Add(pattern, weight, alternative.IsInTitles);
            }
        }

        return snippets;
    }

    private GroupLists ListsOf(TermGroup group)
    {
        if (!_groups.TryGetValue(group.Key, out GroupLists? lists))
        {
            lists = new GroupLists(_space, group, _options.Fields);
            _groups.Add(group.Key, lists);
        }

        return lists;
    }

    // The groups of some terms that any paper has, each once.
    private List<GroupLists> ListsOf(QueryTerm[] terms, Func<Alternative, TermGroup[]> groupsOf) =>
        [.. terms.SelectMany(static term => term.Alternatives).SelectMany(groupsOf).Select(ListsOf).Where(static lists => lists.Count > 0).Distinct()];

    private void Weigh(List<GroupLists> used)
    {
        double[] weights = new double[used.Count];
        double total = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            long count = used[i].Count;
            weights[i] = _isRelated ? Scoring.Frequency(_space.Count, count) : Scoring.Weight(_space.Count, count, used[i].Group);
            total += weights[i];
        }

        for (int i = 0; i < weights.Length; i++)
        {
            used[i].Weight = Math.Max(1, (int)(Scoring.TotalWeight * weights[i] / total));
        }
    }

    // What a term costs at least; zero if no paper has it.
    private long CostOf(QueryTerm term)
    {
        long sum = 0;
        foreach (Alternative alternative in term.Alternatives)
        {
            long least = _space.Count;
            foreach (TermGroup group in alternative.Groups)
            {
                least = Math.Min(least, ListsOf(group).Count);
            }

            sum += least;
        }

        return sum;
    }

    // What costs least comes first.
    private List<QueryTerm> InOrder(QueryTerm[] terms)
    {
        var order = new List<QueryTerm>(terms.Length);
        foreach (QueryTerm term in terms)
        {
            long cost = CostOf(term);
            int at = order.Count;
            while (at > 0 && CostOf(order[at - 1]) > cost)
            {
                at--;
            }

            order.Insert(at, term);
        }

        return order;
    }

    private List<GroupLists> InOrder(Alternative alternative) => InOrder([.. alternative.Groups.Select(ListsOf)]);

    private static List<GroupLists> InOrder(List<GroupLists> lists)
    {
        lists.Sort(static (left, right) => left.Cost != right.Cost ? left.Cost.CompareTo(right.Cost) : string.CompareOrdinal(left.Group.Key, right.Group.Key));
        return lists;
    }

    // The papers of a set that have a term, as far as the index tells.
    private ulong[] ScoreTerm(QueryTerm term, ulong[] within, bool isFirst)
    {
        if (term.Alternatives is not [{ } only])
        {
            ulong[] any = FindTerm(term, within, isExcluding: false);
            foreach (GroupLists lists in term.Alternatives.SelectMany(static alternative => alternative.Groups).Select(ListsOf).Where(_scored.Add))
            {
                _reader.Find(lists, any, isScoring: true);
            }

            return any;
        }

        foreach (GroupLists lists in InOrder(only))
        {
            if (isFirst)
            {
                // No paper has a score yet.
                _reader.Score(lists, isOnlyFound: false);
                _scored.Add(lists);
                within = FindScored(within);
                isFirst = false;
            }
            else
            {
                within = _reader.Find(lists, within, isScoring: _scored.Add(lists));
            }
        }

        if (only.Pattern is not null)
        {
            _verifier.Add(term, within, _space.NewSet(), isExcluding: false);
        }

        return within;
    }

    // The papers of a set that may have a term; of one that excludes, those that surely have it. The texts of the others are compared.
    private ulong[] FindTerm(QueryTerm term, ulong[] within, bool isExcluding)
    {
        ulong[] maybe = _space.NewSet();
        ulong[] sure = _space.NewSet();
        bool needsText = false;
        foreach (Alternative alternative in term.Alternatives)
        {
            ulong[] found = within;
            foreach (GroupLists lists in InOrder(alternative))
            {
                found = _reader.Find(lists, found, isScoring: false);
            }

            NumberSet.Unite(maybe, found);
            if (alternative.Pattern is null)
            {
                NumberSet.Unite(sure, found);
            }

            needsText |= alternative.Pattern is not null && !NumberSet.IsEmpty(found);
        }

        if (needsText)
        {
            _verifier.Add(term, maybe, sure, isExcluding);
        }

        return isExcluding ? sure : maybe;
    }

    // The papers of a set that have some of the groups: those that are not in most papers, if there are such.
    private ulong[] ScoreAny(List<GroupLists> used, ulong[] all)
    {
        Weigh(used);
        if (used.Count > Scoring.MaxGroups)
        {
            used.Sort(static (left, right) => right.Weight != left.Weight
                ? right.Weight.CompareTo(left.Weight) : string.CompareOrdinal(left.Group.Key, right.Group.Key));
            used.RemoveRange(Scoring.MaxGroups, used.Count - Scoring.MaxGroups);
            Weigh(used);
        }

        long budget = Math.Max(MinBudget, _space.PostingCount(_options.Fields) / BudgetShare);
        List<GroupLists> order = InOrder(used);
        bool isAnyRare = order.Exists(IsRare);
        foreach (GroupLists lists in order.Where(lists => !isAnyRare || IsRare(lists)).TakeWhile(IsWithinBudget))
        {
            _reader.Score(lists, isOnlyFound: false);
        }

        foreach (GroupLists lists in order.Where(lists => isAnyRare && !IsRare(lists)).TakeWhile(IsWithinBudget))
        {
            _reader.Score(lists, isOnlyFound: true);
        }

        return FindScored(all);

        bool IsRare(GroupLists lists) => lists.Count * 2 <= _space.Count;

        bool IsWithinBudget(GroupLists lists) => (budget -= lists.Cost) >= 0;
    }

    private ulong[] FindScored(ulong[] all)
    {
        ulong[] found = _space.NewSet();
        for (int word = 0; word < found.Length; word++)
        {
            // Most words have no score: all of a word is looked at first.
            ref ushort first = ref _scratch.Sums[word << 6];
            Vector128<ushort> any = Vector128<ushort>.Zero;
            for (nuint i = 0; i < 64; i += 8)
            {
                any |= Vector128.LoadUnsafe(ref first, i);
            }

            ulong bits = 0;
            for (nuint i = 0; i < 64 && any != Vector128<ushort>.Zero; i += 8)
            {
                bits |= (ulong)(byte)~Vector128.Equals(Vector128.LoadUnsafe(ref first, i), Vector128<ushort>.Zero).ExtractMostSignificantBits() << (int)i;
            }

            found[word] = bits & all[word];
        }

        return found;
    }
}

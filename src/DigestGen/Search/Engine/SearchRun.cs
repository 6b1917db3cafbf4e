using System.Globalization;
using System.Runtime.Intrinsics;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Answers one query.</summary>
/// <remarks>
/// A first query waits for each library of the runtime that it loads, and for generic code over numbers and our own structures, which is
/// compiled in each process. So there are loops where LINQ, sets and lists of structures would be shorter.
/// </remarks>
internal sealed class SearchRun
{
    // What a query of any terms may read, of all postings, so that no query takes long; and what it may always read.
    private const int BudgetShare = 22;
    private const int MinBudget = 20_000;

    private static readonly string s_cutNote = string.Create(
        CultureInfo.InvariantCulture,
        $"Only {Verifier.MaxPhrases} phrases are compared with the texts: of the others, a paper must have all words, and they exclude nothing.");

    private readonly SearchSpace _space;
    private readonly SearchOptions _options;
    private readonly ulong[]? _within;
    private readonly SearchScratch _scratch;
    private readonly GroupReader _reader;
    private readonly Dictionary<string, GroupLists> _groups = new(StringComparer.Ordinal);
    private Verifier _verifier;

    private SearchRun(SearchSpace space, SearchOptions options, ulong[]? within)
    {
        _space = space;
        _options = options;
        _within = within;
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

        SearchRun run = new(space, options, within);
        SearchResults? results = null;
        if (options.Match != SearchMatch.Any || read.Terms.Length == 0)
        {
            results = run.All(read, read.Terms);
            if (results is null && Array.Exists(read.Terms, static term => term.Plain is not null))
            {
                results = run.All(read, Array.ConvertAll(read.Terms, static term => term.Plain ?? term));
            }
        }

        if (results is null && options.Match != SearchMatch.All && read.Terms.Length > 0)
        {
            results = run.Any(read, run.ListsOf(read.Terms, isLoose: true), isRelated: false);
        }

        space.Return(run._scratch);
        return results ?? SearchResults.Nothing(space, read.Notes);
    }

    /// <summary>The papers that have the most of some groups.</summary>
    public static SearchResults Related(SearchSpace space, List<GroupLists> groups, int self, int count)
    {
        ulong[] others = space.NewSetOfAll();
        others[self >> 6] &= ~(1UL << self);
        SearchRun run = new(space, new SearchOptions { Limit = count }, others);
        SearchResults? results = run.Any(SearchQuery.Empty, groups, isRelated: true);
        space.Return(run._scratch);
        return results ?? SearchResults.Nothing(space, []);
    }

    // Null if no paper matches.
    private SearchResults? All(SearchQuery query, QueryTerm[] terms)
    {
        _verifier = new Verifier(_space, _options.Fields);
        Weigh(ListsOf(terms, isLoose: false), isRelated: false);
        ulong[]? alive = _within ?? _space.NewSetOfHomes();
        bool isFirst = true;
        foreach (QueryTerm term in InOrder(terms))
        {
            alive = ScoreTerm(term, alive, isFirst);
            isFirst = false;
            if (NumberSet.IsEmpty(alive))
            {
                return null;
            }
        }

        return Finish(query, alive ?? _space.NewSetOfAll(), hasScores: !isFirst, SnippetsOf(terms), isPartial: false);
    }

    private SearchResults? Any(SearchQuery query, List<GroupLists> used, bool isRelated)
    {
        _verifier = new Verifier(_space, _options.Fields);
        Weigh(used, isRelated);
        if (used.Count > Scoring.MaxGroups)
        {
            used.Sort(static (left, right) => left.Weight != right.Weight ? right.Weight.CompareTo(left.Weight) : left.Order.CompareTo(right.Order));
            used.RemoveRange(Scoring.MaxGroups, used.Count - Scoring.MaxGroups);
            Weigh(used, isRelated);
        }

        var snippets = new SnippetMaker(_options.Fields);
        foreach (GroupLists lists in used)
        {
            snippets.Add(lists.Group, lists.Weight);
        }

        return Finish(query, ScoreAny(used), hasScores: true, snippets, isPartial: true);
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
            scores[i] = hasScores ? _scratch.Sums[page[i]] : (ushort)0;
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
        foreach (QueryTerm term in terms)
        {
            foreach (Alternative alternative in term.Alternatives)
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
        }

        return snippets;
    }

    private GroupLists ListsOf(TermGroup group)
    {
        if (!_groups.TryGetValue(group.Key, out GroupLists? lists))
        {
            lists = new GroupLists(_space, group, _options.Fields) { Order = _groups.Count };
            _groups.Add(group.Key, lists);
        }

        return lists;
    }

    // The groups of some terms that any paper has, each once.
    private List<GroupLists> ListsOf(QueryTerm[] terms, bool isLoose)
    {
        foreach (GroupLists lists in _groups.Values)
        {
            lists.IsUsed = lists.IsScored = false;
        }

        var used = new List<GroupLists>();
        foreach (QueryTerm term in terms)
        {
            foreach (Alternative alternative in term.Alternatives)
            {
                foreach (TermGroup group in isLoose ? alternative.Loose : alternative.Groups)
                {
                    GroupLists lists = ListsOf(group);
                    if (lists.Count > 0 && !lists.IsUsed)
                    {
                        lists.IsUsed = true;
                        used.Add(lists);
                    }
                }
            }
        }

        return used;
    }

    private void Weigh(List<GroupLists> used, bool isRelated)
    {
        double[] weights = new double[used.Count];
        double total = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            long count = used[i].Count;
            weights[i] = isRelated ? Scoring.Frequency(_space.Count, count) : Scoring.Weight(_space.Count, count, used[i].Group);
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

    private List<GroupLists> InOrder(Alternative alternative)
    {
        var order = new List<GroupLists>(alternative.Groups.Length);
        foreach (TermGroup group in alternative.Groups)
        {
            order.Add(ListsOf(group));
        }

        return InOrder(order);
    }

    // Those that are not in most papers come first, then what costs least.
    private static List<GroupLists> InOrder(List<GroupLists> lists)
    {
        lists.Sort(static (left, right) => left.IsRare != right.IsRare ? right.IsRare.CompareTo(left.IsRare)
            : left.Cost != right.Cost ? left.Cost.CompareTo(right.Cost) : left.Order.CompareTo(right.Order));
        return lists;
    }

    // The papers of a set that have a term, as far as the index tells.
    private ulong[] ScoreTerm(QueryTerm term, ulong[]? within, bool isFirst)
    {
        if (term.Alternatives is [{ } only])
        {
            foreach (GroupLists lists in InOrder(only))
            {
                if (isFirst && lists.Cost > _space.Count / 8)
                {
                    // Of many papers, all are quicker.
                    Array.Clear(_scratch.Sums);
                    _reader.Add(lists);
                    within = FindScored();
                }
                else
                {
                    within = _reader.Find(lists, within, lists.IsScored ? ScoreUse.Kept : isFirst ? ScoreUse.Set : ScoreUse.Added);
                }

                lists.IsScored = true;
                isFirst = false;
            }

            if (only.Pattern is not null)
            {
                _verifier.Add(term, within!, _space.NewSet(), isExcluding: false);
            }

            return within!;
        }

        ulong[] any = FindTerm(term, within, isExcluding: false);
        if (isFirst)
        {
            Array.Clear(_scratch.Sums);
        }

        foreach (Alternative alternative in term.Alternatives)
        {
            foreach (TermGroup group in alternative.Groups)
            {
                GroupLists lists = ListsOf(group);
                if (!lists.IsScored)
                {
                    _reader.Find(lists, any, ScoreUse.Added);
                    lists.IsScored = true;
                }
            }
        }

        return any;
    }

    // The papers of a set that may have a term; of one that excludes, those that surely have it. The texts of the others are compared.
    private ulong[] FindTerm(QueryTerm term, ulong[]? within, bool isExcluding)
    {
        ulong[] maybe = _space.NewSet();
        ulong[] sure = _space.NewSet();
        bool needsText = false;
        foreach (Alternative alternative in term.Alternatives)
        {
            ulong[]? found = within;
            foreach (GroupLists lists in InOrder(alternative))
            {
                found = _reader.Find(lists, found, ScoreUse.Kept);
            }

            NumberSet.Unite(maybe, found!);
            if (alternative.Pattern is null)
            {
                NumberSet.Unite(sure, found!);
            }

            needsText |= alternative.Pattern is not null && !NumberSet.IsEmpty(found!);
        }

        if (needsText)
        {
            _verifier.Add(term, maybe, sure, isExcluding);
        }

        return isExcluding ? sure : maybe;
    }

    // The papers that have some of the groups: those that are not in most papers, if there are such.
    private ulong[] ScoreAny(List<GroupLists> used)
    {
        Array.Clear(_scratch.Sums);
        InOrder(used);
        long budget = Math.Max(MinBudget, _space.PostingCount(_options.Fields) / BudgetShare);
        foreach (GroupLists lists in used)
        {
            budget -= lists.Cost;
            if (budget < 0 && lists != used[0])
            {
                break;
            }

            _reader.Add(lists, isOnlyScored: used[0].IsRare && !lists.IsRare);
        }

        return FindScored();
    }

    // The papers that are searched and have a score.
    private ulong[] FindScored()
    {
        ulong[] all = _within ?? _space.NewSetOfAll();
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

using System.Runtime.Intrinsics;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Answers one query.</summary>
internal sealed class SearchRun
{
    // What a query of any terms may read, of all postings, so that no query takes long; and what it may always read.
    private const int BudgetShare = 2;
    private const int MinBudget = 100_000;

    private readonly SearchSpace _space;
    private readonly SearchFields _fields;
    private readonly SearchScratch _scratch;
    private readonly GroupReader _reader;
    private readonly Dictionary<string, GroupLists> _groups = new(StringComparer.Ordinal);

    private SearchRun(SearchSpace space, SearchFields fields)
    {
        _space = space;
        _fields = fields;
        _scratch = space.Rent();
        _reader = new GroupReader(space, _scratch, fields);
    }

    /// <summary>Answers a query.</summary>
    /// <param name="space">The papers that are searched.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">What is searched, and how much is returned.</param>
    /// <param name="within">The papers that are searched, if not all of them.</param>
    public static SearchResults Answer(SearchSpace space, string query, SearchOptions options, ulong[]? within)
    {
        SearchQuery read = QueryParser.Parse(query);
        ulong[] all = within ?? space.NewSetOfAll();
        if (!read.AsksForSomething)
        {
            return SearchResults.Nothing(space, read.Notes);
        }

        SearchRun run = new(space, options.Fields);
        SearchResults? results = null;
        if (options.Match != SearchMatch.Any || read.Terms.Length == 0)
        {
            results = run.All(read, read.Terms, options, all);
            if (results is null && Array.Exists(read.Terms, static term => term.Plain is not null))
            {
                results = run.All(read, Array.ConvertAll(read.Terms, static term => term.Plain ?? term), options, all);
            }
        }

        if (results is null && options.Match != SearchMatch.All && read.Terms.Length > 0)
        {
            results = run.Any(read, options, all);
        }

        space.Return(run._scratch);
        return results ?? SearchResults.Nothing(space, read.Notes);
    }

    /// <summary>The papers that have the most of some groups.</summary>
    public static SearchResults Related(SearchSpace space, TermGroup[] groups, int self, int count)
    {
        SearchRun run = new(space, SearchFields.Summaries);
        Array.Clear(run._scratch.Sums);
        ulong[] all = space.NewSetOfAll();
        all[self >> 6] &= ~(1UL << self);
        var lists = new List<GroupLists>();
        foreach (TermGroup group in groups)
        {
            lists.Add(run.ListsOf(group));
        }

        ulong[] found = run.ScoreAny(lists, all);
        var matches = new MatchSet(space, found, null);
        SearchResults results = run.Finish(matches, new SearchOptions { Limit = count }, [], lists, run.SnippetsOf(lists), isPartial: true);
        space.Return(run._scratch);
        return results;
    }

    // Null if no paper matches.
    private SearchResults? All(SearchQuery query, QueryTerm[] terms, SearchOptions options, ulong[] all)
    {
        Array.Clear(_scratch.Sums);
        var verifier = new Verifier(_space, _fields);
        List<GroupLists> used = Weigh(terms, static alternative => alternative.Groups);
        QueryTerm[] order = (QueryTerm[])terms.Clone();
        long[] costs = Array.ConvertAll(order, CostOf);
        Array.Sort(costs, order);
        ulong[] alive = all;
        for (int i = 0; i < order.Length; i++)
        {
            alive = costs[i] == 0 ? _space.NewSet() : ScoreTerm(order[i], alive, verifier, isFirst: i == 0);
            if (IsEmpty(alive))
            {
                return null;
            }
        }

        alive = Filter(query, alive, verifier);
        return IsEmpty(alive) ? null : Finish(alive, verifier, options, query.Notes, used, SnippetsOf(terms), isPartial: false);
    }

    private SearchResults? Any(SearchQuery query, SearchOptions options, ulong[] all)
    {
        Array.Clear(_scratch.Sums);
        var verifier = new Verifier(_space, _fields);
        List<GroupLists> used = Weigh(query.Terms, static alternative => alternative.Loose);
        ulong[] alive = Filter(query, ScoreAny(used, all), verifier);
        return IsEmpty(alive) ? null : Finish(alive, verifier, options, query.Notes, used, SnippetsOf(used), isPartial: true);
    }

    // Null if no paper is left after the texts were compared.
    private SearchResults? Finish(
        ulong[] alive, Verifier verifier, SearchOptions options, string[] notes, List<GroupLists> used, SnippetMaker snippets, bool isPartial)
    {
        var matches = new MatchSet(_space, alive, verifier.IsEmpty ? null : verifier);
        if (!verifier.IsEmpty && matches.Take(_scratch.Sums, null, 1).Length == 0)
        {
            return null;
        }

        return Finish(matches, options, notes, used, snippets, isPartial);
    }

    private SearchResults Finish(MatchSet matches, SearchOptions options, string[] notes, List<GroupLists> used, SnippetMaker snippets, bool isPartial)
    {
        bool isNewest = options.Order == SearchOrder.Newest || used.Count == 0;
        int count = (int)Math.Min((long)options.Skip + options.Limit, int.MaxValue);
        int[] best = matches.Take(_scratch.Sums, isNewest ? _space.LastSeen : null, count);
        best = options.Skip == 0 ? best : best.AsSpan(Math.Min(options.Skip, best.Length)).ToArray();
        return new SearchResults(matches, best, Array.ConvertAll(best, number => _scratch.Sums[number]), notes, isPartial, snippets) { Postings = _reader.Postings };
    }

    private SnippetMaker SnippetsOf(List<GroupLists> used)
    {
        var snippets = new SnippetMaker(_fields);
        foreach (GroupLists lists in used)
        {
            snippets.Add(lists.Group, lists.Weight);
        }

        return snippets;
    }

    // A phrase is marked as one.
    private SnippetMaker SnippetsOf(QueryTerm[] terms)
    {
        var snippets = new SnippetMaker(_fields);
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
            lists = new GroupLists(_space, group, _fields);
            _groups.Add(group.Key, lists);
        }

        return lists;
    }

    // The groups of some terms that any paper has, each once, with their weights.
    private List<GroupLists> Weigh(QueryTerm[] terms, Func<Alternative, TermGroup[]> groupsOf)
    {
        var used = new List<GroupLists>();
        var known = new HashSet<GroupLists>();
        foreach (QueryTerm term in terms)
        {
            foreach (Alternative alternative in term.Alternatives)
            {
                foreach (TermGroup group in groupsOf(alternative))
                {
                    GroupLists lists = ListsOf(group);
                    if (lists.Count > 0 && known.Add(lists))
                    {
                        used.Add(lists);
                    }
                }
            }
        }

        Weigh(used);
        return used;
    }

    private void Weigh(List<GroupLists> used)
    {
        double[] weights = new double[used.Count];
        double total = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = Scoring.Weight(_space.Count, used[i].Count, used[i].Group.IsUnspaced);
            total += weights[i];
        }

        for (int i = 0; i < weights.Length; i++)
        {
            used[i].Weight = (int)(Scoring.TotalWeight * weights[i] / total);
        }
    }

    // What a term costs at least; zero if no paper has it.
    private long CostOf(QueryTerm term)
    {
        long cost = 0;
        foreach (Alternative alternative in term.Alternatives)
        {
            long least = _space.Count;
            foreach (TermGroup group in alternative.Groups)
            {
                least = Math.Min(least, ListsOf(group).Count);
            }

            cost += least;
        }

        return cost;
    }

    // The papers of a set that have a term.
    private ulong[] ScoreTerm(QueryTerm term, ulong[] within, Verifier verifier, bool isFirst)
    {
        if (term.Alternatives is [{ } only])
        {
            foreach (GroupLists lists in InOrder(only))
            {
                if (isFirst)
                {
                    // No paper has a score yet.
                    _reader.Score(lists, onlyFound: false);
                    within = FindScored(within);
                    isFirst = false;
                    continue;
                }

                ulong[] found = _space.NewSet();
                _reader.ScoreWithin(lists, within, found);
                within = found;
            }

            if (only.Pattern is not null)
            {
                verifier.Add(term, null, isExcluding: false);
            }

            return within;
        }

        ulong[] any = FindTerm(term, within, verifier, isExcluding: false, out _);
        ulong[] ignored = _space.NewSet();
        var scored = new List<GroupLists>();
        foreach (Alternative alternative in term.Alternatives)
        {
            foreach (TermGroup group in alternative.Groups)
            {
                GroupLists lists = ListsOf(group);
                if (!scored.Contains(lists))
                {
                    scored.Add(lists);
                    _reader.ScoreWithin(lists, any, ignored);
                }
            }
        }

        return any;
    }

    // The papers of a set that may have a term. Those that surely have it are told to the verifier, if it must compare others.
    private ulong[] FindTerm(QueryTerm term, ulong[] within, Verifier verifier, bool isExcluding, out bool needsText)
    {
        ulong[] any = _space.NewSet();
        ulong[] sure = _space.NewSet();
        needsText = false;
        foreach (Alternative alternative in term.Alternatives)
        {
            ulong[] left = within;
            foreach (GroupLists lists in InOrder(alternative))
            {
                ulong[] found = _space.NewSet();
                if (lists.Count > 0)
                {
                    _reader.FindWithin(lists, left, found);
                }

                left = found;
            }

            Unite(any, left);
            if (alternative.Pattern is null)
            {
                Unite(sure, left);
            }
            else
            {
                needsText |= !IsEmpty(left);
            }
        }

        if (needsText)
        {
            verifier.Add(term, sure, isExcluding);
        }

        return any;
    }

    private GroupLists[] InOrder(Alternative alternative)
    {
        GroupLists[] lists = Array.ConvertAll(alternative.Groups, ListsOf);
        long[] costs = Array.ConvertAll(lists, static list => list.Cost);
        Array.Sort(costs, lists);
        return lists;
    }

    // The papers of a set that have some of the groups: those that are not in most papers, if there are such.
    private ulong[] ScoreAny(List<GroupLists> used, ulong[] all)
    {
        if (used.Count > Scoring.MaxGroups)
        {
            Weigh(used);
            used.Sort(static (left, right) => right.Weight != left.Weight
                ? right.Weight.CompareTo(left.Weight) : string.CompareOrdinal(left.Group.Key, right.Group.Key));
            used.RemoveRange(Scoring.MaxGroups, used.Count - Scoring.MaxGroups);
        }

        Weigh(used);
        GroupLists[] order = [.. used];
        long[] costs = Array.ConvertAll(order, static lists => lists.Cost);
        Array.Sort(costs, order);
        long budget = Math.Max(MinBudget, _space.PostingCount(_fields) / BudgetShare);
        bool isAnyRare = Array.Exists(order, IsRare);
        foreach (bool isRare in isAnyRare ? [true, false] : (ReadOnlySpan<bool>)[false])
        {
            foreach (GroupLists lists in order)
            {
                if (isAnyRare && IsRare(lists) != isRare)
                {
                    continue;
                }

                budget -= lists.Cost;
                if (budget < 0)
                {
                    break;
                }

                _reader.Score(lists, onlyFound: isAnyRare && !isRare);
            }
        }

        return FindScored(all);

        bool IsRare(GroupLists lists) => lists.Count * 2 <= _space.Count;
    }

    private ulong[] FindScored(ulong[] all)
    {
        ulong[] found = new ulong[all.Length];
        ushort[] sums = _scratch.Sums;
        for (int word = 0; word < found.Length; word++)
        {
            if (all[word] == 0)
            {
                continue;
            }

            // Most words have no score: all of a word is looked at first.
            ref ushort first = ref sums[word << 6];
            Vector128<ushort> any = Vector128<ushort>.Zero;
            for (nuint i = 0; i < 64; i += 8)
            {
                any |= Vector128.LoadUnsafe(ref first, i);
            }

            if (any == Vector128<ushort>.Zero)
            {
                continue;
            }

            ulong bits = 0;
            for (nuint i = 0; i < 64; i += 8)
            {
                bits |= (ulong)(byte)~Vector128.Equals(Vector128.LoadUnsafe(ref first, i), Vector128<ushort>.Zero).ExtractMostSignificantBits() << (int)i;
            }

            found[word] = bits & all[word];
        }

        return found;
    }

    private ulong[] Filter(SearchQuery query, ulong[] alive, Verifier verifier)
    {
        if (query.Filters.Length > 0)
        {
            alive = PaperFilters.Apply(_space, query.Filters, alive);
        }

        foreach (QueryTerm term in query.Excluded)
        {
            if (IsEmpty(alive))
            {
                return alive;
            }

            ulong[] has = FindTerm(term, alive, verifier, isExcluding: true, out bool needsText);
            if (needsText)
            {
                continue;
            }

            ulong[] left = new ulong[alive.Length];
            for (int word = 0; word < left.Length; word++)
            {
                left[word] = alive[word] & ~has[word];
            }

            alive = left;
        }

        return alive;
    }

    private static void Unite(ulong[] set, ulong[] other)
    {
        for (int word = 0; word < set.Length; word++)
        {
            set[word] |= other[word];
        }
    }

    private static bool IsEmpty(ulong[] set)
    {
        foreach (ulong word in set)
        {
            if (word != 0)
            {
                return false;
            }
        }

        return true;
    }
}

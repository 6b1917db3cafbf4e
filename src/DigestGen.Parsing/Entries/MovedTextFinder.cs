using System.Globalization;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Finds translations that were moved to another entry, by the names that they keep of their originals.</summary>
/// <remarks>
/// A translation is reported only if hardly any of its names stands in its own original, and all of them stand in that of
/// an entry near by. Real translations add names of their own, but not a neighbour's.
/// </remarks>
internal sealed class MovedTextFinder(string text, FindingList findings)
{
    private const int MostNames = 24;
    private const int Neighbours = 16;

    private readonly List<TranslatedEntry> _entries = [];
    private readonly List<Slice> _names = [];

    public void Add(TranslatedEntry entry) => _entries.Add(entry);

    public void Report(CancellationToken cancellationToken)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TranslatedEntry entry = _entries[i];
            bool isTitleMoved = Report(i, entry.TranslatedTitle, "translated title", isTitle: true);
            if (!isTitleMoved || entry.TranslatedAbstract.Length > 0)
            {
                Report(i, entry.TranslatedAbstract, "translated abstract", isTitle: false);
            }
        }
    }

    private bool Report(int index, Slice translation, string field, bool isTitle)
    {
        LatinNames.Find(text, translation, MostNames, _names);
        int own = Count(_entries[index]);
        bool hasOriginal = isTitle ? _entries[index].RawTitle.Length > 0 : _entries[index].Abstract.Length > 0;
        if (_names.Count == 0 || !hasOriginal || own * 4 > _names.Count)
        {
            return false;
        }

        int distinct = _names.Count(name => LatinNames.IsDistinct(name.In(text)));
        if (distinct == 0 || (!isTitle && _names.Count < 2))
        {
            return false;
        }

        for (int distance = 1; distance <= Neighbours; distance++)
        {
            foreach (int other in (ReadOnlySpan<int>)[index - distance, index + distance])
            {
                if (other >= 0 && other < _entries.Count && StandsIn(_entries[other], isTitle))
                {
                    Slice name = _names.First(candidate => LatinNames.IsDistinct(candidate.In(text)));
                    findings.Add(
                        FindingKind.TextOfAnotherEntry,
                        translation,
                        _entries[other].RawTitle,
                        Text(_entries[index].Reference),
                        field,
                        Text(_entries[other].Reference),
                        Excerpt.Of(name.In(text)));
                    return true;
                }
            }
        }

        return false;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // How many of the names stand in an entry's original.
    private int Count(TranslatedEntry entry)
    {
        int count = 0;
        foreach (Slice name in _names)
        {
            count += IsIn(entry, name) ? 1 : 0;
        }

        return count;
    }

    private bool StandsIn(TranslatedEntry entry, bool isTitle)
    {
        foreach (Slice name in _names)
        {
            if (isTitle ? entry.RawTitle.In(text).IndexOf(name.In(text)) < 0 : !IsIn(entry, name))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsIn(TranslatedEntry entry, Slice name) =>
        entry.RawTitle.In(text).IndexOf(name.In(text)) >= 0 || entry.Abstract.In(text).IndexOf(name.In(text)) >= 0
        || entry.RawTitle.In(text).IndexOf(name.In(text), StringComparison.OrdinalIgnoreCase) >= 0
        || entry.Abstract.In(text).IndexOf(name.In(text), StringComparison.OrdinalIgnoreCase) >= 0;
}

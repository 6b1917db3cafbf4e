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
    private const int FirstNames = 4;

    private readonly List<TranslatedEntry> _entries = [];
    private readonly List<Slice> _names = [];
    private Dictionary<ulong, List<int>>? _entriesByName;

    public void Add(TranslatedEntry entry) => _entries.Add(entry);

    public void Report(CancellationToken cancellationToken)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TranslatedEntry entry = _entries[i];
            Report(i, entry.TranslatedTitle, "translated title", isTitle: true);
            Report(i, entry.TranslatedAbstract, "translated abstract", isTitle: false);
        }
    }

    private void Report(int index, Slice translation, string field, bool isTitle)
    {
        TranslatedEntry entry = _entries[index];
        if ((isTitle ? entry.RawTitle : entry.Abstract).Length == 0)
        {
            return;
        }

        // Nearly always the first names tell that the translation is where it belongs.
        LatinNames.Find(text, translation, FirstNames, _names);
        if (_names.Count < (isTitle ? 1 : 2) || AreFirstOfOriginal(entry))
        {
            return;
        }

        LatinNames.Find(text, translation, MostNames, _names);
        if (FindDistinct() is not { } distinct || AreOfOriginal(entry, isExact: true))
        {
            return;
        }

        // The nearest entry whose original has all names.
        int nearest = -1;
        foreach (int other in EntriesWith(distinct))
        {
            int distance = Math.Abs(other - index);
            if (distance is > 0 and <= Neighbours && (nearest < 0 || distance < Math.Abs(nearest - index)) && StandsIn(_entries[other], isTitle))
            {
                nearest = other;
            }
        }

        if (nearest < 0 || AreOfOriginal(entry, isExact: false))
        {
            return;
        }

        findings.Add(
            FindingKind.TextOfAnotherEntry,
            translation,
            _entries[nearest].RawTitle,
            Text(entry.Reference),
            field,
            Text(_entries[nearest].Reference),
            Excerpt.Of(distinct.In(text)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Slice? FindDistinct()
    {
        foreach (Slice name in _names)
        {
            if (LatinNames.IsDistinct(name.In(text)))
            {
                return name;
            }
        }

        return null;
    }

    private bool AreFirstOfOriginal(TranslatedEntry entry)
    {
        int count = 0;
        foreach (Slice name in _names)
        {
            count += StandsExactlyIn(entry, name) ? 1 : 0;
            if (count >= Math.Min(FirstNames / 2, _names.Count))
            {
                return true;
            }
        }

        return false;
    }

    // Whether more than a fourth of the names stand in an entry's own original. To compare exactly is much faster.
    private bool AreOfOriginal(TranslatedEntry entry, bool isExact)
    {
        int count = 0;
        foreach (Slice name in _names)
        {
            count += (isExact ? StandsExactlyIn(entry, name) : IsIn(entry, name)) ? 1 : 0;
            if (count * 4 > _names.Count)
            {
                return true;
            }
        }

        return false;
    }

    // The entries whose original may have a name, in their order. The index is made once, and only if a translation needs it.
    private List<int> EntriesWith(Slice name)
    {
        if (_entriesByName is null)
        {
            _entriesByName = [];
            for (int i = 0; i < _entries.Count; i++)
            {
                AddNames(_entries[i].RawTitle, i, _entriesByName);
                AddNames(_entries[i].Abstract, i, _entriesByName);
            }
        }

        return _entriesByName.TryGetValue(LatinNames.Hash(name.In(text)), out List<int>? entries) ? entries : [];
    }

    private void AddNames(Slice original, int entry, Dictionary<ulong, List<int>> entriesByName)
    {
        for (int at = original.Start; LatinNames.TryFindDistinct(text, original, ref at, out Slice name);)
        {
            ulong key = LatinNames.Hash(name.In(text));
            if (!entriesByName.TryGetValue(key, out List<int>? entries))
            {
                entries = [];
                entriesByName.Add(key, entries);
            }

            if (entries.Count == 0 || entries[entries.Count - 1] != entry)
            {
                entries.Add(entry);
            }
        }
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

    private bool StandsExactlyIn(TranslatedEntry entry, Slice name) =>
        entry.RawTitle.In(text).IndexOf(name.In(text)) >= 0 || entry.Abstract.In(text).IndexOf(name.In(text)) >= 0;

    private bool IsIn(TranslatedEntry entry, Slice name) =>
        StandsExactlyIn(entry, name)
        || entry.RawTitle.In(text).IndexOf(name.In(text), StringComparison.OrdinalIgnoreCase) >= 0
        || entry.Abstract.In(text).IndexOf(name.In(text), StringComparison.OrdinalIgnoreCase) >= 0;
}

using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>An entry's translations and their originals, without arXiv's additions.</summary>
internal readonly record struct TranslatedEntry(
    int Reference, Slice RawTitle, Slice Abstract, Slice TranslatedTitle, Slice TranslatedAbstract);

/// <summary>Finds translations that were moved to another entry, by the names that they keep of their originals.</summary>
/// <remarks>
/// What a translation adds proves nothing: it abbreviates what its original spells out, and it goes on where the producer
/// cut the original. So it is reported only if it lacks the names of its own original too, and has those of an entry near by.
/// </remarks>
internal sealed class MovedTextFinder(string text, FindingList findings)
{
    private const int MostNames = 8;
    private const int Neighbours = 16;

    private readonly List<TranslatedEntry> _entries = [];
    private readonly List<Slice> _names = [];
    private readonly List<Slice> _lacking = [];

    public void Add(TranslatedEntry entry) => _entries.Add(entry);

    public void Report(CancellationToken cancellationToken)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TranslatedEntry entry = _entries[i];
            Report(i, entry.TranslatedTitle, entry.RawTitle, "translated title", isTitle: true);
            Report(i, entry.TranslatedAbstract, entry.Abstract, "translated abstract", isTitle: false);
        }
    }

    private void Report(int index, Slice translation, Slice original, string field, bool isTitle)
    {
        TranslatedEntry entry = _entries[index];
        if (!TryFind(translation, entry, _names) || !TryFind(original, null, _lacking)
            || _lacking.Exists(name => StandsIn(name, translation)) || _names.Exists(name => IsAbbreviated(name, entry)))
        {
            return;
        }

        int nearest = -1;
        for (int other = Math.Max(0, index - Neighbours); other <= Math.Min(index + Neighbours, _entries.Count - 1); other++)
        {
            bool isNearer = other != index && (nearest < 0 || Math.Abs(other - index) < Math.Abs(nearest - index));
            Slice others = isTitle ? default : _entries[other].Abstract;
            nearest = isNearer && _names.TrueForAll(name => StandsIn(name, _entries[other].RawTitle) || StandsIn(name, others)) ? other : nearest;
        }

        if (nearest >= 0)
        {
            findings.Add(
                Problem.TextOfAnotherEntry(entry.Reference, field, _entries[nearest].Reference, _names[0].In(text)),
                translation,
                _entries[nearest].RawTitle);
        }
    }

    // The first names of a text; false if there are none, or one stands in an original. Nearly always the first one does.
    private bool TryFind(Slice slice, TranslatedEntry? original, List<Slice> names)
    {
        names.Clear();
        for (int at = slice.Start; names.Count < MostNames && LatinNames.TryFindNext(text, slice, ref at, out Slice name);)
        {
            if (original is { } entry && (StandsIn(name, entry.RawTitle) || StandsIn(name, entry.Abstract)))
            {
                return false;
            }

            if (!names.Exists(known => known.In(text).SequenceEqual(name.In(text))))
            {
                names.Add(name);
            }
        }

        return names.Count > 0;
    }

    private bool IsAbbreviated(Slice name, TranslatedEntry entry) =>
        LatinNames.IsAcronymIn(name.In(text), entry.RawTitle.In(text)) || LatinNames.IsAcronymIn(name.In(text), entry.Abstract.In(text));

    private bool StandsIn(Slice name, Slice other) =>
        other.In(text).IndexOf(name.In(text)) >= 0
        || other.In(text).IndexOf(name.In(text), StringComparison.OrdinalIgnoreCase) >= 0;
}

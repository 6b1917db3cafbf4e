using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Reports invisible characters that are not needed where they stand: each character once a field.</summary>
internal sealed class InvisibleCharacterWarnings(string text, FindingList findings)
{
    // So many different characters have reports of their own in a file, and so many in a field; others share one or have none.
    private const int MostCharacters = 50;

    private readonly HashSet<int> _characters = [];
    private readonly List<Run> _runs = [];

    /// <summary>Reports those of a field.</summary>
    public void Report(Slice field, string name, int reference)
    {
        ReadOnlySpan<char> content = field.In(text);
        int at = InvisibleCharacters.IndexIn(content);
        if (at < 0)
        {
            return;
        }

        _runs.Clear();
        while (at >= 0)
        {
            int length = RequiredCharacters.LengthAt(content, at);
            if (length == 0)
            {
                length = Count(content, field, at);
            }

            int next = InvisibleCharacters.IndexIn(content.Slice(at + length));
            at = next < 0 ? -1 : at + length + next;
        }

        foreach (Run run in _runs)
        {
            if (_characters.Count < MostCharacters)
            {
                _characters.Add(run.Character);
            }

            string cause = _characters.Contains(run.Character) ? InvisibleCharacters.Code(run.Character) : "";
            findings.Add(Problem.InvisibleCharacter(run.Description, run.Places, name, reference, cause), run.Place);
        }
    }

    // Counts the run of invisible characters at a place, which is the same one several times or several that hide one another.
    private int Count(ReadOnlySpan<char> content, Slice field, int at)
    {
        int first = InvisibleCharacters.CodePointAt(content, at, out int length);
        int count = 1;
        bool isSame = true;
        int end = at + length;
        while (end < content.Length)
        {
            int next = InvisibleCharacters.CodePointAt(content, end, out length);
            if (!InvisibleCharacters.IsInvisibleCodePoint(next) || RequiredCharacters.LengthAt(content, end) > 0)
            {
                break;
            }

            isSame &= next == first;
            count++;
            end += length;
        }

        int known = _runs.FindIndex(run => run.Character == first);
        if (known >= 0)
        {
            _runs[known] = _runs[known] with { Places = _runs[known].Places + 1 };
        }
        else if (_runs.Count < MostCharacters)
        {
            string description = InvisibleCharacters.Describe(first) + (isSame ? "" : $" and {Invariant.Text(count - 1)} more right after it");
            _runs.Add(new Run(first, field.Sub(at, end - at), description, 1));
        }

        return end - at;
    }

    /// <summary>The first run of invisible characters in a field that opens with a character, and how many there are.</summary>
    private readonly record struct Run(int Character, Slice Place, string Description, int Places);
}

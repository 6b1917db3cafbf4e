using System.Globalization;
using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Reports invisible characters that are not needed where they stand: some of each field and file, and how many more there are.</summary>
internal sealed class InvisibleCharacterWarnings(string text, FindingList findings)
{
    private const int MaxPerField = 3;
    private const int MaxPerFile = 50;

    private int _reported;
    private Run? _firstOmitted;
    private int _omitted;

    /// <summary>Reports those of a field.</summary>
    public void Report(Slice field, string name, string number)
    {
        ReadOnlySpan<char> content = field.In(text);
        Run? last = null;
        int count = 0;
        for (int at = InvisibleCharacters.IndexIn(content); at >= 0;)
        {
            int length = RequiredCharacters.LengthAt(content, at);
            if (length == 0)
            {
                length = RunLength(content, at, out string description);
                count++;
                if (count <= MaxPerField)
                {
                    Add(last, 0);
                    last = new Run(field.Sub(at, length), description, name, number);
                }
            }

            int next = InvisibleCharacters.IndexIn(content.Slice(at + length));
            at = next < 0 ? -1 : at + length + next;
        }

        Add(last, Math.Max(0, count - MaxPerField));
    }

    /// <summary>Reports how many places the limit for a file has left out.</summary>
    public void Complete()
    {
        if (_firstOmitted is { } first)
        {
            AddFinding(first, _omitted - 1, "this field and those below");
        }
    }

    // The same character several times in a row, or several characters that hide one another.
    private static int RunLength(ReadOnlySpan<char> content, int at, out string description)
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

        description = InvisibleCharacters.Describe(first) + (isSame ? "" : $" and {Text(count - 1)} more right after it");
        return end - at;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(Run? run, int more)
    {
        if (run is not { } added)
        {
            return;
        }

        if (_reported < MaxPerFile)
        {
            _reported++;
            AddFinding(added, more, "this field");
        }
        else
        {
            _firstOmitted ??= added;
            _omitted += 1 + more;
        }
    }

    private void AddFinding(in Run run, int more, string where) =>
        findings.Add(
            FindingKind.InvisibleCharacter,
            run.Place,
            more > 0 ? $"{run.Description}, and {Text(more)} more in {where}" : run.Description,
            run.Field,
            run.Number);

    /// <summary>Invisible characters in a row.</summary>
    private readonly record struct Run(Slice Place, string Description, string Field, string Number);
}

using System.Text;
using DigestGen.Parsing;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>A kind of repair that has exactly one right answer.</summary>
/// <param name="Name">What it does, for the user.</param>
/// <param name="FindRepairs">Finds the repairs of a digest: where its lines, rows and blocks are, and what is wrong with it.</param>
public sealed record DigestFix(string Name, Func<DigestSections, ParsedDigest, IEnumerable<Repair>> FindRepairs)
{
    /// <summary>All, in the order in which they are made.</summary>
    public static readonly DigestFix[] All =
    [
        new("line ends that are mixed or unusual", static (digest, _) => LineFixes.EvenEnds(digest)) { IsWhiteSpaceOnly = true },
        new("byte order mark within the file", static (digest, _) => LineFixes.RemoveByteOrderMarks(digest)),
        new("padded table or missing separator", static (digest, _) => TableFix.FindRepairs(digest)),
        new("blank lines, indentation or empty slots of a block", static (digest, _) => BlockFix.FindRepairs(digest)) { IsWhiteSpaceOnly = true },
        new("numbers that are not consecutive", ReferenceFixes.Number),
        new("version in a link", static (digest, _) => ReferenceFixes.RemoveVersions(digest)) { ChangesLinks = true },
    ];

    /// <summary>Whether only white space changes.</summary>
    public bool IsWhiteSpaceOnly { get; init; }

    /// <summary>Whether the entries' links change.</summary>
    public bool ChangesLinks { get; init; }
}

/// <summary>Edits that are made together or not at all.</summary>
/// <param name="Reference">The number of the only entry whose row or block they change; null if they change more.</param>
/// <param name="Edits">The edits.</param>
public sealed record Repair(int? Reference, params TextEdit[] Edits);

/// <summary>A stretch of a text that is replaced.</summary>
/// <param name="Place">The stretch.</param>
/// <param name="Replacement">What stands there afterwards.</param>
public sealed record TextEdit(Slice Place, string Replacement);

/// <summary>A text after some repairs.</summary>
public sealed class EditedText
{
    private readonly List<int> _starts = [];
    private readonly List<Repair> _repairs = [];

    /// <summary>Makes the repairs, which do not overlap.</summary>
    public EditedText(string text, IEnumerable<Repair> repairs)
    {
        var edited = new StringBuilder(text.Length);
        int at = 0;
        var edits = repairs.SelectMany(static repair => repair.Edits, static (repair, edit) => (repair, edit));
        foreach ((Repair repair, TextEdit edit) in edits.OrderBy(static pair => pair.edit.Place.Start))
        {
            edited.Append(text, at, edit.Place.Start - at);
            _starts.Add(edited.Length);
            _repairs.Add(repair);
            edited.Append(edit.Replacement);
            at = edit.Place.End;
        }

        Text = edited.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The repair at a place of the text, or else the last one before it, or else the first.</summary>
    public Repair RepairAt(int position)
    {
        int index = _starts.BinarySearch(position);
        return _repairs[Math.Max(0, index >= 0 ? index : ~index - 1)];
    }
}

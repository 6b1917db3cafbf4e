using DigestGen.Parsing;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>A fix that was made.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Resolved">The findings that it resolves.</param>
public sealed record AppliedFix(string Name, IReadOnlyList<Finding> Resolved);

/// <summary>The result of fixing a digest.</summary>
/// <param name="Text">The text.</param>
/// <param name="Applied">What was done.</param>
/// <param name="Parsed">The text as it is read now.</param>
/// <param name="ParseCount">How often the whole digest was read; bounded, whatever is wrong with it.</param>
public sealed record FixedDigest(string Text, IReadOnlyList<AppliedFix> Applied, ParsedDigest Parsed, int ParseCount);

/// <summary>Makes those repairs of a digest that have exactly one right answer. Each is checked by reading the result.</summary>
public sealed class DigestFixer
{
    private const int MaxPasses = 16;

    // Repairs of one fix are made all at once, and then without those that the check found wrong.
    private const int MaxAttempts = 8;
    private const int MaxParses = 64;

    private readonly CancellationToken _cancellationToken;
    private readonly List<AppliedFix> _applied = [];
    private string _text;
    private ParsedDigest _parsed;
    private int _parseCount;

    private DigestFixer(string text, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _text = text;
        _parsed = Parse(text);
    }

    /// <summary>Fixes a digest, in time that is proportional to its length.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static FixedDigest Fix(string text, CancellationToken cancellationToken) =>
        new DigestFixer(text, cancellationToken).Fix();

    private FixedDigest Fix()
    {
        // A fix can make room for an earlier one. Each pass resolves something, so that few are needed.
        int pass = 0;
        while (!_parsed.IsLeftOut && pass < MaxPasses && ApplyAll())
        {
            pass++;
        }

        return new FixedDigest(_text, _applied, _parsed, _parseCount);
    }

    private ParsedDigest Parse(string text)
    {
        _parseCount++;
        return DigestParser.Parse(text, _cancellationToken);
    }

    private bool ApplyAll()
    {
        int count = _applied.Count;
        DigestSections? digest = null;
        foreach (DigestFix fix in DigestFix.All)
        {
            digest ??= DigestSections.Read(new LineTable(_text), _cancellationToken);
            ParsedDigest before = _parsed;
            if (TryApply(fix, [.. fix.FindRepairs(digest, _parsed)]))
            {
                _applied.Add(new AppliedFix(fix.Name, FixCheck.Difference(before.Findings, _parsed.Findings)));
                digest = null;
            }
        }

        return _applied.Count > count;
    }

    private bool TryApply(DigestFix fix, Repair[] repairs)
    {
        for (int attempt = 0; attempt < MaxAttempts && repairs.Length > 0 && _parseCount < MaxParses; attempt++)
        {
            var edited = new EditedText(_text, repairs);
            if (edited.Text == _text)
            {
                return false;
            }

            ParsedDigest parsed = Parse(edited.Text);
            var check = FixCheck.Of(_text, _parsed, edited.Text, parsed, fix);
            if (check.IsRepair)
            {
                _text = edited.Text;
                _parsed = parsed;
                return true;
            }

            repairs = WithoutWrong(repairs, edited, check);
        }

        return false;
    }

    // Without the repairs of entries that they change, or else without those next to what was not found before.
    private static Repair[] WithoutWrong(Repair[] repairs, EditedText edited, FixCheck check)
    {
        Repair[] right = Array.FindAll(repairs, repair => repair.Reference is not { } entry || !check.ChangedEntries.Contains(entry));
        if (right.Length < repairs.Length)
        {
            return right;
        }

        var wrong = new HashSet<Repair>(check.NewFindings.Select(finding => edited.RepairAt(finding.Range.Start)));
        return wrong.Count > 0 ? Array.FindAll(repairs, repair => !wrong.Contains(repair)) : [.. repairs.Take(repairs.Length / 2)];
    }
}

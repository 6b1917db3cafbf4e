using DigestGen.Parsing;
using DigestGen.Parsing.Findings;

namespace DigestGen.Tool.Fixes;

/// <summary>A fix that was made.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Resolved">The findings that it resolves.</param>
internal sealed record AppliedFix(string Name, IReadOnlyList<Finding> Resolved);

/// <summary>The result of fixing a digest.</summary>
/// <param name="Text">The text.</param>
/// <param name="Applied">What was done.</param>
/// <param name="Parsed">The text as it is read now.</param>
internal sealed record FixedDigest(string Text, IReadOnlyList<AppliedFix> Applied, ParsedDigest Parsed);

/// <summary>Makes those repairs of a digest that have exactly one right answer. Each is checked by reading the result.</summary>
internal sealed class DigestFixer
{
    private const int MaxPasses = 16;

    private static readonly IDigestFix[] s_fixes =
        [new LineEndFix(), new ByteOrderMarkFix(), new TableFix(), new BlockFix(), new NumberFix(), new LinkVersionFix()];

    private readonly CancellationToken _cancellationToken;
    private string _text;
    private ParsedDigest _parsed;

    private DigestFixer(string text, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _text = text;
        _parsed = DigestParser.Parse(text, cancellationToken);
    }

    public static FixedDigest Fix(string text, CancellationToken cancellationToken) =>
        new DigestFixer(text, cancellationToken).Fix();

    private FixedDigest Fix()
    {
        // A fix can make room for an earlier one. Each pass resolves something, so that few are needed.
        var applied = new List<AppliedFix>();
        for (int pass = 0; pass < MaxPasses && ApplyAll(applied); pass++)
        {
        }

        return new FixedDigest(_text, applied, _parsed);
    }

    private bool ApplyAll(List<AppliedFix> applied)
    {
        int count = applied.Count;
        foreach (IDigestFix fix in s_fixes)
        {
            ParsedDigest before = _parsed;
            string textBefore = _text;
            TryApply(fix, [.. fix.FindEdits(_text)]);
            if (!ReferenceEquals(textBefore, _text))
            {
                applied.Add(new AppliedFix(fix.Name, Difference(before.Findings, _parsed.Findings)));
            }
        }

        return applied.Count > count;
    }

    // All edits, or else each half of them. The later half comes first, so that places in the earlier one stay right.
    private void TryApply(IDigestFix fix, ReadOnlySpan<TextEdit> edits)
    {
        if (edits.IsEmpty)
        {
            return;
        }

        string edited = TextEdit.Apply(_text, edits);
        if (edited == _text)
        {
            return;
        }

        ParsedDigest parsed = DigestParser.Parse(edited, _cancellationToken);
        if (FixCheck.IsRepair(_text, _parsed, edited, parsed, fix))
        {
            _text = edited;
            _parsed = parsed;
        }
        else if (edits.Length > 1)
        {
            int half = edits.Length / 2;
            TryApply(fix, edits[half..]);
            TryApply(fix, edits[..half]);
        }
    }

    // What was found before and is not now; a finding may have moved meanwhile.
    private static List<Finding> Difference(IEnumerable<Finding> before, IEnumerable<Finding> after)
    {
        var left = after.GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var resolved = new List<Finding>();
        foreach (Finding finding in before)
        {
            string key = Key(finding);
            if (left.TryGetValue(key, out int count) && count > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                resolved.Add(finding);
            }
        }

        return resolved;
    }

    private static string Key(Finding finding) => $"{finding.Kind} {string.Join('\0', finding.Arguments.Span.ToArray())}";
}

using DigestGen.Parsing;
using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Fixes;

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
            Apply(fix, [.. fix.FindRepairs(_text)]);
            if (!ReferenceEquals(textBefore, _text))
            {
                applied.Add(new AppliedFix(fix.Name, FindingDifference.Of(before.Findings, _parsed.Findings)));
            }
        }

        return applied.Count > count;
    }

    private void Apply(IDigestFix fix, TextEdit[][] repairs)
    {
        TextEdit[][] accepted = [.. Select(fix, repairs)];
        if (TryApply(fix, accepted, out string text) is { } parsed)
        {
            _text = text;
            _parsed = parsed;
        }
    }

    // All repairs if they are right together; else those of each half.
    private IEnumerable<TextEdit[]> Select(IDigestFix fix, TextEdit[][] repairs)
    {
        if (repairs.Length == 0 || TryApply(fix, repairs, out _) is not null)
        {
            return repairs;
        }

        int half = repairs.Length / 2;
        return repairs.Length == 1 ? [] : Select(fix, [.. repairs.Take(half)]).Concat(Select(fix, [.. repairs.Skip(half)]));
    }

    // The digest with the repairs made; null if they are none.
    private ParsedDigest? TryApply(IDigestFix fix, TextEdit[][] repairs, out string text)
    {
        text = TextEdit.Apply(_text, repairs.SelectMany(static edits => edits));
        if (text == _text)
        {
            return null;
        }

        ParsedDigest parsed = DigestParser.Parse(text, _cancellationToken);
        return FixCheck.IsRepair(_text, _parsed, text, parsed, fix) ? parsed : null;
    }
}

using DigestGen.Compiling.Findings;
using DigestGen.Layout;
using DigestGen.Parsing;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Fixes;

/// <summary>Whether an edited digest is a repaired one: no entry that could be read changes, and nothing is wrong that was right.</summary>
/// <param name="ChangedEntries">The numbers of entries that are lost or changed.</param>
/// <param name="NewFindings">What was not found before.</param>
/// <param name="IsRepair">Whether the digest is repaired.</param>
public sealed record FixCheck(HashSet<int> ChangedEntries, List<Finding> NewFindings, bool IsRepair)
{
    public static FixCheck Of(string textBefore, ParsedDigest before, string textAfter, ParsedDigest after, DigestFix fix)
    {
        HashSet<int> changed = FindChanged(before.Content, after.Content, fix.ChangesLinks);
        List<Finding> added = Difference(after.Findings, before.Findings);
        bool isSameInk = !fix.IsWhiteSpaceOnly || HaveSameInk(textBefore, textAfter);
        return new FixCheck(changed, added, isSameInk && changed.Count == 0 && IsNoWorse(before, after, added.Count == 0));
    }

    /// <summary>What one digest has and another has not, by what the findings say, and not by where they are.</summary>
    public static List<Finding> Difference(IEnumerable<Finding> findings, IEnumerable<Finding> others)
    {
        var left = others.GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var difference = new List<Finding>();
        foreach (Finding finding in findings)
        {
            string key = Key(finding);
            if (left.TryGetValue(key, out int count) && count > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                difference.Add(finding);
            }
        }

        return difference;
    }

    private static string Key(Finding finding) => $"{finding.Kind} {string.Join("\0", finding.Arguments)}";

    // Fewer errors, or else fewer findings; where nothing is resolved, nothing may be found that was not found before.
    private static bool IsNoWorse(ParsedDigest before, ParsedDigest after, bool isNothingNew)
    {
        int errors = CountErrors(after) - CountErrors(before);
        int all = after.Counts.Sum() - before.Counts.Sum();
        return errors < 0 || (errors == 0 && (all < 0 || (all == 0 && isNothingNew)));
    }

    private static int CountErrors(ParsedDigest digest) =>
        digest.Counts.Where(static (_, kind) => DiagnosticRules.Of((FindingKind)kind).Severity == RuleSeverity.Error).Sum();

    private static bool HaveSameInk(string before, string after)
    {
        int left = 0;
        int right = 0;
        while (true)
        {
            left = SkipWhiteSpace(before, left);
            right = SkipWhiteSpace(after, right);
            if (left == before.Length || right == after.Length)
            {
                return left == before.Length && right == after.Length;
            }

            if (before[left++] != after[right++])
            {
                return false;
            }
        }
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private static HashSet<int> FindChanged(DigestContent before, DigestContent after, bool changesLinks)
    {
        var left = new Dictionary<ContentHash, int>();
        var byReference = new Dictionary<int, int>();
        for (int i = 0; i < after.Entries.Count; i++)
        {
            left[after.Hashes[i]] = left.TryGetValue(after.Hashes[i], out int count) ? count + 1 : 1;
            byReference[after.Entries[i].Reference] = i;
        }

        var changed = new HashSet<int>();
        for (int i = 0; i < before.Entries.Count; i++)
        {
            int reference = before.Entries[i].Reference;
            if (left.TryGetValue(before.Hashes[i], out int count) && count > 0)
            {
                left[before.Hashes[i]] = count - 1;
            }
            else if (!changesLinks || !byReference.TryGetValue(reference, out int other)
                || !AreSameButForLink(after.GetRecord(other), before.GetRecord(i)))
            {
                changed.Add(reference);
            }
        }

        return changed;
    }

    private static bool AreSameButForLink(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (!left.Slice(0, ImageLayout.Record.Starts).SequenceEqual(right.Slice(0, ImageLayout.Record.Starts)))
        {
            return false;
        }

        for (var field = (ImageLayout.Field)0; (int)field < ImageLayout.Record.FieldCount; field++)
        {
            if (field != ImageLayout.Field.Url && !RecordFields.Text(left, field).SequenceEqual(RecordFields.Text(right, field)))
            {
                return false;
            }
        }

        return true;
    }
}

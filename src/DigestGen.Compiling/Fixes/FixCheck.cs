using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Records;
using DigestGen.Parsing;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Fixes;

/// <summary>Whether an edit of a digest is a repair: no entry that could be read changes, and nothing is wrong that was right.</summary>
internal static class FixCheck
{
    public static bool IsRepair(string before, ParsedDigest parsedBefore, string after, ParsedDigest parsedAfter, IDigestFix fix) =>
        (!fix.IsWhiteSpaceOnly || HaveSameInk(before, after))
        && HasAllEntries(parsedBefore.Content, parsedAfter.Content, fix.ChangesLinks)
        && IsNoWorse(parsedBefore, parsedAfter);

    private static bool IsNoWorse(ParsedDigest before, ParsedDigest after)
    {
        int errorsBefore = CountErrors(before);
        int errorsAfter = CountErrors(after);
        if (errorsAfter != errorsBefore || after.Findings.Count != before.Findings.Count)
        {
            return errorsAfter < errorsBefore || (errorsAfter == errorsBefore && after.Findings.Count < before.Findings.Count);
        }

        // Where nothing is resolved, nothing may be found that was not found before.
        return FindingDifference.Of(after.Findings, before.Findings).Count == 0;
    }

    private static int CountErrors(ParsedDigest digest) =>
        digest.Findings.Count(static finding => DiagnosticRules.Of(finding.Kind).Severity == RuleSeverity.Error);

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

    private static bool HasAllEntries(DigestContent before, DigestContent after, bool changesLinks)
    {
        var entries = new Dictionary<ContentHash, int>();
        foreach (ContentHash hash in after.Hashes)
        {
            entries.TryGetValue(hash, out int count);
            entries[hash] = count + 1;
        }

        for (int i = 0; i < before.Entries.Count; i++)
        {
            ContentHash hash = before.Hashes[i];
            if (entries.TryGetValue(hash, out int count) && count > 0)
            {
                entries[hash] = count - 1;
            }
            else if (!changesLinks || !HasSameButForLink(after, before.GetRecord(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSameButForLink(DigestContent content, byte[] record)
    {
        for (int i = 0; i < content.Entries.Count; i++)
        {
            if (RecordComparison.AreSameButForLink(content.GetRecord(i), record))
            {
                return true;
            }
        }

        return false;
    }
}

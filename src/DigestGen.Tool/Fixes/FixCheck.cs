using DigestGen.Compiling.Findings;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Tool.Fixes;

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
        return errorsAfter < errorsBefore || (errorsAfter == errorsBefore && after.Findings.Count <= before.Findings.Count);
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
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < after.Entries.Count; i++)
        {
            string key = Key(after, i, changesLinks);
            entries[key] = entries.GetValueOrDefault(key) + 1;
        }

        for (int i = 0; i < before.Entries.Count; i++)
        {
            string key = Key(before, i, changesLinks);
            if (entries.GetValueOrDefault(key) == 0)
            {
                return false;
            }

            entries[key]--;
        }

        return true;
    }

    // All that an entry says; its link only if the fix must leave that alone.
    private static string Key(DigestContent content, int entry, bool changesLinks)
    {
        if (!changesLinks)
        {
            ContentHash hash = content.Hashes[entry];
            return FormattableString.Invariant($"{hash.High:x16}{hash.Low:x16}");
        }

        ReadOnlySpan<byte> record = content.GetRecord(entry);
        using var key = new MemoryStream();
        key.Write(record[..ImageLayout.Record.Starts]);
        for (int field = 0; field < ImageLayout.Record.FieldCount; field++)
        {
            if ((ImageLayout.Field)field != ImageLayout.Field.Url)
            {
                key.Write(RecordFields.Text(record, (ImageLayout.Field)field));
                key.WriteByte(0);
            }
        }

        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(key.ToArray()));
    }
}

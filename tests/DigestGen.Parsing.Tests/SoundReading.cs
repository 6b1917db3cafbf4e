using System.Text;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests;

/// <summary>
/// What holds of every text, digest or not: it is read without an exception and twice alike, entries are cut from the
/// text, and findings are places of it.
/// </summary>
internal static class SoundReading
{
    /// <summary>Reads a text, asserts what holds of every text, and gives what was read.</summary>
    public static ParsedDigest Of(string text)
    {
        ParsedDigest digest = DigestParser.Parse(text);
        CheckEntries(text, digest);
        CheckFindings(text, digest);
        ParsedDigest again = DigestParser.Parse(text);
        Assert.Equal(digest.Content, again.Content);
        Assert.Equal(digest.Findings.AsEnumerable(), again.Findings.AsEnumerable());
        return digest;
    }

    private static void CheckEntries(string text, ParsedDigest digest)
    {
        // Half a surrogate pair becomes U+FFFD, in the text as in the entry.
        string written = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var references = new HashSet<int>();
        foreach (ReadEntry entry in ReadEntry.From(digest))
        {
            Assert.True(references.Add(entry.Reference), $"There are two entries [^{entry.Reference}].");
            foreach (string field in (string[])
                [entry.Url, entry.RawTitle, entry.TranslatedTitle, entry.Summary, entry.EnglishSummary, entry.RawTranslatedAbstract, entry.RawAbstract])
            {
                Assert.Contains(field, written, StringComparison.Ordinal);
                Assert.False(field.AsSpan().ContainsAny('\r', '\n'), "A field is a line, and holds no end of one.");
            }

            Assert.StartsWith(entry.Title, entry.RawTitle, StringComparison.Ordinal);
            Assert.Contains(entry.PrimaryCategory, entry.RawTitle, StringComparison.Ordinal);
            Assert.EndsWith(entry.Abstract, entry.RawAbstract, StringComparison.Ordinal);
            Assert.EndsWith(entry.TranslatedAbstract, entry.RawTranslatedAbstract, StringComparison.Ordinal);
        }
    }

    private static void CheckFindings(string text, ParsedDigest digest)
    {
        int[] lineStarts = FindLineStarts(text);
        int before = 0;
        foreach (Finding finding in digest.Findings)
        {
            Assert.InRange(finding.Range.Start, before, text.Length);
            before = finding.Range.Start;
            CheckRange(text, lineStarts, finding.Range);
            foreach (TextRange related in finding.Related)
            {
                CheckRange(text, lineStarts, related);
            }

            foreach (string argument in finding.Arguments)
            {
                Assert.InRange(argument.Length, 0, 300);
                Assert.False(argument.AsSpan().ContainsAny("\n\r\0\u2028\u202E"), "A message holds nothing that breaks its line or can't be seen.");
            }
        }
    }

    private static void CheckRange(string text, int[] lineStarts, TextRange range)
    {
        Assert.InRange(range.Start, 0, text.Length);
        Assert.InRange(range.Start + range.Length, range.Start, text.Length);
        CheckPlace(lineStarts, range.Start, range.StartLine, range.StartColumn);
        CheckPlace(lineStarts, range.Start + range.Length, range.EndLine, range.EndColumn);
    }

    private static void CheckPlace(int[] lineStarts, int position, int line, int column)
    {
        Assert.InRange(line, 0, lineStarts.Length - 1);
        Assert.Equal(position, lineStarts[line] + column);
        Assert.True(column >= 0 && (line + 1 == lineStarts.Length || position < lineStarts[line + 1]), "A place stands on its line.");
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}

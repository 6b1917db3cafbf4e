namespace DigestGen.Parsing.Reading;

/// <summary>What shows that a file's bytes were not UTF-8.</summary>
internal static class EncodingDamage
{
    private const char Replacement = '\uFFFD';

    /// <summary>Reports the first replacement character: a decoder puts it where bytes are not UTF-8.</summary>
    public static void Report(string text, FindingList findings)
    {
        int at = text.IndexOf(Replacement);
        if (at >= 0)
        {
            findings.Add(
                FindingKind.NotUtf8,
                new Slice(at, 1),
                "the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved");
        }
    }
}

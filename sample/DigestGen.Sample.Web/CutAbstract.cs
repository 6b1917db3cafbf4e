namespace DigestGen.Sample.Web;

/// <summary>Tells whether the producer of the digests cut an abstract.</summary>
internal static class CutAbstract
{
    // The producer keeps 1,000 characters, with the announcement in front of them; then it trims the end.
    private const int MaxLength = 1_000;
    private const int MaxTrimmed = 2;

    /// <summary>Whether an abstract is as long as the producer lets it be, and so most likely cut.</summary>
    /// <param name="rawAbstract">The abstract as it stands in the digest, as UTF-8.</param>
    public static bool IsLikely(ReadOnlySpan<byte> rawAbstract)
    {
        if (rawAbstract.Length < MaxLength - MaxTrimmed)
        {
            return false;
        }

        int length = CountCharacters(rawAbstract);
        return length == MaxLength || (length >= MaxLength - MaxTrimmed && rawAbstract[^1] is not ((byte)'.' or (byte)'!' or (byte)'?'));
    }

    // A character has one byte that does not continue another.
    private static int CountCharacters(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte value in utf8)
        {
            count += (value & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}

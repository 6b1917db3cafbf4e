namespace DigestGen.Parsing.Characters;

/// <summary>U+FFFD, which a decoder writes where bytes can't be decoded.</summary>
internal static class ReplacementCharacter
{
    public const char Value = '\uFFFD';
}

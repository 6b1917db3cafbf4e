namespace DigestGen.Generator.Ids;

/// <summary>The parts of a text that should be an arXiv id.</summary>
/// <param name="Scheme"><c>arXiv:</c>, or nothing.</param>
/// <param name="Id">The id.</param>
/// <param name="Version">The version with its <c>v</c>, or nothing.</param>
internal readonly record struct IdText(string Scheme, string Id, string Version)
{
    private const string SchemeText = "arXiv:";

    public static IdText Of(string text)
    {
        int start = text.StartsWith(SchemeText, StringComparison.OrdinalIgnoreCase) ? SchemeText.Length : 0;
        int end = text.Length;
        while (end > start && text[end - 1] is >= '0' and <= '9')
        {
            end--;
        }

        end = end > start && end < text.Length && text[end - 1] == 'v' ? end - 1 : text.Length;
        return new IdText(text.Substring(0, start), text.Substring(start, end - start), text.Substring(end));
    }

    /// <summary>The text with another id; null if there is none.</summary>
    public static string? Replace(string text, string? id)
    {
        IdText parts = Of(text);
        return id is null ? null : parts.Scheme + id + parts.Version;
    }

    public static string WithoutVersion(string text)
    {
        IdText parts = Of(text);
        return parts.Scheme + parts.Id;
    }
}

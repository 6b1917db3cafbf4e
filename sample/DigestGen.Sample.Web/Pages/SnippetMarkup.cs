using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>Writes the text that a search found, with the matches marked.</summary>
internal static class SnippetMarkup
{
    public static void Write(MarkupWriter html, SearchSnippet snippet)
    {
        int written = 0;
        foreach (Range range in snippet.Ranges)
        {
            (int start, int length) = range.GetOffsetAndLength(snippet.Text.Length);
            html.Write($"{snippet.Text[written..start]}<mark>{snippet.Text.Substring(start, length)}</mark>");
            written = start + length;
        }

        html.Write($"{snippet.Text[written..]}");
    }

    /// <summary>The language of a field, for an attribute.</summary>
    public static string LanguageOf(SearchField field) =>
        field is SearchField.TranslatedTitle or SearchField.Summary or SearchField.TranslatedAbstract
            ? Fragments.Chinese
            : Fragments.English;
}

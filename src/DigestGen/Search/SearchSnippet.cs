using System.Net;
using System.Text;

namespace DigestGen;

/// <summary>A text of a paper that a search can match.</summary>
public enum SearchField
{
    /// <summary><see cref="Paper.Title"/>.</summary>
    Title,

    /// <summary><see cref="Paper.TranslatedTitle"/>.</summary>
    TranslatedTitle,

    /// <summary><see cref="Paper.Summary"/>.</summary>
    Summary,

    /// <summary><see cref="Paper.EnglishSummary"/>.</summary>
    EnglishSummary,

    /// <summary><see cref="Paper.Abstract"/>.</summary>
    Abstract,

    /// <summary><see cref="Paper.TranslatedAbstract"/>.</summary>
    TranslatedAbstract,
}

/// <summary>A text of a paper, or a part of it, with what a search matched there.</summary>
public sealed class SearchSnippet
{
    internal SearchSnippet(SearchField field, string text, IReadOnlyList<Range> ranges)
    {
        Field = field;
        Text = text;
        Ranges = ranges;
    }

    /// <summary>The field that matched best.</summary>
    public SearchField Field { get; }

    /// <summary>The field's text. A long one is cut to the neighborhood of the first match, between whole characters; <c>…</c> marks where it was cut.</summary>
    public string Text { get; }

    /// <summary>What matched, as ranges of <see cref="Text"/>: ascending, apart from each other, counted from the start. Empty if the query has no terms.</summary>
    public IReadOnlyList<Range> Ranges { get; }

    /// <summary>The text as HTML: escaped, and what matched in <c>&lt;mark&gt;</c>.</summary>
    public string ToHtml() => Highlight("<mark>", "</mark>", WebUtility.HtmlEncode);

    /// <summary>The text with something before and behind all that matched. The text itself is not escaped: use <see cref="ToHtml"/> for a web page.</summary>
    /// <param name="before">What is put before a match.</param>
    /// <param name="after">What is put behind it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string Highlight(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Highlight(before, after, static text => text);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private string Highlight(string before, string after, Func<string, string> escape)
    {
        var marked = new StringBuilder();
        int at = 0;
        foreach (Range range in Ranges)
        {
            marked.Append(escape(Text[at..range.Start])).Append(before).Append(escape(Text[range])).Append(after);
            at = range.End.Value;
        }

        return marked.Append(escape(Text[at..])).ToString();
    }
}

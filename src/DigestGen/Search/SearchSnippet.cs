namespace DigestGen;

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

    /// <summary>The field's text. A long one is cut to the neighborhood of the first match; <c>…</c> marks where it was cut.</summary>
    public string Text { get; }

    /// <summary>What matched, as ranges of <see cref="Text"/>: ascending, apart from each other, counted from the start. Empty if the query has no terms.</summary>
    public IReadOnlyList<Range> Ranges { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

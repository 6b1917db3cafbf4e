using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;
using DigestGen.Search.Engine;

namespace DigestGen;

/// <summary>A paper that a search found.</summary>
/// <remarks>On the default value <see cref="Paper"/> is a default value too, and <see cref="GetSnippet()"/> throws <see cref="InvalidOperationException"/>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(SearchHitJsonConverter))]
public readonly struct SearchHit
{
    private readonly SnippetMaker? _snippets;

    internal SearchHit(Paper paper, double score, SnippetMaker snippets)
    {
        Paper = paper;
        Score = score;
        _snippets = snippets;
    }

    /// <summary>The paper.</summary>
    public Paper Paper { get; }

    /// <summary>How much of the query's weight the paper has, from 0 to 1; 0 if the query has no terms. Rare terms weigh more, so it depends on what is searched.</summary>
    public double Score { get; }

    /// <summary>Makes the text that matched best, with the ranges that matched.</summary>
    /// <returns>The text of the field that has most of the query; of the title if the query has no terms.</returns>
    /// <exception cref="InvalidOperationException">The hit is the default value.</exception>
    public SearchSnippet GetSnippet() => (_snippets ?? throw DefaultHandle.Exception(nameof(SearchHit))).Make(Paper);

    /// <summary>Makes the text of a field, with the ranges that matched in it; a long text is cut around the first of them.</summary>
    /// <param name="field">The field. It need not be one that was searched.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">The hit is the default value.</exception>
    public SearchSnippet GetSnippet(SearchField field) => (_snippets ?? throw DefaultHandle.Exception(nameof(SearchHit)))
        .Make(Paper, field is >= SearchField.Title and <= SearchField.TranslatedAbstract ? field : throw new ArgumentOutOfRangeException(nameof(field), field, null));

    /// <summary>The paper's identifier and title, and the score; empty for the default value.</summary>
    public override string ToString() =>
        _snippets is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Paper.Id} {Paper.Title} ({Score:0.00})");
}

using Microsoft.AspNetCore.Html;

namespace DigestGen.Sample.Web;

/// <summary>A paper among others, as one of its issues has it.</summary>
/// <param name="Frame">What is around it.</param>
/// <param name="Entry">The paper in an issue.</param>
public sealed record PaperItem(Frame Frame, Entry Entry)
{
    // About three lines of an abstract.
    private const int ExcerptLength = 280;

    // A longer text is no paper's, and has its matches anywhere.
    private const int MaxMarked = 20_000;

    /// <summary>The level of the title's heading: 3 under a channel's.</summary>
    public int Level { get; init; } = 2;

    /// <summary>The number in the issue, in a list that has them.</summary>
    public int? Number { get; init; }

    /// <summary>The paper as a search found it.</summary>
    public SearchHit? Hit { get; init; }

    /// <summary>The paper as it appeared last.</summary>
    public static PaperItem Latest(Frame frame, Paper paper) => new(frame, paper.Entries[^1]);

    /// <summary>Summaries, or the start of an abstract if there is none in the reader's language, or what a search found.</summary>
    public IEnumerable<(SearchField Field, string Text)> Texts
    {
        get
        {
            if (Frame.HasChinese && Entry.Summary.Length > 0)
            {
                yield return (SearchField.Summary, Entry.Summary);
            }

            if (Frame.HasEnglish && Entry.EnglishSummary.Length > 0)
            {
                yield return (SearchField.EnglishSummary, Entry.EnglishSummary);
            }
            else if (Frame.Languages == Languages.English && Entry.Abstract.Length > 0)
            {
                yield return (SearchField.Abstract, Excerpt(Entry.Abstract));
            }
        }
    }

    /// <summary>Why the paper is in the issue, category and all, in words with a separator after each.</summary>
    public string Announcement => Words(Entry.Announcement) + (Entry.PrimaryCategory is { } category ? $"{Web.Text.Plain(category)} · " : "");

    /// <summary>A field's text, with the search's terms marked.</summary>
    public HtmlString Write(SearchField field, string text)
    {
        SearchSnippet? snippet = text.Length is > 0 and < MaxMarked ? Hit?.GetSnippet(field) : null;
        return Web.Text.Of(snippet?.Text ?? text, Web.Text.InList, snippet?.Ranges);
    }

    /// <summary>An announcement in words, with a separator after it; nothing if the digest does not say.</summary>
    public static string Words(Announcement announcement) => announcement switch
    {
        DigestGen.Announcement.New => "new · ",
        DigestGen.Announcement.Cross => "cross-list · ",
        DigestGen.Announcement.Replace => "replacement · ",
        DigestGen.Announcement.ReplaceCross => "replaced cross-list · ",
        _ => "",
    };

    /// <summary>What changed since the appearance before, with a separator after it; nothing if nothing did.</summary>
    public static string Words(EntryChanges changes) => changes == EntryChanges.None
        ? ""
        : $"changed: {changes.ToString().ToLowerInvariant()} · ";

    private static string Excerpt(string text)
    {
        int end = text.Length <= ExcerptLength ? -1 : text.LastIndexOf(' ', ExcerptLength);
        return end < 0 ? text : $"{text.AsSpan(0, end)} …";
    }
}

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>What a raw field carries beside its text, depending on when it was written.</summary>
internal abstract record Carried
{
    private Carried()
    {
    }

    /// <summary>Since 2024-01-31, and up to when abstracts carry it: nothing.</summary>
    public sealed record Nothing : Carried;

    /// <summary>Up to 2024-01, behind the title: <c>(arXiv:2310.01770v1 [cs.LG] UPDATED)</c>.</summary>
    public sealed record InTitle(int Version, string Category, string Word, string Gap) : Carried;

    /// <summary>Since 2024-02, before the abstract, and as a rule before its translation.</summary>
    public sealed record InAbstract(int Version, string Word, string Translated) : Carried;
}

/// <summary>An entry as it is written, and what a catalog has to say of it, worked out without the parser.</summary>
internal sealed record WrittenEntry(string Id, int Reference)
{
    public string Site { get; init; } = "https://arxiv.org";

    /// <summary>The version in the link; 0 for none.</summary>
    public int LinkVersion { get; init; }

    public Carried Carried { get; init; } = new Carried.Nothing();

    public string Title { get; init; } = "";

    public string TranslatedTitle { get; init; } = "";

    public string Summary { get; init; } = "";

    public string EnglishSummary { get; init; } = "";

    public string TranslatedAbstract { get; init; } = "";

    public string Abstract { get; init; } = "";

    /// <summary>The identifier without the subject class, which is no part of a paper's identity.</summary>
    public string PaperId => Id.IndexOf('/') is > 0 and int slash ? Id.Split('.', '/')[0] + Id[slash..] : Id;

    public string Url => Site + "/abs/" + Id + (LinkVersion > 0 ? $"v{LinkVersion}" : "");

    public string RawTitle => Carried is Carried.InTitle carried
        ? $"{Title}{carried.Gap}(arXiv:{Id}v{carried.Version} [{carried.Category}]{carried.Word})"
        : Title;

    public string RawAbstract => Carried is Carried.InAbstract carried
        ? $"arXiv:{Id}v{carried.Version} Announce Type: {carried.Word}  Abstract: {Abstract}"
        : Abstract;

    public string RawTranslatedAbstract => Carried is Carried.InAbstract carried
        ? carried.Translated.Replace("ID", $"{Id}v{carried.Version}") + TranslatedAbstract
        : TranslatedAbstract;

    public int? Version => Carried switch
    {
        Carried.InTitle carried => carried.Version,
        Carried.InAbstract carried => carried.Version,
        _ => LinkVersion > 0 ? LinkVersion : null,
    };

    public Announcement Announcement => Carried switch
    {
        Carried.InTitle { Word: "" } or Carried.InAbstract { Word: "new" } => Announcement.New,
        Carried.InTitle { Word: " CROSS LISTED" } or Carried.InAbstract { Word: "cross" } => Announcement.Cross,
        Carried.InTitle { Word: " UPDATED" } or Carried.InAbstract { Word: "replace" } => Announcement.Replace,
        Carried.InAbstract { Word: "replace-cross" } => Announcement.ReplaceCross,
        _ => Announcement.Unknown,
    };

    public string? PrimaryCategory => (Carried as Carried.InTitle)?.Category;

    public EntryText ToText() => new()
    {
        Reference = Reference,
        Title = Title,
        Url = Url,
        Summary = Summary,
        TranslatedTitle = TranslatedTitle,
        RawTitle = RawTitle,
        EnglishSummary = EnglishSummary,
        TranslatedAbstract = RawTranslatedAbstract,
        Abstract = RawAbstract,
    };
}

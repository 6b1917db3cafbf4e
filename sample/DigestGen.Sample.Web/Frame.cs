using System.Globalization;

namespace DigestGen.Sample.Web;

/// <summary>Which texts a reader wants: a title and its translation, or one of them.</summary>
public enum Languages
{
    Both,
    English,
    Chinese,
}

/// <summary>What is around a page: its title, its address, and what the reader chose.</summary>
/// <param name="Archive">What the site serves.</param>
/// <param name="Title">The title, for a browser's tab.</param>
/// <param name="Path">The path and query of the page, without the language.</param>
/// <param name="Languages">The languages that the reader chose.</param>
public sealed record Frame(Archive Archive, string Title, string Path, Languages Languages)
{
    /// <summary>What the search form holds.</summary>
    public string Query { get; init; } = "";

    /// <summary>The feed of what the page shows.</summary>
    public string Feed { get; init; } = "/atom.xml";

    public bool HasEnglish => Languages != Languages.Chinese;

    public bool HasChinese => Languages != Languages.English;

    /// <summary>An address of this site, with the reader's languages.</summary>
    public string Link(string path) => Link(path, Languages);

    public static string Link(string path, Languages languages) => languages == Languages.Both
        ? path
        : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={(languages == Languages.English ? "en" : "zh")}";

    public static Languages Read(string? language) => language switch
    {
        "en" => Languages.English,
        "zh" => Languages.Chinese,
        _ => Languages.Both,
    };

    /// <summary>A day in words.</summary>
    public static string InWords(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A number and what it counts.</summary>
    public static string Count(int count, string noun, string? nouns = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : nouns ?? noun + "s")}");
}

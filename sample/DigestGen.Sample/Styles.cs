using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The styles of the program. Spectre.Console omits them if the output is no terminal.</summary>
internal static class Styles
{
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Channel { get; } = new(Color.Green);

    /// <summary>What a search matched.</summary>
    public static Style Match { get; } = new(Color.Black, Color.Yellow);

    public static Style Link { get; } = new(Color.Blue);

    /// <summary>The color that tells new papers from repeated ones.</summary>
    public static Style Of(Announcement announcement) => announcement switch
    {
        Announcement.New => new Style(Color.Green),
        Announcement.Cross => new Style(Color.Teal),
        Announcement.Replace or Announcement.ReplaceCross => new Style(Color.Olive),
        _ => Quiet,
    };
}

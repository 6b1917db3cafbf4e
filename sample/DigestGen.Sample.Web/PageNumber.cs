using System.Globalization;

namespace DigestGen.Sample.Web;

/// <summary>The number of a page in an address.</summary>
internal static class PageNumber
{
    /// <summary>Reads a number: 1 if there is none, and 0, which is no page, if the text is no number.</summary>
    public static int Read(string? text) => text is null
        ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}

using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>The links to the pages before and after one.</summary>
internal static class Pager
{
    /// <summary>Writes the links of a page of a list; nothing if there is one page.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="number">The number of the page.</param>
    /// <param name="count">How many pages there are.</param>
    /// <param name="address">The address of a page up to its number, such as <c>/papers?page=</c>.</param>
    public static void Write(MarkupWriter html, int number, int count, string address)
    {
        if (count == 1)
        {
            return;
        }

        html.Write($"<nav class=\"pager\" aria-label=\"Pages\">\n");
        if (number > 1)
        {
            html.Write($"<a rel=\"prev\" href=\"{address}{number - 1}\">Previous</a>\n");
        }

        html.Write($"<span>Page {number} of {count}</span>\n");
        if (number < count)
        {
            html.Write($"<a rel=\"next\" href=\"{address}{number + 1}\">Next</a>\n");
        }

        html.Write($"</nav>\n");
    }
}

using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>The answer to an address that leads nowhere.</summary>
internal sealed class NotFoundPage : Page
{
    protected override int Status => StatusCodes.Status404NotFound;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"Not found");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"""
            <h1>Not found</h1>
            <p>No digest has what this address names. All of them are among the <a href="/">issues</a>.</p>

            """);
        return ValueTask.CompletedTask;
    }
}

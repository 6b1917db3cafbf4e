namespace DigestGen.Sample.Web.Answers;

/// <summary>A file that is compiled into the program, so that the site runs from any folder.</summary>
internal sealed class Asset(string name, string contentType) : IResult
{
    public static Asset Style { get; } = new("style.css", "text/css; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Freshness.IsKnown(httpContext))
        {
            return;
        }

        await using Stream content = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not compiled into the program.");
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = content.Length;
        await content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}

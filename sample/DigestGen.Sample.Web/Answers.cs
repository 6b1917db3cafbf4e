using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace DigestGen.Sample.Web;

/// <summary>What all answers have in common.</summary>
internal static class Answers
{
    // Style and icon of this site, its search form, and nothing else.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static void AddServices(IServiceCollection services)
    {
        // Chinese stays readable; what could be markup is escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(static options =>
        {
            // No answer holds a secret, so compressing encrypted ones gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "image/svg+xml"];
        });
    }

    public static Task AddHeadersAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}

/// <summary>An answer that a browser may keep until the digests or the program change.</summary>
internal sealed class Fresh(Archive archive, IResult answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        EntityTagHeaderValue tag = archive.Tag;
        httpContext.Response.Headers.ETag = tag.ToString();
        httpContext.Response.Headers.CacheControl = "no-cache";
        foreach (EntityTagHeaderValue known in httpContext.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        return answer.ExecuteAsync(httpContext);
    }
}

/// <summary>A file that is compiled into the program, so that the site runs from any folder.</summary>
internal sealed class Asset(string name, string contentType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using Stream content = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not compiled into the program.");
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = content.Length;
        await content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}

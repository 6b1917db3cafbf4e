using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using RazorSlices;

namespace DigestGen.Sample.Web;

/// <summary>What all answers have in common.</summary>
internal static class Answers
{
    // Style and icon of this site, its search form, and nothing else.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static void AddServices(IServiceCollection services)
    {
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

    /// <summary>Answers for what failed. The server has logged why, and no answer is sent before it is complete.</summary>
    public static void HandleErrors(IApplicationBuilder errors)
    {
        errors.Use(AddHeadersAsync);
        errors.Run(static context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? SendAsync(context, "{\"error\":\"The site has failed.\"}"u8.ToArray(), "application/json; charset=utf-8")
            : SendAsync(context, ErrorPage, Page.ContentType));
    }

    /// <summary>Sends a complete answer, unless hostile texts have made it too long.</summary>
    public static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, string contentType)
    {
        if (body.Length > MaxBytes)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            bool isJson = contentType == JsonAnswer.ContentType;
            return SendAsync(context, isJson ? TooLongJson : TooLong, isJson ? contentType : "text/plain; charset=utf-8");
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>No answer is longer.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>What stands for a value that makes an answer too long.</summary>
    public static byte[] TooLongJson { get; } = "{\"error\":\"The texts are longer than an answer may be.\"}"u8.ToArray();

    private static byte[] TooLong { get; } = "The texts are longer than an answer may be.\n"u8.ToArray();

    // A constant: whatever has failed can't make this fail, too.
    private static ReadOnlyMemory<byte> ErrorPage { get; } = Encoding.UTF8.GetBytes("""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/style.css" />
        <title>The site has failed · Daybook</title>
        </head>
        <body>
        <main>
        <h1>The site has failed</h1>
        <p>It can’t show this page; its log says why. Go on with <a href="/">the newest day</a>.</p>
        </main>
        </body>
        </html>

        """);
}

/// <summary>A page. It is sent when it is complete: one that fails halfway is an error, and not half a page.</summary>
internal sealed class Page(RazorSlice slice, int status = StatusCodes.Status200OK) : IResult
{
    public const string ContentType = "text/html; charset=utf-8";

    // Chinese stays readable; what could be markup is escaped.
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var body = new MemoryStream();
        using (slice)
        {
            await slice.RenderAsync(body, s_encoder, httpContext.RequestAborted);
        }

        httpContext.Response.StatusCode = status;
        await Answers.SendAsync(httpContext, body.GetBuffer().AsMemory(0, (int)body.Length), ContentType);
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

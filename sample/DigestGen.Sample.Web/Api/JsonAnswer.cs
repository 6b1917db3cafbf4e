using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DigestGen.Sample.Web.Answers;

namespace DigestGen.Sample.Web.Api;

/// <summary>An answer in JSON, written straight into the response: no text of a digest becomes a string on its way.</summary>
internal abstract class JsonAnswer : IResult
{
    // Chinese stays readable; what a page could take for its own markup is escaped.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The answer's status.</summary>
    protected virtual int Status => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status200OK && Freshness.IsKnown(httpContext))
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(response.BodyWriter, s_options);
        await WriteAsync(json, response, httpContext.RequestAborted);
    }

    /// <summary>Writes the answer's one value.</summary>
    protected abstract ValueTask WriteAsync(Utf8JsonWriter json, HttpResponse response, CancellationToken cancellation);
}

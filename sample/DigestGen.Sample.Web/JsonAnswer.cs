using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DigestGen.Sample.Web;

/// <summary>What the answers hold, for a native program, which has no reflection.</summary>
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(Paper))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>One value as JSON.</summary>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) : IResult
{
    public const string ContentType = "application/json; charset=utf-8";

    // Chinese stays readable; what a page could take for its own markup is escaped.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static Utf8JsonWriter WriterOf(IBufferWriter<byte> output) => new(output, s_options);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new ArrayBufferWriter<byte>();
        await using (Utf8JsonWriter json = WriterOf(body))
        {
            write(json);
        }

        httpContext.Response.StatusCode = status;
        await Answers.SendAsync(httpContext, body.WrittenMemory, ContentType);
    }
}

/// <summary>A page of a list as JSON: as many items as were asked for, and as fit an answer.</summary>
/// <param name="path">The address of the list.</param>
/// <param name="total">How many items the list has.</param>
/// <param name="skip">How many items are before the page; none by default.</param>
/// <param name="limit">The most items of the page.</param>
/// <param name="writeItem">Writes the item of a place in the list.</param>
internal sealed class JsonPage(string path, int total, int? skip, int? limit, Action<Utf8JsonWriter, int> writeItem) : IResult
{
    public const int DefaultLimit = 50;

    public const int MaxLimit = 200;

    /// <summary>The name of the list in an object, with <see cref="WriteHead"/>; without one, the answer is an array.</summary>
    public string? ListName { get; init; }

    /// <summary>Writes what stands before the list.</summary>
    public Action<Utf8JsonWriter>? WriteHead { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        int first = Math.Clamp(skip ?? 0, 0, total);
        int count = Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit);
        var body = new ArrayBufferWriter<byte>();
        await using Utf8JsonWriter json = JsonAnswer.WriterOf(body);
        WriteStart(json);
        int end = first;
        var item = new ArrayBufferWriter<byte>();
        for (; end < total && end < first + count; end++)
        {
            item.Clear();
            await using Utf8JsonWriter itemJson = JsonAnswer.WriterOf(item);
            writeItem(itemJson, end);
            await itemJson.FlushAsync(httpContext.RequestAborted);
            bool isFull = json.BytesCommitted + json.BytesPending + item.WrittenCount > Answers.MaxBytes - 100;
            if (isFull && end > first)
            {
                break;
            }

            json.WriteRawValue(isFull ? Answers.TooLongJson : item.WrittenSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
        if (ListName is not null)
        {
            json.WriteEndObject();
        }

        await json.FlushAsync(httpContext.RequestAborted);
        HttpResponse response = httpContext.Response;
        response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        response.Headers.Link = string.Join(", ", Links(first, end, count));
        await Answers.SendAsync(httpContext, body.WrittenMemory, JsonAnswer.ContentType);
    }

    private void WriteStart(Utf8JsonWriter json)
    {
        if (ListName is null)
        {
            json.WriteStartArray();
            return;
        }

        json.WriteStartObject();
        WriteHead?.Invoke(json);
        json.WriteStartArray(ListName);
    }

    // Without a host: whoever asked knows it.
    private IEnumerable<string> Links(int first, int end, int count)
    {
        yield return LinkTo(0, "first");
        if (first > 0)
        {
            yield return LinkTo(Math.Max(0, first - count), "prev");
        }

        if (end < total)
        {
            yield return LinkTo(end, "next");
        }

        string LinkTo(int place, string relation) =>
            string.Create(CultureInfo.InvariantCulture, $"<{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}skip={place}&limit={count}>; rel=\"{relation}\"");
    }
}

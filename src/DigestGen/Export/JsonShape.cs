using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DigestGen.CompilerServices;

namespace DigestGen.Export;

/// <summary>The one shape that issues, entries, papers and results have in JSON; <see cref="JsonLines"/> and System.Text.Json share it.</summary>
/// <remarks>
/// Names are in camel case unless the options have another policy. What a digest does not give is null, or left out
/// where the options leave out null.
/// </remarks>
internal readonly ref struct JsonShape
{
    /// <summary>Chinese stays readable; what HTML or JavaScript would read as its own is escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Utf8JsonWriter _json;
    private readonly JsonNamingPolicy? _policy;
    private readonly bool _isNullWritten;

    public JsonShape(Utf8JsonWriter json, JsonSerializerOptions? options)
    {
        _json = json;

        // The names below are in camel case as they stand.
        _policy = options?.PropertyNamingPolicy is { } policy && policy != JsonNamingPolicy.CamelCase ? policy : null;
        _isNullWritten = options is null or { DefaultIgnoreCondition: JsonIgnoreCondition.Never };
    }

    public void Write(Paper paper)
    {
        _json.WriteStartObject();
        WriteRecord(paper.Record);
        StartArray("entries"u8);
        foreach (Entry entry in paper.Entries)
        {
            _json.WriteStartObject();
            WriteIssue(entry.Issue, "issue"u8);
            Number("reference"u8, entry.Reference);
            Number("version"u8, entry.Version);
            Text("announcement"u8, AnnouncementWord.Of(entry.Announcement));
            Text("primaryCategory"u8, entry.GetPrimaryCategoryUtf8());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <param name="entry">The entry.</param>
    /// <param name="isInIssue">Whether it is a part of its issue, which says the issue's name, channel, date and time.</param>
    /// <param name="withRaw">Whether the raw texts are written too.</param>
    public void Write(Entry entry, bool isInIssue, bool withRaw)
    {
        _json.WriteStartObject();
        WriteRecord(entry.Record);
        Text("announcement"u8, AnnouncementWord.Of(entry.Announcement));
        if (!isInIssue)
        {
            WriteIssue(entry.Issue, "issue"u8);
        }

        Number("reference"u8, entry.Reference);
        if (withRaw)
        {
            Text("rawTitle"u8, entry.GetRawTitleUtf8());
            Text("rawAbstract"u8, entry.GetRawAbstractUtf8());
            Text("rawTranslatedAbstract"u8, entry.GetRawTranslatedAbstractUtf8());
        }

        _json.WriteEndObject();
    }

    public void Write(Issue issue)
    {
        _json.WriteStartObject();
        WriteIssue(issue, "name"u8);
        StartArray("entries"u8);
        foreach (Entry entry in issue.Entries)
        {
            Write(entry, isInIssue: true, withRaw: false);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    public void Write(DigestCatalog catalog)
    {
        _json.WriteStartObject();
        StartArray("issues"u8);
        foreach (Issue issue in catalog.Issues)
        {
            Write(issue);
        }

        _json.WriteEndArray();
        StartArray("papers"u8);
        foreach (Paper paper in catalog.Papers)
        {
            Write(paper);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    public void Write(SearchResults results, bool withCounts)
    {
        _json.WriteStartObject();
        Number("total"u8, results.TotalCount);
        Name("isPartial"u8);
        _json.WriteBooleanValue(results.IsPartial);
        StartArray("notes"u8);
        foreach (string note in results.Notes)
        {
            _json.WriteStringValue(note);
        }

        _json.WriteEndArray();
        StartArray("hits"u8);
        foreach (SearchHit hit in results)
        {
            Write(hit);
        }

        _json.WriteEndArray();
        if (withCounts)
        {
            Counts("channels"u8, results.Channels);
            Counts("categories"u8, results.Categories);
            Counts("months"u8, results.Months);
        }

        _json.WriteEndObject();
    }

    public void Write(SearchHit hit)
    {
        _json.WriteStartObject();
        Name("paper"u8);
        Write(hit.Paper);
        Name("score"u8);
        _json.WriteNumberValue(hit.Score);
        Name("snippet"u8);
        SearchSnippet snippet = hit.GetSnippet();
        _json.WriteStartObject();
        Text("field"u8, FieldName(snippet.Field));
        Name("text"u8);
        _json.WriteStringValue(snippet.Text);
        StartArray("ranges"u8);
        foreach (Range range in snippet.Ranges)
        {
            (int start, int length) = range.GetOffsetAndLength(snippet.Text.Length);
            _json.WriteStartObject();
            Number("start"u8, start);
            Number("length"u8, length);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // The name of a field is that of the paper's property.
    private static ReadOnlySpan<byte> FieldName(SearchField field) => field switch
    {
        SearchField.Title => "title"u8,
        SearchField.TranslatedTitle => "translatedTitle"u8,
        SearchField.Summary => "summary"u8,
        SearchField.EnglishSummary => "englishSummary"u8,
        SearchField.Abstract => "abstract"u8,
        _ => "translatedAbstract"u8,
    };

    private void Counts(ReadOnlySpan<byte> name, IReadOnlyList<SearchFacet> groups)
    {
        StartArray(name);
        foreach (SearchFacet group in groups)
        {
            _json.WriteStartObject();
            Name("name"u8);
            _json.WriteStringValue(group.Name);
            Number("count"u8, group.Count);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteIssue(Issue issue, ReadOnlySpan<byte> nameProperty)
    {
        Span<byte> text = stackalloc byte[10];
        int length = 0;
        Text(nameProperty, issue.GetNameUtf8());
        Text("channel"u8, issue.GetChannelUtf8());
        issue.Date?.TryFormat(text, out length, "O", CultureInfo.InvariantCulture);
        Text("date"u8, text[..length]);
        length = 0;
        issue.Time?.TryFormat(text, out length, "HH:mm:ss", CultureInfo.InvariantCulture);
        Text("time"u8, text[..length]);
    }

    // What a paper and an entry have in common.
    private void WriteRecord(RecordReader record)
    {
        Span<byte> id = stackalloc byte[ArxivId.MaxLength];
        record.Id.TryFormat(id, out int length);
        Text("id"u8, id[..length]);
        Text("title"u8, record.Title);
        Text("translatedTitle"u8, record.TranslatedTitle);
        Text("summary"u8, record.Summary);
        Text("englishSummary"u8, record.EnglishSummary);
        Text("abstract"u8, record.Abstract);
        Text("translatedAbstract"u8, record.TranslatedAbstract);
        Text("url"u8, record.Url);
        Number("version"u8, record.Version);
        Text("primaryCategory"u8, record.PrimaryCategory);
    }

    private void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            Name(name);
            _json.WriteStringValue(text);
        }
        else if (_isNullWritten)
        {
            Name(name);
            _json.WriteNullValue();
        }
    }

    private void Number(ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value)
        {
            Name(name);
            _json.WriteNumberValue(value);
        }
        else if (_isNullWritten)
        {
            Name(name);
            _json.WriteNullValue();
        }
    }

    private void StartArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        _json.WriteStartArray();
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        if (_policy is null)
        {
            _json.WritePropertyName(name);
        }
        else
        {
            _json.WritePropertyName(_policy.ConvertName(Encoding.UTF8.GetString(name)));
        }
    }
}

/// <summary>Writes the results of a search: the count of all matches, what was not understood, and the hits with their snippets.</summary>
/// <param name="withCounts">
/// Whether the counts by channel, category and month come too. Such a converter is added to the options, before others.
/// </param>
public sealed class SearchResultsJsonConverter(bool withCounts) : HandleJsonConverter<SearchResults>
{
    /// <summary>A converter without the counts by group.</summary>
    public SearchResultsJsonConverter()
        : this(false)
    {
    }

    private protected override void Write(JsonShape json, SearchResults value) => json.Write(value, withCounts);
}

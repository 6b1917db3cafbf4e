using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DigestGen.Export;

namespace DigestGen.Tests.Export;

/// <summary>What each format holds of sound digests, to the character.</summary>
public sealed class ExportTests
{
    private static readonly FeedOptions s_feed = new("Papers & more", "The <publisher>", new Uri("https://example.org/site/"))
    {
        FeedAddress = new Uri("feed?a=1&b=2", UriKind.Relative),
        PaperPath = "papers/",
    };

    [Fact]
    public void BibTeX_has_the_fields_that_a_digest_gives()
    {
        Assert.Equal(
            """
            @misc{math/0309136,
              title         = {Knots and links},
              year          = {2003},
              month         = sep,
              eprint        = {math/0309136},
              archivePrefix = {arXiv},
              primaryClass  = {math.GT},
              doi           = {10.48550/arXiv.math/0309136},
              url           = {https://arxiv.org/abs/math/0309136},
            }

            """,
            Digests.Catalog["math/0309136"].ToBibTeX(),
            ignoreLineEndingDifferences: true);
        Assert.DoesNotContain("primaryClass", Digests.Catalog["2402.03300"].ToBibTeX(), StringComparison.Ordinal);
        Assert.DoesNotContain("author", Digests.Catalog["2402.03300"].ToBibTeX(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0704.0001", "{2007}", "apr")]
    [InlineData("cs/9901001", "{1999}", "jan")]
    [InlineData("2402.10758", "{2024}", "feb")]
    public void Year_and_month_are_those_of_the_identifier(string id, string year, string month)
    {
        string text = Digests.Catalog[id].ToBibTeX();

        Assert.Contains($"year          = {year},\n  month         = {month},", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_is_a_preprint_with_its_lines_in_the_formats_order() =>
        Assert.Equal(
            "TY  - UNPB\r\nM3  - preprint\r\nTI  - Stochastic | localization 𝒮 [draft]\r\nAB  - Building upon score-based learning.\r\n"
                + "PY  - 2024\r\nDA  - 2024/02//\r\nPB  - arXiv\r\nAN  - arXiv:2402.10758\r\nDO  - 10.48550/arXiv.2402.10758\r\n"
                + "UR  - https://arxiv.org/abs/2402.10758\r\nER  - \r\n",
            Digests.Catalog["2402.10758"].ToRis());

    [Fact]
    public void CslJson_is_an_article_that_is_a_preprint() =>
        Assert.Equal(
            """{"id":"math/0309136","type":"article","genre":"preprint","title":"Knots and links","abstract":"We study knots.","issued":{"date-parts":[[2003,9]]},"publisher":"arXiv","number":"arXiv:math/0309136","DOI":"10.48550/arXiv.math/0309136","URL":"https://arxiv.org/abs/math/0309136"}""",
            Digests.Catalog["math/0309136"].ToCslJson());

    [Fact]
    public void CslJson_of_many_is_one_array()
    {
        using JsonDocument json = JsonDocument.Parse(Text(output => CslJson.Write(output, Digests.Catalog.Papers)));

        Assert.Equal(
            Digests.Catalog.Papers.Select(static paper => paper.Id.ToString()),
            json.RootElement.EnumerateArray().Select(static item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public void JsonLines_are_what_the_serializer_writes()
    {
        Entry[] entries = [.. Digests.Catalog.Issues.SelectMany(static issue => issue.Entries)];
        string[] lines = Text(output => JsonLines.Write(output, entries)).Split('\n');

        Assert.Equal("", lines[^1]);
        Assert.Equal(entries.Length, lines.Length - 1);
        Assert.All(entries.Zip(lines), static pair =>
            Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(pair.First), JsonSerializer.Deserialize<JsonElement>(pair.Second))));
    }

    [Fact]
    public void JsonLines_have_raw_texts_on_request()
    {
        Entry entry = Digests.Catalog["2402.10758"].Entries[0];
        using JsonDocument line = JsonDocument.Parse(Text(output => JsonLines.Write(output, [entry], new EntryExportOptions { IncludeRaw = true })));

        Assert.Equal(entry.RawTitle, line.RootElement.GetProperty("rawTitle").GetString());
        Assert.Equal(entry.RawAbstract, line.RootElement.GetProperty("rawAbstract").GetString());
        Assert.Equal(entry.RawTranslatedAbstract, line.RootElement.GetProperty("rawTranslatedAbstract").GetString());
    }

    [Fact]
    public void Csv_names_its_columns_and_leaves_empty_what_is_not_given()
    {
        string[] lines = Text(output => CsvExport.Write(output, Digests.Catalog["0704.0001"].Entries)).Split("\r\n");

        Assert.Equal("id,title,translatedTitle,summary,englishSummary,abstract,translatedAbstract,url,version,primaryCategory,announcement,issue,channel,date,time,reference", lines[0]);
        Assert.Equal("\"0704.0001\",\"Diphoton production.\",\"双光子产生\",\"关于光子。\",,\"We compute cross sections.\",\"我们计算了截面。\",\"http://arxiv.org/abs/0704.0001\",1,\"hep-ph\",\"cross\",\"2023-10-05-0100.cs.LG\",\"cs.LG\",2023-10-05,01:00:00,7", lines[1]);
        Assert.EndsWith("\"2024-02-10.cs.LG\",\"cs.LG\",2024-02-10,,2", lines[2], StringComparison.Ordinal);
        Assert.Equal(["", ], lines[3..]);
    }

    [Fact]
    public void Markdown_is_the_file_byte_for_byte()
    {
        // The producer ends a file with a blank line, which these files do not have.
        foreach (string name in (string[])["2024-02-20-0906.cs.LG", "2023-10-05-0100.cs.LG", "2024-02-20.cs.LG"])
        {
            Issue issue = Digests.Catalog.Issues.Single(issue => issue.Name == name);
            string file = Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Tests", "digests", name + ".md");

            Assert.Equal(File.ReadAllText(file) + "\n", issue.ToMarkdown());
        }
    }

    [Fact]
    public void Atom_tells_the_newest_papers_each_once()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement feed = XDocument.Parse(Text(output => Atom.Write(output, Digests.Catalog, 3, s_feed))).Root!;
        XElement[] entries = [.. feed.Elements(atom + "entry")];

        Assert.Equal("Papers & more", feed.Element(atom + "title")!.Value);
        Assert.Equal("The <publisher>", feed.Element(atom + "author")!.Element(atom + "name")!.Value);
        Assert.Equal(["https://example.org/site/", "https://example.org/site/feed?a=1&b=2"], feed.Elements(atom + "link").Select(static link => link.Attribute("href")!.Value));
        Assert.Equal("2024-02-20T09:06:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal(
            ["https://arxiv.org/abs/2402.10758", "https://arxiv.org/abs/2310.01770", "https://arxiv.org/abs/2402.12345"],
            entries.Select(entry => entry.Element(atom + "id")!.Value));
        Assert.Equal("https://example.org/site/papers/2402.10758", entries[0].Element(atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("Stochastic | localization 𝒮 [draft]", entries[0].Element(atom + "title")!.Value);
        Assert.Equal("On sampling.", entries[0].Element(atom + "summary")!.Value);
        Assert.Equal(["en", "en", "en"], entries[0].Elements().Attributes(XNamespace.Xml + "lang").Select(static lang => lang.Value));
        Assert.Equal("zh-Hans", entries[1].Element(atom + "summary")!.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    [Fact]
    public void A_feed_has_the_same_identity_on_every_host()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var elsewhere = new FeedOptions(s_feed.Title, s_feed.Publisher, new Uri("https://localhost:5001/"));
        XElement here = XDocument.Parse(Text(output => Atom.Write(output, Digests.Catalog, 9, s_feed))).Root!;
        XElement there = XDocument.Parse(Text(output => Atom.Write(output, Digests.Catalog, 9, elsewhere))).Root!;

        Assert.Equal(here.Descendants(atom + "id").Select(static id => id.Value), there.Descendants(atom + "id").Select(static id => id.Value));
        Assert.Equal("urn:uuid:", here.Element(atom + "id")!.Value[..9]);
        Assert.Equal("https://arxiv.org/abs/2402.10758", there.Element(atom + "entry")!.Element(atom + "link")!.Attribute("href")!.Value);
        Assert.Null(there.Elements(atom + "link").SingleOrDefault(static link => link.Attribute("rel")!.Value == "self"));
    }

    [Fact]
    public void JsonFeed_has_the_properties_of_version_1_1()
    {
        var options = new FeedOptions("Papers", "Publisher", new Uri("https://example.org/")) { IsTranslated = true };
        using JsonDocument json = JsonDocument.Parse(Text(output => JsonFeed.Write(output, Digests.Catalog["2402.10758"].Entries, options)));
        JsonElement item = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());

        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("Publisher", json.RootElement.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("https://arxiv.org/abs/2402.10758", item.GetProperty("id").GetString());
        Assert.Equal("随机定位", item.GetProperty("title").GetString());
        Assert.Equal("建立在得分学习之上。", item.GetProperty("content_text").GetString());
        Assert.Equal("2024-02-20T09:06:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal("zh-Hans", item.GetProperty("language").GetString());
        Assert.False(item.TryGetProperty("tags", out _));
    }

    [Fact]
    public void An_undated_entry_has_no_date_in_JsonFeed_and_its_month_in_Atom()
    {
        EntryList entries = Digests.Catalog["cs/9901001"].Entries;

        Assert.DoesNotContain("date_published", Text(output => JsonFeed.Write(output, entries, s_feed)), StringComparison.Ordinal);
        Assert.Contains("<updated>1999-01-01T00:00:00Z</updated>", Text(output => Atom.Write(output, entries, s_feed)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_gets_what_a_buffer_gets_and_stays_open()
    {
        using var stream = new MemoryStream();
        BibTeX.Write(stream, Digests.Catalog.Papers);
        string bibTeX = Text(output => BibTeX.Write(output, Digests.Catalog.Papers));

        Assert.Equal(bibTeX, Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(Digests.Catalog.Papers.Count, bibTeX.Split("@misc").Length - 1);
        stream.WriteByte(0);
    }

    [Fact]
    public void A_relative_base_address_is_refused() =>
        Assert.StartsWith(
            "'papers' is not an absolute address: give one such as 'https://example.org/'.",
            Assert.Throws<ArgumentException>(() => new FeedOptions("Title", "Publisher", new Uri("papers", UriKind.Relative))).Message,
            StringComparison.Ordinal);

    private static string Text(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Where an entry's links lead.</summary>
public sealed class LinkTests
{
    private const string Url = "https://arxiv.org/abs/2402.10758";

    [Theory]
    [InlineData("https://arxiv.org")]
    [InlineData("https://arxiv.org/")]
    [InlineData("https://arxiv.org/abs/")]
    [InlineData("https://arxiv.org/pdf/2402.10758")]
    [InlineData("https://notarxiv.org/abs/2402.10758")]
    [InlineData("https://arxiv.org.example/abs/2402.10758")]
    [InlineData("ftp://arxiv.org/abs/2402.10758")]
    [InlineData("arxiv.org/abs/2402.10758")]
    [InlineData("https://arxiv.org/ABS/2402.10758")]
    public void A_link_that_leads_to_no_abstract_is_reported_once(string url)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = url }));

        Assert.Equal(FindingKind.NotArxivLink, Assert.Single(digest.Findings).Kind);
        Assert.Empty(digest.Content.Entries);
    }

    [Theory]
    [InlineData("https://evil.example?.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://evil.example#.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://evil.example/.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://evil.example;.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://evil.example\\.arxiv.org/abs/2402.00001", "a URL can't hold")]
    [InlineData("https:\\\\arxiv.org/abs/2402.00001", "does not open with")]
    [InlineData("https:///arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https:arxiv.org/abs/2402.00001", "does not open with")]
    [InlineData("//arxiv.org/abs/2402.00001", "does not open with")]
    [InlineData("javascript:alert(1)//arxiv.org/abs/2402.00001", "does not open with")]
    [InlineData("https://user@evil.example#@arxiv.org/abs/2402.00001", "names a user")]
    [InlineData("https://arxiv.org@evil.example/abs/2402.00001", "names a user")]
    [InlineData("https://user:secret@arxiv.org/abs/2402.00001", "names a user")]
    [InlineData("https://@arxiv.org/abs/2402.00001", "names a user")]
    [InlineData("https://arxiv.org:8080/abs/2402.00001", "names a port")]
    [InlineData("https://arxiv.org:80/abs/2402.00001", "names a port")]
    [InlineData("https://arxiv.org:/abs/2402.00001", "names a port")]
    [InlineData("http://arxiv.org:4294967376/abs/2402.00001", "names a port")]
    [InlineData("https://arxiv%2Eorg/abs/2402.00001", "percent-encoded")]
    [InlineData("https://evil.example%2F.arxiv.org/abs/2402.00001", "percent-encoded")]
    [InlineData("https://arxiv\uFF0Eorg/abs/2402.00001", "a URL can't hold")]
    [InlineData("https://\u0430rxiv.org/abs/2402.00001", "a URL can't hold")]
    [InlineData("https://xn--rxiv-53d.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://arxiv.org./abs/2402.00001", "its host")]
    [InlineData("https://.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://www..arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://-.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://a_b.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://a'b.arxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://a\"b.arxiv.org/abs/2402.00001", "a URL can't hold")]
    [InlineData("https://<script>.arxiv.org/abs/2402.00001", "a URL can't hold")]
    [InlineData("https://evil.example\u0000.arxiv.org/abs/2402.00001", "a URL can't hold")]
    [InlineData("https://evilarxiv.org/abs/2402.00001", "its host")]
    [InlineData("https://arxiv.org.evil.example/abs/2402.00001", "its host")]
    [InlineData("https://arxiv.org/pdf/2402.00001.pdf", "'abs' in place of 'pdf'")]
    [InlineData("https://arxiv.org/abs", "its path")]
    [InlineData("https://arxiv.org/./abs/2402.00001", "its path")]
    [InlineData("https://arxiv.org/a/../abs/2402.00001", "its path")]
    [InlineData("https://arxiv.org?/abs/2402.00001", "its path")]
    [InlineData("https://arxiv.org/abs/?2402.00001", "no id")]
    [InlineData("https://arxiv.org/abs/2402.00001?q=\"><script>", "a URL can't hold")]
    [InlineData("https://arxiv.org/abs/2402.00001#\u202E", "a URL can't hold")]
    public void A_link_that_a_browser_could_follow_to_another_place_is_an_error_that_says_why(string url, string reason)
    {
        // Parentheses would end the row's link.
        url = url.Replace("(1)", "", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = url }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal(FindingKind.NotArxivLink, finding.Kind);
        Assert.Contains(reason, finding.Arguments[1], StringComparison.Ordinal);
        Assert.Empty(digest.Content.Entries);
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.00001/", "https://arxiv.org/abs/2402.00001")]
    [InlineData("https://arxiv.org/abs/2402.00001v2?context=cs", "https://arxiv.org/abs/2402.00001v2")]
    [InlineData("https://arxiv.org/abs/2402.00001?context=cs.LG#comments", "https://arxiv.org/abs/2402.00001")]
    [InlineData("https://arxiv.org/abs/2402.00001/#", "https://arxiv.org/abs/2402.00001")]
    [InlineData("https://arxiv.org/abs/2402.00001?", "https://arxiv.org/abs/2402.00001")]
    [InlineData("http://www.arxiv.org/abs/2402.00001#x/y", "http://www.arxiv.org/abs/2402.00001")]
    [InlineData("http://arxiv.org/abs/math/0309136/?u=https://evil.example", "http://arxiv.org/abs/math/0309136")]
    [InlineData("https://arxiv.org:443/abs/2402.00001", "https://arxiv.org:443/abs/2402.00001")]
    [InlineData("http://arxiv.org:80/abs/2402.00001", "http://arxiv.org:80/abs/2402.00001")]
    public void What_follows_the_id_is_no_part_of_the_address(string url, string expected)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = url }));

        Assert.Equal(expected, Assert.Single(ReadEntry.From(digest)).Url);
        Assert.Empty(digest.Findings);
    }

    [Fact]
    public void A_row_and_a_block_may_link_the_paper_with_and_without_a_query()
    {
        string text = EntryText.Digest(new EntryText { Url = Url }).Replace($"]({Url}) | ", $"]({Url}?context=cs) | ", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Assert.Equal(Url, Assert.Single(ReadEntry.From(digest)).Url);
        Assert.Empty(digest.Findings);
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.00001//")]
    [InlineData("https://arxiv.org/abs/2402.00001/x")]
    [InlineData("https://arxiv.org/abs/../x/2402.00001")]
    [InlineData("https://arxiv.org/abs/%32402.00001")]
    [InlineData("https://arxiv.org/abs/2402.00001;x")]
    public void What_is_no_id_is_reported_as_such(string url)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = url }));

        Assert.Equal(FindingKind.ImpossibleId, Assert.Single(digest.Findings).Kind);
        Assert.Empty(digest.Content.Entries);
    }

    [Theory]
    [InlineData("HTTP://ARXIV.ORG/abs/2402.10758")]
    [InlineData("https://rss.arxiv.org/abs/2402.10758v3")]
    [InlineData("http://export.arxiv.org/abs/2402.10758")]
    public void A_link_to_any_host_of_arxivs_is_one(string url)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = url }));

        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal(("2402.10758", url), (entry.Id, entry.Url));
        Assert.Empty(digest.Findings);
    }

    [Fact]
    public void A_row_may_link_the_same_paper_in_another_way_and_the_blocks_link_is_kept()
    {
        string text = EntryText.Digest(new EntryText { Url = Url }).Replace($"]({Url}) | ", $"]({Url}v2) | ", StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Assert.Equal(Url, Assert.Single(ReadEntry.From(digest)).Url);
        Assert.Empty(digest.Findings);
    }

    [Fact]
    public void An_id_with_its_scheme_before_it_is_no_links_id()
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = "https://arxiv.org/abs/arXiv:2402.10758" }));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal(FindingKind.ImpossibleId, finding.Kind);
        Assert.Equal(["arXiv:2402.10758", "a link's id has no 'arXiv:' before it"], finding.Arguments);
    }

    [Theory]
    [InlineData("](x) | ", "A ](x) | title")]
    [InlineData("](https://arxiv.org/abs/2402.00001) | ", "A ](https://arxiv.org/abs/2402.00001) | title")]
    public void A_title_that_holds_a_link_is_cut_where_the_block_says(string link, string title)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = Url, RawTitle = $"A {link}title", Summary = $"总结{link}。" }));

        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal((title, $"总结{link}。"), (entry.Title, entry.Summary));
        Assert.Empty(digest.Findings);
    }

    [Theory]
    [InlineData("| [^1] [A](https://arxiv.org/abs/2402.10758) | B |", "the second cell is not '[TITLE](URL)'")]
    [InlineData("| [^1] | [A](https://arxiv.org/abs/2402.10758) | B", "the row does not end with ' |'")]
    [InlineData("| [^1] | [A](https://arxiv.org/abs/2402.10758) |", "the second cell is not '[TITLE](URL)', or there is no third")]
    [InlineData("| [^] | [A](https://arxiv.org/abs/2402.10758) | B |", "the first cell is not '[^N]'")]
    [InlineData("| [^999999999999] | [A](https://arxiv.org/abs/2402.10758) | B |", "the number is too large")]
    [InlineData("| [1] | [A](https://arxiv.org/abs/2402.10758) | [^1] B |", "the row does not open with '| [^N] |'")]
    [InlineData("| [^1] | [A](https://arxiv.org/abs/2402.10758) | B | [^2] | [C](https://arxiv.org/abs/2402.1) | D |", "two rows stand on one line")]
    public void A_row_that_can_not_be_read_is_reported_with_what_is_wrong(string row, string error)
    {
        string text = EntryText.Digest(new EntryText { Url = Url });
        string sound = text.Split('\n')[4];
        ParsedDigest digest = SoundReading.Of(text.Replace(sound, row, StringComparison.Ordinal));

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal((FindingKind.MalformedRow, 4, 0, row.Length), (finding.Kind, finding.Range.StartLine, finding.Range.StartColumn, finding.Range.Length));
        Assert.Equal(error, finding.Arguments[0]);
        Assert.Empty(digest.Content.Entries);
    }

    [Theory]
    [InlineData("a | [^x] | [b")]
    [InlineData("a | [^2] c")]
    [InlineData("a | [^2]")]
    public void A_summary_may_hold_what_a_row_opens_with(string summary)
    {
        ParsedDigest digest = SoundReading.Of(EntryText.Digest(new EntryText { Url = Url, Summary = summary }));

        Assert.Equal(summary, Assert.Single(ReadEntry.From(digest)).Summary);
        Assert.Empty(digest.Findings);
    }

    [Theory]
    [InlineData("[]()")]
    [InlineData("https://arxiv.org/abs/2402.10758")]
    [InlineData("[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758")]
    [InlineData("[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10759)")]
    [InlineData("[https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.1075)")]
    [InlineData("[https://arxiv.org/abs/2402.10758]:https://arxiv.org/abs/2402.10758)")]
    [InlineData("[https://arxiv.org/abs/2402.10758)(https://arxiv.org/abs/2402.10758)")]
    [InlineData("[https://arxiv.org/abs/2402 10758](https://arxiv.org/abs/2402 10758)")]
    [InlineData("[ https://arxiv.org/abs/2402.10758]( https://arxiv.org/abs/2402.10758)")]
    public void A_links_slot_holds_the_link_twice_and_nothing_else(string slot)
    {
        string text = EntryText.Digest(new EntryText { Url = Url }).Replace($"    [{Url}]({Url})", "    " + slot, StringComparison.Ordinal);
        ParsedDigest digest = SoundReading.Of(text);

        Finding finding = Assert.Single(digest.Findings);
        Assert.Equal((FindingKind.NotArxivLink, 4, slot.Length), (finding.Kind, finding.Range.StartColumn, finding.Range.Length));
        Assert.Empty(digest.Content.Entries);
    }
}

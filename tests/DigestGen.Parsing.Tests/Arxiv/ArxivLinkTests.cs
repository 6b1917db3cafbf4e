using DigestGen.Parsing.Arxiv;

namespace DigestGen.Parsing.Tests.Arxiv;

/// <summary>Addresses: where the id is in those of abstracts, and what is wrong with others.</summary>
public sealed class ArxivLinkTests
{
    private const string OtherHost = "its host is neither 'arxiv.org' nor a host under it";
    private const string NotPlain = "it holds what a URL can't hold, such as a quote, a backslash or a letter beyond ASCII";

    [Theory]
    [InlineData("https://arxiv.org/abs/2402.10758", "2402.10758")]
    [InlineData("http://arxiv.org/abs/2402.10758v2", "2402.10758v2")]
    [InlineData("HTTPS://WWW.ARXIV.ORG/abs/math/0309136", "math/0309136")]
    [InlineData("https://arxiv.org/abs/2402.10758/", "2402.10758")]
    [InlineData("https://arxiv.org/abs/2402.10758//", "2402.10758//")]
    [InlineData("https://arxiv.org/abs//", "/")]
    [InlineData("https://arxiv.org/abs/2402.10758?a=b/c#d", "2402.10758")]
    [InlineData("https://arxiv.org/abs/2402.10758#a?b", "2402.10758")]
    [InlineData("https://arxiv.org:443/abs/1", "1")]
    [InlineData("http://arxiv.org:80/abs/1", "1")]
    [InlineData("https://a.b-c.9.arxiv.org/abs/1", "1")]
    [InlineData("https://az.AZ.09.arxiv.org/abs/1", "1")]
    public void The_id_of_an_abstract(string url, string id)
    {
        Assert.Null(ArxivLink.Find(url, out int start, out int length));
        Assert.Equal(id, url.Substring(start, length));
        Assert.True(ArxivLink.IsAbstract(url));
    }

    [Theory]
    [InlineData("", "it does not open with 'https://' or 'http://'")]
    [InlineData("https:/arxiv.org/abs/1", "it does not open with 'https://' or 'http://'")]
    [InlineData("ftp://arxiv.org/abs/1", "it does not open with 'https://' or 'http://'")]
    [InlineData("https://", OtherHost)]
    [InlineData("https://arxiv.org@arxiv.org/abs/1", "it names a user before the host")]
    [InlineData("https://@arxiv.org/abs/1", "it names a user before the host")]
    [InlineData("https://%61rxiv.org/abs/1", "its host is percent-encoded")]
    [InlineData("https://%arxiv.org/abs/1", "its host is percent-encoded")]
    [InlineData("https://arxiv.org:80/abs/1", "it names a port")]
    [InlineData("http://arxiv.org:443/abs/1", "it names a port")]
    [InlineData("http://:81/abs/1", "it names a port")]
    [InlineData("http://:80/abs/1", OtherHost)]
    [InlineData("https://arxiv.example/abs/1", OtherHost)]
    [InlineData("https://xarxiv.org/abs/1", OtherHost)]
    [InlineData("https://-x.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://x-.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://XN--a.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://a_b.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://a~b.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://a[b.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://a=b.arxiv.org/abs/1", OtherHost)]
    [InlineData("https://arxiv.org/pdf/1", "it leads to the paper's PDF, and its abstract is at the same address with 'abs' in place of 'pdf'")]
    [InlineData("https://arxiv.org", "its path does not open with '/abs/'")]
    [InlineData("https://arxiv.org?/abs/1", "its path does not open with '/abs/'")]
    [InlineData("https://arxiv.org#/abs/1", "its path does not open with '/abs/'")]
    [InlineData("https://arxiv.org/abs/", "no id follows '/abs/'")]
    [InlineData("https://arxiv.org/abs/?1", "no id follows '/abs/'")]
    [InlineData("https://arxiv.org\\/abs/1", NotPlain)]
    [InlineData("https://arxiv.org/abs/1?a\\b", NotPlain)]
    public void What_is_wrong_with_an_address(string url, string fault)
    {
        Assert.Equal(fault, ArxivLink.Find(url, out int start, out int length));
        Assert.Equal((0, 0), (start, length));
        Assert.False(ArxivLink.IsAbstract(url));
    }

    [Fact]
    public void A_query_holds_what_a_URL_can()
    {
        for (char c = '\0'; c < '\u0100'; c++)
        {
            bool isExpected = c is > ' ' and < '\u007F' && !"\"<>\\^`{|}".Contains(c, StringComparison.Ordinal);

            Assert.True(isExpected == ArxivLink.IsAbstract($"https://arxiv.org/abs/1?{c}"), $"U+{(int)c:X4}");
        }
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void A_label_of_a_host_has_63_characters_at_most(int length, bool isHost)
    {
        string? fault = ArxivHost.FindFault($"{new string('a', length)}.arxiv.org", isSecure: true);

        Assert.Equal(isHost ? null : OtherHost, fault);
    }

    [Fact]
    public void A_host_has_253_characters_at_most()
    {
        string longest = string.Concat(Enumerable.Repeat("a.", 122)) + "arxiv.org";

        Assert.Equal(253, longest.Length);
        Assert.Null(ArxivHost.FindFault(longest, isSecure: true));
        Assert.Equal(OtherHost, ArxivHost.FindFault("a" + longest, isSecure: true));
    }

    [Theory]
    [InlineData("2402.10758", 0, null)]
    [InlineData("2402.10758v3", 3, null)]
    [InlineData("math.GT/0309136", 0, null)]
    [InlineData("arXiv:2402.10758", 0, "a link's id has no 'arXiv:' before it")]
    [InlineData("ARXIV:2402.10758", 0, "a link's id has no 'arXiv:' before it")]
    [InlineData("math.XX/0309136", 0, "'math.XX' is no subject class of arXiv's")]
    [InlineData("2413.01234", 0, "there is no month 13")]
    public void What_is_wrong_with_an_id(string id, int version, string? error)
    {
        string? actual = ArxivLink.ReadId(id, out uint packed, out int actualVersion);

        Assert.Equal(error, actual);
        Assert.Equal((error is null, version), (packed != 0, actualVersion));
    }

    [Fact]
    public void A_slash_that_an_id_opens_with_has_no_archive_before_it() =>
        Assert.DoesNotContain("subject class", ArxivLink.ReadId("/0309136", out _, out _), StringComparison.Ordinal);
}

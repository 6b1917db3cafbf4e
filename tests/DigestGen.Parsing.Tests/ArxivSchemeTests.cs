using DigestGen.Layout;

namespace DigestGen.Parsing.Tests;

public sealed class ArxivSchemeTests
{
    [Theory]
    [InlineData("0704.0001", "0704.0001", 0)]
    [InlineData("1412.7562", "1412.7562", 0)]
    [InlineData("1412.9999v2", "1412.9999", 2)]
    [InlineData("1501.00001", "1501.00001", 0)]
    [InlineData("arXiv:2402.10758v13", "2402.10758", 13)]
    [InlineData("9012.99999v9999", "9012.99999", 9999)]
    [InlineData("math/0309136", "math/0309136", 0)]
    [InlineData("math.GT/0309136v3", "math/0309136", 3)]
    [InlineData("hep-th/9108001", "hep-th/9108001", 0)]
    [InlineData("cond-mat.supr-con/0703999", "cond-mat/0703999", 0)]
    public void Identifiers_are_read_and_written_in_canonical_form(string text, string canonical, int version)
    {
        Assert.Null(ArxivScheme.Read(text, out uint packed, out int read));

        Assert.Equal((canonical, version), (ArxivScheme.Canonical(packed), read));
        Assert.Equal(canonical.Length, ArxivScheme.Length(packed));
        Assert.True(ArxivScheme.IsValid(packed));
        Assert.True(ArxivScheme.TryRead(text, out uint again));
        Assert.Equal(packed, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("arXiv:")]
    [InlineData("2402")]
    [InlineData("2402.")]
    [InlineData("2402.1075a")]
    [InlineData("2402.107588")]
    [InlineData("2402.10758v")]
    [InlineData("2402.10758v0")]
    [InlineData("2402.10758v01")]
    [InlineData("2402.10758v10000")]
    [InlineData("2413.10758")]
    [InlineData("2400.10758")]
    [InlineData("2402.00000")]
    [InlineData("2402.1075")]
    [InlineData("1412.75620")]
    [InlineData("0703.0001")]
    [InlineData("9108.00001")]
    [InlineData("math/030913")]
    [InlineData("math/0313136")]
    [InlineData("math/0309000")]
    [InlineData("math/0704001")]
    [InlineData("hep-th/9106001")]
    [InlineData("cs.LG.x/0309136")]
    [InlineData("nonsense/0309136")]
    [InlineData("math/0309136/1")]
    [InlineData("２４０２.10758")]
    public void What_arxiv_cannot_have_given_is_none(string text)
    {
        Assert.NotNull(ArxivScheme.Read(text, out uint packed, out int version));
        Assert.Equal((0u, 0), (packed, version));
        Assert.False(ArxivScheme.TryRead(text, out _));
    }

    [Fact]
    public void Packed_identifiers_order_as_their_canonical_forms_do_and_fit_the_layout()
    {
        var random = new Random(5);
        string[] archives = ["acc-phys", "astro-ph", "cond-mat", "cs", "hep-th", "math", "math-ph", "q-bio", "quant-ph", "supr-con"];
        List<string> ids = [];
        for (int i = 0; i < 3_000; i++)
        {
            int month = random.Next(1, 13);
            ids.Add(random.Next(3) switch
            {
                0 => $"{random.Next(8, 15):00}{month:00}.{random.Next(1, 10_000):0000}",
                1 => $"{random.Next(15, 91):00}{month:00}.{random.Next(1, 100_000):00000}",
                _ => $"{archives[random.Next(archives.Length)]}/{(random.Next(2) == 0 ? random.Next(92, 100) : random.Next(0, 7)):00}{month:00}{random.Next(1, 1_000):000}",
            });
        }

        IEnumerable<(string Id, uint Packed)> read = ids.Select(static id =>
        {
            Assert.Null(ArxivScheme.Read(id, out uint packed, out _));
            Assert.InRange(packed, 1u, (uint)Digits.Max4);
            return (id, packed);
        });
        Assert.Equal(ids.Order(StringComparer.Ordinal), read.OrderBy(static pair => pair.Packed).Select(static pair => pair.Id));
    }
}

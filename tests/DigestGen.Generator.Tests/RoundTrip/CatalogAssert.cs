using System.Text;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>Holds a catalog against what was written.</summary>
internal static class CatalogAssert
{
    /// <summary>Asserts that a catalog says what was written, all of it and no more.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="ids">Identifiers that are looked up, whether the catalog has them or not.</param>
    public static void Says(WrittenCatalog written, DigestCatalog catalog, IEnumerable<string> ids)
    {
        WrittenIssue[] issues = [.. written.Ordered];
        Assert.Equal(issues.Select(issue => issue.Name), catalog.Issues.Select(issue => issue.Name));
        var appearances = new List<(WrittenEntry Written, Entry Read)>();
        for (int i = 0; i < issues.Length; i++)
        {
            Says(issues[i], catalog.Issues[i]);
            appearances.AddRange(issues[i].Entries.Zip(catalog.Issues[i].Entries));
        }

        ILookup<string, (WrittenEntry Written, Entry Read)> papers = appearances.ToLookup(pair => pair.Written.PaperId);
        Assert.Equal(
            papers.Select(paper => ArxivId.Parse(paper.Key)).Order(),
            catalog.Papers.Select(paper => paper.Id));
        foreach (IGrouping<string, (WrittenEntry Written, Entry Read)> paper in papers)
        {
            Assert.True(catalog.TryGetPaper(paper.Key, out Paper found));
            Assert.Equal(found, catalog["arXiv:" + paper.Key + "v12"]);
            Assert.Equal(found, catalog[ArxivId.Parse(paper.Key)]);
            Assert.Contains(found, catalog.Papers);
            Assert.Equal(paper.Key, found.Id.ToString());
            Assert.Equal(paper.Select(pair => pair.Read), found.Entries);
            Assert.All(paper, pair => Assert.Equal(found, pair.Read.Paper));
            Says(paper.Last().Written, found);
        }

        Assert.All(ids, id => Assert.Equal(papers.Contains(new WrittenEntry(id, 0).PaperId), catalog.TryGetPaper(id, out _)));
    }

    private static void Says(WrittenIssue written, Issue read)
    {
        Assert.Equal((written.Channel, written.Date, written.Time), (read.Channel, read.Date, read.Time));
        Assert.Equal(Encoding.UTF8.GetBytes(written.Name), read.GetNameUtf8().ToArray());
        Assert.Equal(Encoding.UTF8.GetBytes(written.Channel ?? ""), read.GetChannelUtf8().ToArray());
        Assert.Equal(written.Entries.Select(entry => entry.Reference), read.Entries.Select(entry => entry.Reference));
        for (int i = 0; i < written.Entries.Length; i++)
        {
            Assert.Equal(read, read.Entries[i].Issue);
            Says(written.Entries[i], read.Entries[i]);
        }
    }

    private static void Says(WrittenEntry written, Entry read)
    {
        Assert.Equal(written.PaperId, read.Id.ToString());
        Assert.Equal(
            (written.Version, written.Announcement, written.PrimaryCategory), (read.Version, read.Announcement, read.PrimaryCategory));
        AssertTexts(
            (written.Url, read.Url, read.GetUrlUtf8().ToArray()),
            (written.Title, read.Title, read.GetTitleUtf8().ToArray()),
            (written.RawTitle, read.RawTitle, read.GetRawTitleUtf8().ToArray()),
            (written.TranslatedTitle, read.TranslatedTitle, read.GetTranslatedTitleUtf8().ToArray()),
            (written.Summary, read.Summary, read.GetSummaryUtf8().ToArray()),
            (written.EnglishSummary, read.EnglishSummary, read.GetEnglishSummaryUtf8().ToArray()),
            (written.Abstract, read.Abstract, read.GetAbstractUtf8().ToArray()),
            (written.RawAbstract, read.RawAbstract, read.GetRawAbstractUtf8().ToArray()),
            (written.TranslatedAbstract, read.TranslatedAbstract, read.GetTranslatedAbstractUtf8().ToArray()),
            (written.RawTranslatedAbstract, read.RawTranslatedAbstract, read.GetRawTranslatedAbstractUtf8().ToArray()),
            (written.PrimaryCategory ?? "", read.PrimaryCategory ?? "", read.GetPrimaryCategoryUtf8().ToArray()));
    }

    private static void Says(WrittenEntry written, Paper read)
    {
        Assert.Equal((written.Version, written.PrimaryCategory), (read.Version, read.PrimaryCategory));
        AssertTexts(
            (written.Url, read.Url, read.GetUrlUtf8().ToArray()),
            (written.Title, read.Title, read.GetTitleUtf8().ToArray()),
            (written.TranslatedTitle, read.TranslatedTitle, read.GetTranslatedTitleUtf8().ToArray()),
            (written.Summary, read.Summary, read.GetSummaryUtf8().ToArray()),
            (written.EnglishSummary, read.EnglishSummary, read.GetEnglishSummaryUtf8().ToArray()),
            (written.Abstract, read.Abstract, read.GetAbstractUtf8().ToArray()),
            (written.TranslatedAbstract, read.TranslatedAbstract, read.GetTranslatedAbstractUtf8().ToArray()),
            (written.PrimaryCategory ?? "", read.PrimaryCategory ?? "", read.GetPrimaryCategoryUtf8().ToArray()));
    }

    private static void AssertTexts(params (string Written, string Read, byte[] Utf8)[] texts)
    {
        Assert.Equal(texts.Select(text => text.Written), texts.Select(text => text.Read));
        Assert.Equal(texts.Select(text => Encoding.UTF8.GetBytes(text.Written)), texts.Select(text => text.Utf8));
    }
}

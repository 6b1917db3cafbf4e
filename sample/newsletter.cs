#:project ../src/DigestGen/DigestGen.csproj

// The new papers of a week on a topic, as newsletter.md and newsletter.html in the current folder:
//   dotnet run sample/newsletter.cs -- "learning" 2024-04-04
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

string topic = args.Length > 0 ? args[0] : "学习 OR learning";
DigestCatalog catalog = Digests.Catalog;
DateOnly last = args.Length > 1
    ? DateOnly.ParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)
    : catalog.Issues.Max(static issue => issue.Date) ?? throw new InvalidOperationException("No issue has a date.");
DateOnly first = last.AddDays(-6);
SearchResults found = catalog.Papers.NewBetween(first, last).Search(topic, limit: 20);

string title = $"“{topic}”: papers of {first:d MMMM} to {last:d MMMM yyyy}";
string more = found.TotalCount > found.Count ? $"The best {found.Count} of {found.TotalCount}." : $"{found.Count} papers.";
var markdown = new StringBuilder($"# {Escape(title)}\n\n{more}\n");
var html = new StringBuilder($"""
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(title)}</title></head>
    <body style="max-width: 40rem; margin: 2rem auto; font: 1rem/1.6 sans-serif">
    <h1>{WebUtility.HtmlEncode(title)}</h1>
    <p>{more}</p>

    """);
foreach (SearchHit hit in found)
{
    Paper paper = hit.Paper;
    markdown.Append($"""

        ## [{Escape(paper.Title)}]({paper.Id.AbstractUrl})

        {Escape(paper.TranslatedTitle)}

        {Escape(paper.Summary)}

        """);
    html.Append($"""
        <h2><a href="{paper.Id.AbstractUrl}">{WebUtility.HtmlEncode(paper.Title)}</a></h2>
        <p><strong lang="zh-Hans">{WebUtility.HtmlEncode(paper.TranslatedTitle)}</strong></p>
        <p lang="zh-Hans">{WebUtility.HtmlEncode(paper.Summary)}</p>
        <p><small>Found in: {hit.GetSnippet().ToHtml()}</small></p>

        """);
}

File.WriteAllText("newsletter.md", markdown.ToString());
File.WriteAllText("newsletter.html", html.Append("</body>\n</html>\n").ToString());
Console.WriteLine($"{found.Count} papers: newsletter.md, newsletter.html");

// Anyone may have written a title: no character of it may start markup.
static string Escape(string text) => Regex.Replace(text.ReplaceLineEndings(" "), @"[\\`*_\[\]<>#&|~]", @"\$0");

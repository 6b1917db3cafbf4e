using System.Text;
using DigestGen;
using DigestGen.Sample;
using Spectre.Console;

// A console that does not speak UTF-8 by itself, as on Windows, would show question marks for Chinese text.
Console.OutputEncoding = Encoding.UTF8;

// The catalog was compiled into this program from the files in "digests": nothing is read or parsed here.
DigestCatalog catalog = Digests.Catalog;
string query = string.Join(' ', args).Trim();
if (query.Length > 0)
{
    return Query.Answer(AnsiConsole.Console, catalog, query) ? 0 : 1;
}

IssueView.Show(AnsiConsole.Console, catalog.Issues);
foreach (Issue issue in catalog.Issues)
{
    EntryView.Show(AnsiConsole.Console, issue);
}

// A paper is found by its id, and each paper is a member too: its name completes, and the compiler checks it.
Paper found = catalog["2402.10758"];
Paper named = Digests.Papers.Arxiv_2402_10758;

PaperView.Show(AnsiConsole.Console, found, "catalog[\"2402.10758\"]");
PaperView.Show(AnsiConsole.Console, named, "Digests.Papers.Arxiv_2402_10758");
AnsiConsole.Console.WriteLine($"catalog[\"2402.10758\"] == Digests.Papers.Arxiv_2402_10758: {found == named}");
return 0;

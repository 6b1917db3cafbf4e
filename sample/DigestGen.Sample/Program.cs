using DigestGen;
using DigestGen.Sample;

foreach (Issue issue in Digests.Catalog.Issues)
{
    Console.WriteLine($"{issue.Name} {issue.Channel} {issue.Date} {issue.Entries.Count}");
    foreach (Entry entry in issue.Entries)
    {
        Console.WriteLine($"  {entry.Reference} {entry.Paper.Id} {entry.Title} {entry.Version} {entry.Announcement} {entry.PrimaryCategory}");
    }
}

Console.WriteLine(Digests.Papers.Arxiv_2402_10758.TranslatedAbstract);
Console.WriteLine(Digests.Papers.Arxiv_2402_10758.Abstract);

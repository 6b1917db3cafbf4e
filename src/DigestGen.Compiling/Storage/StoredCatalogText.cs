using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes what the compiler needs to know of a stored catalog, and reads it back.</summary>
internal static class StoredCatalogText
{
    public static void Write(OutlineText text, StoredCatalog catalog)
    {
        text.Add(catalog.Resource is not null);
        if (catalog.Resource is { } resource)
        {
            text.Add(resource.Name).Add(resource.Checksum);
        }

        text.Add(catalog.HashMultiplier).Add(catalog.PaperCount).Add(catalog.Issues.Count);
        foreach (IssueMember issue in catalog.Issues)
        {
            text.Add(issue.Name).Add(issue.Documentation);
        }

        text.AddPlain("\n").Add(catalog.Papers.Count);
        foreach (PaperMember paper in catalog.Papers)
        {
            DigestFileText.Write(text.Add(paper.PackedId), paper.Issue);
            text.Add(paper.Hash).Add(RecordText.Title(paper.Record)).Add(RecordText.Summary(paper.Record));
        }

        FindingText.Write(text.AddPlain("\n"), catalog.Findings);
    }

    public static StoredCatalog Read(OutlineScanner scanner)
    {
        TextsResource? resource = scanner.ReadFlag() ? new TextsResource(scanner.ReadText(), scanner.ReadHash()) : null;
        ulong multiplier = scanner.ReadLong();
        int paperCount = scanner.ReadNumber();
        var issues = new IssueMember[scanner.ReadCount()];
        for (int i = 0; i < issues.Length; i++)
        {
            issues[i] = new IssueMember(scanner.ReadText(), scanner.ReadText());
        }

        scanner.ReadPlain("\n");
        var papers = new PaperMember[scanner.ReadCount()];
        for (int i = 0; i < papers.Length; i++)
        {
            uint packedId = scanner.ReadUnsigned();
            IssueIdentity issue = DigestFileText.ReadIdentity(scanner);
            var hash = scanner.ReadHash();
            papers[i] = new PaperMember(packedId, issue, AbridgedRecord.Of(scanner.ReadText(), scanner.ReadText()), hash);
        }

        scanner.ReadPlain("\n");
        EquatableArray<PlanFinding> findings = FindingText.ReadPlanFindings(scanner);
        return new StoredCatalog(
            resource, multiplier, paperCount, new EquatableArray<IssueMember>(issues), new EquatableArray<PaperMember>(papers), findings);
    }
}

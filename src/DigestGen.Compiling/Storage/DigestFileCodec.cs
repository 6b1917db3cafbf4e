using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes what was read in a file, without the texts, and reads it back.</summary>
public static class DigestFileCodec
{
    private const uint NoIssue = 0;
    private const uint HasIssue = 1;
    private const uint IsIgnored = 2;

    public static void Write(PackedWriter writer, DigestFile file)
    {
        if (file.Ignored is { } ignored)
        {
            writer.Add(IsIgnored).Add(ignored.Path).Add((int)ignored.Reason).Add(ignored.IsDeclared);
            return;
        }

        writer.Add(file.Issue is null ? NoIssue : HasIssue);
        if (file.Issue is { } issue)
        {
            Write(writer, issue);
        }

        Write(writer, file.Findings);
        Write(writer, file.Damage);
    }

    public static DigestFile Read(PackedReader reader)
    {
        uint kind = reader.ReadUnsigned();
        return kind == IsIgnored
            ? DigestFile.Ignore(reader.ReadText(), (IgnoredReason)reader.ReadNumber(), reader.ReadFlag())
            : new DigestFile(kind == HasIssue ? ReadIssue(reader) : null, ReadFindings(reader), null) { Damage = ReadDamage(reader) };
    }

    public static void Write(PackedWriter writer, IssueIdentity identity) =>
        writer.Add(identity.Name).Add(identity.IsNamed).Add(identity.Channel).Add(identity.Day).Add(identity.Second);

    public static IssueIdentity ReadIdentity(PackedReader reader) => new(
        reader.ReadText(), reader.ReadFlag(), reader.ReadOptionalText(), reader.ReadOptionalNumber(), reader.ReadOptionalNumber());

    public static void Write(PackedWriter writer, EquatableArray<PlanFinding> findings) => writer.AddList(
        findings, static (writer, finding) => Write(writer.Add((int)finding.Kind).Add(finding.Path).Add(finding.RelatedPath), finding.Arguments));

    public static EquatableArray<PlanFinding> ReadPlanFindings(PackedReader reader) => new(reader.ReadList(static reader => new PlanFinding(
        (PlanFindingKind)reader.ReadNumber(), reader.ReadOptionalText(), reader.ReadOptionalText(), ReadTexts(reader))));

    private static void Write(PackedWriter writer, DigestIssue issue)
    {
        Write(writer.Add(issue.Listing.Path), issue.Listing.Identity);
        EquatableArray<EntryListing> entries = issue.Listing.Entries;
        writer.Add(entries.Count);
        string? category = null;
        for (int i = 0; i < entries.Count; i++)
        {
            EntryListing entry = entries[i];

            // Entries are numbered 1, 2, 3 … and are of the same category as the one before, nearly always.
            bool isUsual = entry.Reference == i + 1 && entry.Category == category;
            writer.Add(isUsual).Add(entry.PackedId).Add(issue.Lengths[i]).Add(entry.Version).Add(issue.Hashes[i]);
            if (!isUsual)
            {
                writer.Add(entry.Reference).Add(entry.Category);
                category = entry.Category;
            }
        }
    }

    private static DigestIssue ReadIssue(PackedReader reader)
    {
        string path = reader.ReadText();
        IssueIdentity identity = ReadIdentity(reader);
        int count = reader.ReadCount();
        var entries = new EntryListing[count];
        int[] lengths = new int[count];
        var hashes = new ContentHash[count];
        string? category = null;
        for (int i = 0; i < count; i++)
        {
            bool isUsual = reader.ReadFlag();
            uint packedId = reader.ReadUnsigned();
            lengths[i] = reader.ReadNumber();
            int version = reader.ReadNumber();
            hashes[i] = reader.ReadHash();
            int reference = isUsual ? i + 1 : reader.ReadNumber();
            category = isUsual ? category : reader.ReadOptionalText();
            entries[i] = new EntryListing(reference, packedId, version, category);
        }

        return new DigestIssue(
            new IssueListing(path, identity, new EquatableArray<EntryListing>(entries)),
            new EquatableArray<ContentHash>(hashes),
            new EquatableArray<int>(lengths),
            null);
    }

    private static void Write(PackedWriter writer, FileFindings? findings)
    {
        writer.Add(findings is not null);
        if (findings is null)
        {
            return;
        }

        writer.Add(findings.Path).AddList(findings.InText, static (writer, finding) =>
        {
            Write(writer.Add((int)finding.Kind), finding.Range);
            Write(writer, finding.Arguments);
            writer.AddList(finding.Related, Write);
        });
        Write(writer, findings.InItem);
    }

    private static FileFindings? ReadFindings(PackedReader reader)
    {
        if (!reader.ReadFlag())
        {
            return null;
        }

        string path = reader.ReadText();
        Finding[] inText = reader.ReadList(static reader => new Finding(
            (FindingKind)reader.ReadNumber(), ReadRange(reader), ReadTexts(reader), new EquatableArray<TextRange>(reader.ReadList(ReadRange))));
        return new FileFindings(path, new EquatableArray<Finding>(inText), ReadPlanFindings(reader));
    }

    private static void Write(PackedWriter writer, DamagedDigest? damage)
    {
        writer.Add(damage is not null);
        if (damage is null)
        {
            return;
        }

        Write(writer.Add(damage.Path), damage.Rules);
        writer.AddList(damage.LeftOut, static (writer, mention) => writer.Add(mention.PackedId).Add(mention.Line));
    }

    private static DamagedDigest? ReadDamage(PackedReader reader) =>
        reader.ReadFlag()
            ? new DamagedDigest(
                reader.ReadText(),
                ReadTexts(reader),
                new EquatableArray<PaperMention>(reader.ReadList(static reader => new PaperMention(reader.ReadUnsigned(), reader.ReadNumber()))))
            : null;

    private static void Write(PackedWriter writer, EquatableArray<string> texts) =>
        writer.AddList(texts, static (writer, text) => writer.Add(text));

    private static EquatableArray<string> ReadTexts(PackedReader reader) => new(reader.ReadList(static reader => reader.ReadText()));

    private static void Write(PackedWriter writer, TextRange range) =>
        writer.Add(range.Start).Add(range.Length).Add(range.StartLine).Add(range.StartColumn).Add(range.EndLine).Add(range.EndColumn);

    private static TextRange ReadRange(PackedReader reader) => new(
        reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber());
}

using DigestGen.Compiling.Damage;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes what was read in a file, but for the texts, and reads it back.</summary>
internal static class DigestFileText
{
    private const uint NoIssue = 0;
    private const uint HasIssue = 1;
    private const uint IsIgnored = 2;

    public static void Write(OutlineText text, DigestFile file)
    {
        if (file.Ignored is { } ignored)
        {
            text.Add(IsIgnored).Add(ignored.Path).Add((int)ignored.Reason).Add(ignored.IsDeclared);
            return;
        }

        text.Add(file.Issue is null ? NoIssue : HasIssue);
        if (file.Issue is { } issue)
        {
            Write(text, issue);
        }

        FindingText.Write(text, file.Findings);
        Write(text, file.Damage);
    }

    public static DigestFile Read(OutlineScanner scanner)
    {
        uint kind = scanner.ReadUnsigned();
        return kind == IsIgnored
            ? DigestFile.Ignore(scanner.ReadText(), (IgnoredReason)scanner.ReadNumber(), scanner.ReadFlag())
            : new DigestFile(kind == HasIssue ? ReadIssue(scanner) : null, FindingText.Read(scanner), null) { Damage = ReadDamage(scanner) };
    }

    public static void Write(OutlineText text, IssueIdentity identity) =>
        text.Add(identity.Name).Add(identity.IsNamed).Add(identity.Channel).Add(identity.Day).Add(identity.Second);

    public static IssueIdentity ReadIdentity(OutlineScanner scanner) => new(
        scanner.ReadText(), scanner.ReadFlag(), scanner.ReadOptionalText(), scanner.ReadOptionalNumber(), scanner.ReadOptionalNumber());

    private static void Write(OutlineText text, DigestIssue issue)
    {
        Write(text.Add(issue.Outline.Path), issue.Outline.Identity);
        EquatableArray<EntryOutline> entries = issue.Outline.Entries;
        text.Add(entries.Count);
        string? category = null;
        for (int i = 0; i < entries.Count; i++)
        {
            EntryOutline entry = entries[i];

            // Entries are numbered 1, 2, 3 … and are of the same category as the one before, nearly always.
            bool isUsual = entry.Reference == i + 1 && entry.Category == category;
            text.Add(isUsual).Add(entry.PackedId).Add(issue.Content.Entries[i].Length).Add(entry.Version).Add(issue.Content.Hashes[i]);
            if (!isUsual)
            {
                text.Add(entry.Reference).Add(entry.Category);
                category = entry.Category;
            }
        }
    }

    private static DigestIssue ReadIssue(OutlineScanner scanner)
    {
        string path = scanner.ReadText();
        IssueIdentity identity = ReadIdentity(scanner);
        int count = scanner.ReadCount();
        if (count == 0)
        {
            return new DigestIssue(new IssueOutline(path, identity, EquatableArray<EntryOutline>.Empty), DigestContent.Empty);
        }

        var outlines = new EntryOutline[count];
        var entries = new DigestEntry[count];
        var hashes = new ContentHash[count];
        string? category = null;
        for (int i = 0; i < count; i++)
        {
            bool isUsual = scanner.ReadFlag();
            uint packedId = scanner.ReadUnsigned();
            int length = scanner.ReadNumber();
            int version = scanner.ReadNumber();
            hashes[i] = scanner.ReadHash();
            int reference = isUsual ? i + 1 : scanner.ReadNumber();
            category = isUsual ? category : scanner.ReadOptionalText();
            outlines[i] = new EntryOutline(reference, packedId, version, category);
            entries[i] = new DigestEntry(reference, packedId, length);
        }

        return new DigestIssue(
            new IssueOutline(path, identity, new EquatableArray<EntryOutline>(outlines)),
            new DigestContent(new EquatableArray<DigestEntry>(entries), new EquatableArray<ContentHash>(hashes), []));
    }

    private static void Write(OutlineText text, DamagedDigest? damage)
    {
        text.Add(damage is not null);
        if (damage is null)
        {
            return;
        }

        text.Add(damage.Path);
        FindingText.Write(text, damage.Rules);
        text.Add(damage.LeftOut.Count);
        foreach (PaperMention mention in damage.LeftOut)
        {
            text.Add(mention.PackedId).Add(mention.Line);
        }
    }

    private static DamagedDigest? ReadDamage(OutlineScanner scanner)
    {
        if (!scanner.ReadFlag())
        {
            return null;
        }

        string path = scanner.ReadText();
        EquatableArray<string> rules = FindingText.ReadTexts(scanner);
        var leftOut = new PaperMention[scanner.ReadCount()];
        for (int i = 0; i < leftOut.Length; i++)
        {
            leftOut[i] = new PaperMention(scanner.ReadUnsigned(), scanner.ReadNumber());
        }

        return new DamagedDigest(path, rules, new EquatableArray<PaperMention>(leftOut));
    }
}

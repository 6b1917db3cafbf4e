using System.Globalization;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Records;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>The file by which the build tells the compiler what is in the digests, but for the texts, which are in a resource.</summary>
/// <param name="Resource">The resource with the texts.</param>
/// <param name="Files">What was read in each file. Records are there as far as members of papers document them, abridged.</param>
internal sealed record OutlineFile(TextsResource Resource, EquatableArray<DigestFile> Files)
{
    /// <summary>The extension of the file.</summary>
    public const string Extension = ".outline";

    private const string Heading = "DigestGen outline ";

    // Of the same build of this assembly, both sides have the same parser, the same plan and the same kinds of findings.
    private static readonly string s_build = string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} {2:N}",
        typeof(OutlineFile).Assembly.GetName().Version,
        ImageLayout.Version,
        typeof(OutlineFile).Module.ModuleVersionId);

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        OutlineText text = new OutlineText().AddPlain(Heading).Add(s_build).AddPlain("\n").Add(Resource.Name).Add(Resource.Checksum).AddPlain("\n");
        text.Add(Files.Count);
        foreach (DigestFile file in Files)
        {
            DigestFileText.Write(text.AddPlain("\n"), file);
        }

        text.AddPlain("\n");
        foreach (DigestFile file in Files)
        {
            if (file.Issue is { } issue)
            {
                WriteMembers(text, issue.Content);
            }
        }

        return text.AddPlain("\n").ToString();
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static OutlineFile Read(string text, CancellationToken cancellationToken)
    {
        var scanner = new OutlineScanner(text);
        scanner.ReadPlain(Heading);
        if (scanner.ReadText() != s_build)
        {
            throw new FormatException("Another version of DigestGen wrote the file.");
        }

        scanner.ReadPlain("\n");
        var resource = new TextsResource(scanner.ReadText(), scanner.ReadHash());
        scanner.ReadPlain("\n");
        var files = new DigestFile[scanner.ReadCount()];
        for (int i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scanner.ReadPlain("\n");
            files[i] = DigestFileText.Read(scanner);
        }

        scanner.ReadPlain("\n");
        for (int i = 0; i < files.Length; i++)
        {
            if (files[i].Issue is { } issue)
            {
                files[i] = files[i] with { Issue = issue with { Content = ReadMembers(scanner, issue.Content) } };
            }
        }

        scanner.ReadPlain("\n");
        return scanner.IsAtEnd
            ? new OutlineFile(resource, new EquatableArray<DigestFile>(files))
            : throw new FormatException("The file goes on behind its end.");
    }

    // For each record that is there: how many are not before it, its title and its summary.
    private static void WriteMembers(OutlineText text, DigestContent content)
    {
        int missing = 0;
        for (int i = 0; i < content.Entries.Count; i++)
        {
            if (content.HasRecord(i))
            {
                byte[] record = content.GetRecord(i);
                text.Add(missing + 1).Add(RecordText.Title(record)).Add(RecordText.Summary(record));
                missing = 0;
            }
            else
            {
                missing++;
            }
        }

        text.Add(0);
    }

    private static DigestContent ReadMembers(OutlineScanner scanner, DigestContent content)
    {
        byte[][]? records = null;
        int entry = -1;
        for (int step = scanner.ReadNumber(); step > 0; step = scanner.ReadNumber())
        {
            records ??= new byte[content.Entries.Count][];
            entry = step <= records.Length - 1 - entry ? entry + step : throw new FormatException("The file names an entry that is not there.");
            records[entry] = AbridgedRecord.Of(scanner.ReadText(), scanner.ReadText());
        }

        return records is null ? content : content.With(records);
    }
}

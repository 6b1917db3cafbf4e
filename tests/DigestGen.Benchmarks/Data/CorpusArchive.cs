using DigestGen.Parsing;
using DigestGen.Parsing.Records;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Data;

/// <summary>The earliest digests of the corpus that hold a number of papers; if it has fewer, the others are put together of its texts.</summary>
internal static class CorpusArchive
{
    public static void Write(string folder, int papers)
    {
        if (!Corpus.IsPresent)
        {
            throw new InvalidOperationException("The corpus is not here: set DIGESTGEN_CORPUS to its folder, or take --data synthetic.");
        }

        var seen = new Dictionary<uint, PaperRecord>();
        foreach (string file in Corpus.Digests.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            if (seen.Count >= papers)
            {
                return;
            }

            DigestContent content = DigestParser.Parse(File.ReadAllText(file)).Content;
            for (int entry = 0; entry < content.Entries.Count; entry++)
            {
                seen[content.Entries[entry].PackedId] = RecordTexts.Decode(content.Entries[entry].PackedId, content.GetRecord(entry));
            }

            string channelFolder = Path.Combine(folder, Path.GetFileName(Path.GetDirectoryName(file)!));
            Directory.CreateDirectory(channelFolder);
            File.Copy(file, Path.Combine(channelFolder, Path.GetFileName(file)));
        }

        if (seen.Count < papers)
        {
            new RecombinedPapers([.. seen.Values]).Write(folder, papers - seen.Count);
        }
    }
}

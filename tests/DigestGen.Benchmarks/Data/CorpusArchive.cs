using DigestGen.Parsing;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Data;

/// <summary>The earliest digests of the corpus that hold a number of papers.</summary>
internal static class CorpusArchive
{
    public static void Write(string folder, int papers)
    {
        if (!Corpus.IsPresent)
        {
            throw new InvalidOperationException("The corpus is not here: set DIGESTGEN_CORPUS to its folder, or take --data synthetic.");
        }

        var seen = new HashSet<uint>();
        foreach (string file in Corpus.Digests.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            if (seen.Count >= papers)
            {
                return;
            }

            seen.UnionWith(DigestParser.Parse(File.ReadAllText(file)).Content.Entries.Select(static entry => entry.PackedId));
            string channelFolder = Path.Combine(folder, Path.GetFileName(Path.GetDirectoryName(file)!));
            Directory.CreateDirectory(channelFolder);
            File.Copy(file, Path.Combine(channelFolder, Path.GetFileName(file)));
        }
    }
}

using DigestGen.Compiling.Images;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes the papers and issues of a catalog, and reads them back.</summary>
internal static class NamesText
{
    public static void Write(OutlineText text, IndexNames names)
    {
        FindingText.Write(text, new EquatableArray<string>(names.IssueNames));
        text.Add(names.PaperIds.Length);
        uint before = 0;
        foreach (uint id in names.PaperIds)
        {
            int[] versions = [.. names.VersionsOf(id)];
            text.Add(id - before).Add(versions.Length);
            foreach (int version in versions)
            {
                text.Add(version);
            }

            before = id;
        }
    }

    public static IndexNames Read(OutlineScanner scanner)
    {
        string[] names = FindingText.ReadTexts(scanner).Span.ToArray();
        uint[] ids = new uint[scanner.ReadCount()];
        int[][] versions = new int[ids.Length][];
        uint before = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            before += scanner.ReadUnsigned();
            ids[i] = before;
            versions[i] = new int[scanner.ReadCount()];
            for (int j = 0; j < versions[i].Length; j++)
            {
                versions[i][j] = scanner.ReadNumber();
            }
        }

        return new IndexNames(ids, names, rank => versions[rank]);
    }
}

using System.Globalization;
using DigestGen.Parsing;
using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>Fixes of the numbers and the links by which rows and blocks belong together.</summary>
internal static class ReferenceFixes
{
    /// <summary>Takes the zeros out of <c>[^01]</c>, and numbers the entries 1, 2, 3 in the order of the rows, and then of the blocks.</summary>
    public static IEnumerable<Repair> Number(DigestSections digest, ParsedDigest parsed)
    {
        string text = digest.Lines.Text;
        (int Number, Slice Place)[] marks =
        [
            .. RowsOf(digest).Select(static row => (row.Reference, row.ReferenceSlice)),
            .. digest.Blocks.Select(static block => (block.MeantReference, block.Opening.Sub(0, block.Opening.Length - ":".Length))),
        ];
        Repair[] padded =
        [
            .. marks.Where(mark => mark.Number >= 0 && ReferenceMark.Read(mark.Place.In(text), out _) is not null)
                .GroupBy(static mark => mark.Number)
                .Select(static entry => new Repair(entry.Key, [.. entry.Select(static mark => Write(mark.Place, mark.Number))])),
        ];
        if (padded.Length > 0 || !parsed.Findings.Any(static finding => finding.Kind == FindingKind.NotConsecutive))
        {
            return padded;
        }

        // One repair: half of the numbers would leave rows without their blocks.
        var numbers = new Dictionary<int, int>();
        foreach ((int number, _) in marks)
        {
            numbers[number] = numbers.TryGetValue(number, out int known) ? known : numbers.Count + 1;
        }

        return [new Repair(null, [.. marks.Select(mark => Write(mark.Place, numbers[mark.Number]))])];
    }

    private static TextEdit Write(Slice place, int number) => new(place, $"[^{number.ToString(CultureInfo.InvariantCulture)}]");

    /// <summary>Takes versions out of the links of rows and blocks, where the digest gives the version elsewhere.</summary>
    /// <remarks>The links of a row and of its block are one repair.</remarks>
    public static IEnumerable<Repair> RemoveVersions(DigestSections digest)
    {
        string text = digest.Lines.Text;
        var links = new List<(int Reference, Slice Url)>(RowsOf(digest).Select(static row => (row.Reference, row.Url)));
        foreach (DetailsBlock block in digest.Blocks)
        {
            if (block.FindLink() is { } url)
            {
                links.Add((block.Reference, url with { Start = url.Start - "](".Length - url.Length }));
                links.Add((block.Reference, url));
            }
        }

        return links.Select(link => (link.Reference, Version: VersionOf(text, link.Url)))
            .Where(static link => link.Version.Length > 0)
            .GroupBy(static link => link.Reference, static link => new TextEdit(link.Version, ""))
            .Select(static entry => new Repair(entry.Key, [.. entry]));
    }

    // The `v2` that the id in a link ends with; empty if it has none.
    private static Slice VersionOf(string text, Slice url)
    {
        if (ArxivLink.Find(url.In(text), out int start, out int length) is not null)
        {
            return default;
        }

        ReadOnlySpan<char> id = url.Sub(start, length).In(text);
        int version = id.TrimEnd("0123456789".AsSpan()).Length - 1;
        return version > 0 && version < length - 1 && id[version] == 'v' && id[version - 1] is >= '0' and <= '9'
            ? url.Sub(start + version, length - version)
            : default;
    }

    // The rows whose cells can be found.
    private static IEnumerable<TableRow> RowsOf(DigestSections digest)
    {
        foreach (SectionLine line in digest.TableLines)
        {
            if (TableRow.Find(digest.Lines.Text, line.Text, out _) is { } row)
            {
                yield return row;
            }
        }
    }
}

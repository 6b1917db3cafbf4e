using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>What is wrong, with what its message says. Each kind has a method that takes what it needs.</summary>
internal sealed class Problem
{
    private readonly string[] _arguments;

    // The argument that a count of other places is added to.
    private readonly int _explanation;

    private Problem(FindingKind kind, params string[] arguments)
    {
        Kind = kind;
        _arguments = arguments;
    }

    private Problem(FindingKind kind, int explanation, params string[] arguments)
        : this(kind, arguments)
    {
        _explanation = explanation;
        Cause = WithoutNumbers(arguments[explanation]);
    }

    public FindingKind Kind { get; }

    /// <summary>What problems in several places have in common, as it is without numbers; null for kinds that are rare or reported once a file.</summary>
    public string? Cause { get; private init; }

    /// <summary>Whether it is about a line within a block.</summary>
    public bool IsOfBlock => Kind is FindingKind.SlotMissing or FindingKind.SlotNotIndented or FindingKind.StrayText;

    public static Problem NoSummaryTable(string missing) => new(FindingKind.NoSummaryTable, missing);

    public static Problem NoTableHeader(string part, string line) => new(FindingKind.NoTableHeader, part, line);

    public static Problem NoDetails(string missing) => new(FindingKind.NoDetails, missing);

    public static Problem MalformedRow(string error, ReadOnlySpan<char> line) =>
        new(FindingKind.MalformedRow, explanation: 0, error, Excerpt.Of(line)) { Cause = "" };

    public static Problem RowWithoutBlock(int reference, string hint) =>
        new(FindingKind.RowWithoutBlock, explanation: 1, Invariant.Text(reference), hint);

    public static Problem BlockWithoutRow(int reference, string hint) =>
        new(FindingKind.BlockWithoutRow, explanation: 1, Invariant.Text(reference), hint);

    public static Problem ImpossibleId(ReadOnlySpan<char> id, string error) =>
        new(FindingKind.ImpossibleId, explanation: 1, Excerpt.Of(id), error);

    public static Problem DuplicateReference(int reference, string rowsOrBlocks) =>
        new(FindingKind.DuplicateReference, explanation: 1, Invariant.Text(reference), rowsOrBlocks);

    public static Problem NotArxivLink(ReadOnlySpan<char> link, string hint) =>
        new(FindingKind.NotArxivLink, explanation: 1, Excerpt.Of(link), hint);

    public static Problem DifferentPapers(int reference, uint rowsId, uint blocksId) => new(
        FindingKind.DifferentPapers, Invariant.Text(reference), ArxivScheme.Canonical(rowsId), ArxivScheme.Canonical(blocksId));

    public static Problem SlotMissing(int reference, string error) =>
        new(FindingKind.SlotMissing, explanation: 1, Invariant.Text(reference), error);

    public static Problem SlotNotIndented(int reference, string slot, ReadOnlySpan<char> text) =>
        new(FindingKind.SlotNotIndented, explanation: 1, Invariant.Text(reference), slot, Excerpt.Of(text));

    public static Problem BlockCutShort(int reference, string lastPart) =>
        new(FindingKind.BlockCutShort, Invariant.Text(reference), lastPart);

    public static Problem MergeConflict(ReadOnlySpan<char> marker) =>
        new(FindingKind.MergeConflict, explanation: 0, Excerpt.Of(marker));

    public static Problem StrayText(ReadOnlySpan<char> text, string hint) =>
        new(FindingKind.StrayText, explanation: 1, Excerpt.Of(text), hint);

    public static Problem TooLarge(int reference, int length) => new(
        FindingKind.TooLarge, $"the entry [^{Invariant.Text(reference)}]", Invariant.Text(length), Invariant.Text(ImageLayout.Record.MaxTextLength));

    public static Problem TitlesDisagree(int reference, ReadOnlySpan<char> rows, ReadOnlySpan<char> blocks) =>
        OfDifference(FindingKind.TitlesDisagree, reference, rows, blocks);

    public static Problem SummariesDisagree(int reference, ReadOnlySpan<char> rows, ReadOnlySpan<char> blocks) =>
        OfDifference(FindingKind.SummariesDisagree, reference, rows, blocks);

    public static Problem CarriedIdDiffers(ReadOnlySpan<char> carried, uint linksId, string field) =>
        new(FindingKind.CarriedIdDiffers, Excerpt.Of(carried), ArxivScheme.Canonical(linksId), field);

    public static Problem PaperTwice(uint id, int first, int second) =>
        new(FindingKind.PaperTwice, ArxivScheme.Canonical(id), Invariant.Text(first), Invariant.Text(second));

    public static Problem NotConsecutive(int reference, int expected, string rowOrBlock) =>
        new(FindingKind.NotConsecutive, Invariant.Text(reference), Invariant.Text(expected), rowOrBlock);

    public static Problem EmptyField(int reference, string field) =>
        new(FindingKind.EmptyField, explanation: 1, Invariant.Text(reference), field);

    public static Problem NotUtf8(string evidence) => new(FindingKind.NotUtf8, evidence);

    public static Problem InvisibleCharacter(string character, int places, string field, int reference, string cause) => new(
        FindingKind.InvisibleCharacter,
        explanation: 0,
        places == 1 ? character : $"{character} in {Invariant.Text(places)} places",
        field,
        Invariant.Text(reference)) { Cause = cause };

    public static Problem UnknownAnnouncement(ReadOnlySpan<char> word, string? suggestion) =>
        new(FindingKind.UnknownAnnouncement, Excerpt.Of(word), Suggest(suggestion));

    public static Problem UnknownCategory(ReadOnlySpan<char> category, string? suggestion) =>
        new(FindingKind.UnknownCategory, Excerpt.Of(category), Suggest(suggestion));

    public static Problem UnusualLineEnds(string name) => new(FindingKind.UnusualLineEnds, name);

    public static Problem ExtraIndentation(int reference, string field) =>
        new(FindingKind.ExtraIndentation, explanation: 1, Invariant.Text(reference), field);

    public static Problem VersionsDiffer(int reference, int version, string place, int otherVersion, string otherPlace) => new(
        FindingKind.VersionsDiffer,
        Invariant.Text(reference),
        $"v{Invariant.Text(version)} in the {place}",
        $"v{Invariant.Text(otherVersion)} in the {otherPlace}");

    public static Problem WrongLanguage(int reference, string field, string error) =>
        new(FindingKind.WrongLanguage, Invariant.Text(reference), field, error);

    public static Problem AbstractCutShort(int reference, ReadOnlySpan<char> end) =>
        new(FindingKind.AbstractCutShort, Invariant.Text(reference), Excerpt.Of(end));

    public static Problem TextOfAnotherEntry(int reference, string field, int other, ReadOnlySpan<char> name) =>
        new(FindingKind.TextOfAnotherEntry, Invariant.Text(reference), field, Invariant.Text(other), Excerpt.Of(name));

    public static Problem UnreadablePrefix(int reference, ReadOnlySpan<char> opening) =>
        new(FindingKind.UnreadablePrefix, Invariant.Text(reference), Excerpt.Of(opening));

    public static Problem AnnouncementsDiffer(int reference, ReadOnlySpan<char> original, ReadOnlySpan<char> translation) =>
        new(FindingKind.AnnouncementsDiffer, Invariant.Text(reference), Excerpt.Of(original), Excerpt.Of(translation));

    public static Problem FileNotUtf8(string evidence) => new(FindingKind.FileNotUtf8, evidence);

    /// <summary>What the message quotes.</summary>
    /// <param name="others">How many more places of the same cause the report stands for.</param>
    public string[] ArgumentsWith(int others)
    {
        if (others == 0)
        {
            return _arguments;
        }

        string[] arguments = [.. _arguments];
        string count = Invariant.Text(others);
        arguments[_explanation] += Kind == FindingKind.InvisibleCharacter
            ? $" and in {count} more {(others == 1 ? "field" : "fields")} of this file"
            : $" (and {count} more {(others == 1 ? "place" : "places")} like it)";
        return arguments;
    }

    private static Problem OfDifference(FindingKind kind, int reference, ReadOnlySpan<char> rows, ReadOnlySpan<char> blocks)
    {
        (string inRow, string inBlock) = Excerpt.WhereTheyPart(rows, blocks);
        return new Problem(kind, Invariant.Text(reference), inRow, inBlock);
    }

    private static string Suggest(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";

    private static string WithoutNumbers(string explanation)
    {
        var text = new StringBuilder(explanation.Length);
        foreach (char c in explanation)
        {
            if (c is < '0' or > '9')
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}

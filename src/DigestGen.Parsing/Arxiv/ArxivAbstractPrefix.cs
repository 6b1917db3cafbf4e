using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>What a raw abstract carries at its start, since February 2024: <c>arXiv:2402.10758v1 Announce Type: cross  Abstract: </c>.</summary>
internal readonly ref struct ArxivAbstractPrefix
{
    /// <summary>Whether the abstract carries anything.</summary>
    public bool IsPresent { get; private init; }

    /// <summary>The length of what it carries, with the white space after it.</summary>
    public int Length { get; private init; }

    /// <summary>The identifier, with its version.</summary>
    public ReadOnlySpan<char> Id { get; private init; }

    /// <summary>The identifier in compiled form; 0 if it can't be read.</summary>
    public uint PackedId { get; private init; }

    /// <summary>The version; 0 if it is not given.</summary>
    public int Version { get; private init; }

    /// <summary>Where the identifier starts.</summary>
    public int IdStart { get; private init; }

    /// <summary>The announcement: <c>new</c>, <c>cross</c>, <c>replace</c>, <c>replace-cross</c>.</summary>
    public ReadOnlySpan<char> Word { get; private init; }

    /// <summary>Where the announcement's word starts.</summary>
    public int WordStart { get; private init; }

    /// <summary>Reads what stands at the start of a raw abstract.</summary>
    public static ArxivAbstractPrefix Read(ReadOnlySpan<char> rawAbstract)
    {
        var scanner = new Scanner(rawAbstract);
        scanner.SkipWhiteSpace();
        if (!scanner.TrySkip("arXiv:"))
        {
            return default;
        }

        ReadOnlySpan<char> id = scanner.ReadWord(out int idStart);
        scanner.SkipWhiteSpace();
        if (id.IsEmpty || !scanner.TrySkip("Announce Type:"))
        {
            return default;
        }

        scanner.SkipWhiteSpace();
        ReadOnlySpan<char> word = scanner.ReadWord(out int wordStart);
        scanner.SkipWhiteSpace();
        if (word.IsEmpty || !scanner.TrySkip("Abstract:"))
        {
            return default;
        }

        scanner.SkipWhiteSpace();
        ArxivScheme.Read(id, out uint packed, out int version);
        return new ArxivAbstractPrefix
        {
            IsPresent = true,
            Length = scanner.Position,
            Id = id,
            PackedId = packed,
            Version = version,
            IdStart = idStart,
            Word = word,
            WordStart = wordStart,
        };
    }
}

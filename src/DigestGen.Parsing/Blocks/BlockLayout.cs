namespace DigestGen.Parsing.Blocks;

/// <summary>Where the slots of a block stand, in lines below its opening.</summary>
internal sealed class BlockLayout
{
    /// <summary>Six slots.</summary>
    public static readonly BlockLayout Full =
        new("raw title", "link", "summary", "English summary", "translated abstract", "abstract");

    /// <summary>Four slots, on 2023-03-13: the summary stands in the row alone.</summary>
    public static readonly BlockLayout FirstDay = new("raw title", "link", "translated abstract", "abstract");

    public const int RawTitle = 2;
    public const int Link = 4;
    public const int Summary = 6;
    public const int EnglishSummary = 8;

    private readonly string[] _names;

    private BlockLayout(params string[] names) => _names = names;

    public int TranslatedAbstract => LastSlot - 2;

    public int LastSlot => 2 * _names.Length;

    public bool HasSummary => this == Full;

    /// <summary>The name of the slot on a line, or of the one that it belongs before.</summary>
    public string NameAt(int offset) => _names[Math.Max(0, Math.Min((offset + 1) / 2, _names.Length) - 1)];
}

namespace DigestGen.Tool.Fixes;

/// <summary>A repair that has exactly one right answer.</summary>
internal interface IDigestFix
{
    /// <summary>What it does, for the user.</summary>
    string Name { get; }

    /// <summary>Whether only white space changes.</summary>
    bool IsWhiteSpaceOnly { get; }

    /// <summary>Whether the entries' links change.</summary>
    bool ChangesLinks { get; }

    /// <summary>The edits, in order.</summary>
    IEnumerable<TextEdit> FindEdits(string text);
}

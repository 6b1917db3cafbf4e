namespace DigestGen.Compiling.Fixes;

/// <summary>A repair that has exactly one right answer.</summary>
internal interface IDigestFix
{
    /// <summary>What it does, for the user.</summary>
    string Name { get; }

    /// <summary>Whether only white space changes.</summary>
    bool IsWhiteSpaceOnly { get; }

    /// <summary>Whether the entries' links change.</summary>
    bool ChangesLinks { get; }

    /// <summary>The repairs. Each is made whole or not at all.</summary>
    IEnumerable<TextEdit[]> FindRepairs(string text);
}

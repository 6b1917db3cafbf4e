namespace DigestGen.Compiling.Fixes;

/// <summary>Removes a byte order mark before a heading, a row or a block, where joined files leave it.</summary>
internal sealed class ByteOrderMarkFix : IDigestFix
{
    private const char ByteOrderMark = '\uFEFF';

    public string Name => "byte order mark within the file";

    public bool IsWhiteSpaceOnly => false;

    public bool ChangesLinks => false;

    // One at the very start is right there.
    public IEnumerable<TextEdit[]> FindRepairs(string text) => TextLines.Of(text)
        .Where(line => line.Start > 0 && line.In(text) is [ByteOrderMark, '#' or '|' or '[', ..])
        .Select(static line => new[] { new TextEdit(line.Start, 1, "") });
}

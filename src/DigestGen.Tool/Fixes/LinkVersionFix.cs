using System.Text.RegularExpressions;

namespace DigestGen.Tool.Fixes;

/// <summary>Takes versions out of the links of rows and blocks, where the digest gives the version elsewhere.</summary>
internal sealed partial class LinkVersionFix : IDigestFix
{
    public string Name => "version in a link";

    public bool IsWhiteSpaceOnly => false;

    public bool ChangesLinks => true;

    public IEnumerable<TextEdit> FindEdits(string text) =>
        from line in TextLines.Of(text)
        let content = line.In(text).ToString()
        let version = RowOrSlot().Match(content)
        where version.Success
        from capture in version.Groups["version"].Captures
        orderby line.Start + capture.Index
        select new TextEdit(line.Start + capture.Index, capture.Length, "");

    // A row, or a slot that is a link.
    [GeneratedRegex(
        @"^(?:\| \[\^[0-9]+\] \| \[.*?\]\(https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]*?[0-9](?<version>v[0-9]+)\) \| |    \[https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]*?[0-9](?<version>v[0-9]+)\]\(https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]*?[0-9](?<version>v[0-9]+)\)$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex RowOrSlot();
}

namespace DigestGen.Compiling.Issues;

/// <summary>The name of a file that was copied, without what browsers, editors and file managers add to it.</summary>
internal static class CopiedName
{
    private static readonly string[] s_additions =
    [
        " - copy", " copy", "-copy", "_copy", ".copy", " - 副本", " 副本", ".bak", ".backup", ".orig", ".old", ".tmp", "~",
        ".md", ".markdown", ".txt",
    ];

    /// <summary><c>2024-04-03.cs.LG</c> of <c>2024-04-03.cs.LG (1)</c>, <c>2024-04-03.cs.LG - Copy</c> or <c>2024-04-03.cs.LG.md.bak</c>.</summary>
    public static string Original(string name)
    {
        string original = name;
        int length;
        do
        {
            length = original.Length;
            original = WithoutAddition(WithoutNumber(original.TrimEnd()));
        }
        while (original.Length < length);

        return original;
    }

    // ` (1)`, and `2` after a word for copy.
    private static string WithoutNumber(string name)
    {
        bool isClosed = name.EndsWith(")", StringComparison.Ordinal);
        string digits = isClosed ? name.Substring(0, name.Length - 1) : name;
        string before = digits.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (before.Length == digits.Length)
        {
            return name;
        }

        return isClosed
            ? before.EndsWith("(", StringComparison.Ordinal) ? before.Substring(0, before.Length - 1).TrimEnd() : name
            : before.EndsWith("copy ", StringComparison.OrdinalIgnoreCase) ? before.TrimEnd() : name;
    }

    private static string WithoutAddition(string name)
    {
        foreach (string addition in s_additions)
        {
            if (name.Length > addition.Length && name.EndsWith(addition, StringComparison.OrdinalIgnoreCase))
            {
                return name.Substring(0, name.Length - addition.Length);
            }
        }

        return name;
    }
}

using System.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>A part of a text that is replaced.</summary>
/// <param name="Start">Where the part starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Replacement">What stands there afterwards.</param>
internal sealed record TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>The text with some edits made. They do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var edited = new StringBuilder(text.Length);
        int at = 0;
        foreach (TextEdit edit in edits.OrderBy(static edit => edit.Start))
        {
            edited.Append(text, at, edit.Start - at).Append(edit.Replacement);
            at = edit.Start + edit.Length;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}

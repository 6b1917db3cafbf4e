namespace DigestGen.Sample.Formulas;

/// <summary>TeX commands that change what follows, or that stand for white space or an escaped character.</summary>
internal static class TexCommands
{
    /// <summary>Reads a command's name at a backslash: letters, or one other character.</summary>
    public static string ReadName(string tex, ref int position)
    {
        int start = ++position;
        while (position < tex.Length && char.IsAsciiLetter(tex[position]))
        {
            position++;
        }

        if (position == start && position < tex.Length)
        {
            position++;
        }

        return tex[start..position];
    }

    /// <summary>Reads an old font switch such as <c>\bf</c>, which holds to the end of its group, or a style, which is ignored.</summary>
    public static bool TryReadFontSwitch(string tex, ref int position, out MathAlphabet? alphabet)
    {
        alphabet = null;
        if (tex[position] != '\\')
        {
            return false;
        }

        int end = position;
        string name = ReadName(tex, ref end);
        alphabet = name switch
        {
            "bf" => MathAlphabet.Bold,
            "cal" => MathAlphabet.Script,
            "sf" => MathAlphabet.SansSerif,
            "tt" => MathAlphabet.Monospace,
            _ => null,
        };
        bool isSwitch = alphabet is not null
            || name is "rm" or "it" or "displaystyle" or "textstyle" or "scriptstyle" or "limits" or "nolimits";
        position = isSwitch ? end : position;
        return isSwitch;
    }

    /// <summary>The alphabet that a command sets its argument in; null if it does not.</summary>
    public static MathAlphabet? AlphabetOf(string command) => command switch
    {
        "mathbb" or "mathds" => MathAlphabet.DoubleStruck,
        "mathcal" or "mathscr" => MathAlphabet.Script,
        "mathfrak" => MathAlphabet.Fraktur,
        "mathbf" => MathAlphabet.Bold,
        "boldsymbol" or "bm" => MathAlphabet.BoldItalic,
        "mathsf" => MathAlphabet.SansSerif,
        "mathtt" => MathAlphabet.Monospace,
        _ => null,
    };

    /// <summary>The mark that a command puts above or below its argument; null if it does not.</summary>
    public static (string Mark, bool IsAbove)? AccentOf(string command) => command switch
    {
        "hat" or "widehat" => ("^", true),
        "tilde" or "widetilde" => ("~", true),
        "bar" or "overline" => ("‾", true),
        "underline" => ("_", false),
        "vec" or "overrightarrow" => ("→", true),
        "dot" => ("˙", true),
        "ddot" => ("¨", true),
        "check" => ("ˇ", true),
        "breve" => ("˘", true),
        "overbrace" => ("⏞", true),
        "underbrace" => ("⏟", false),
        _ => null,
    };

    /// <summary>The width of the white space that a command stands for; null if it stands for none.</summary>
    public static string? SpaceOf(string command) => command switch
    {
        "," or "thinspace" => "0.17em",
        ":" or ">" => "0.22em",
        ";" => "0.28em",
        " " => "0.33em",
        "!" => "-0.17em",
        "quad" => "1em",
        "qquad" => "2em",
        _ => null,
    };

    /// <summary>The character that a command escapes; null if it escapes none.</summary>
    public static string? EscapedCharacter(string command) => command switch
    {
        "{" or "}" or "%" or "$" or "#" or "&" or "_" => command,
        "|" => "‖",
        "-" => "",
        _ => null,
    };
}

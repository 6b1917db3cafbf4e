namespace DigestGen.Sample.Formulas;

/// <summary>
/// Reads the TeX that titles and abstracts use: symbols, scripts, fractions, roots, accents, alphabets and delimiters.
/// Anything else makes the whole formula unreadable, so that it is shown literally and never half.
/// </summary>
internal ref struct TexParser(string tex)
{
    // A digest can hold any number of braces.
    private const int MaxDepth = 24;

    private readonly string _tex = tex;
    private int _position;
    private int _depth;

    /// <summary>Reads a formula.</summary>
    /// <returns>The formula, or null if it uses what this parser does not know.</returns>
    public static MathNode? Parse(string tex)
    {
        var parser = new TexParser(tex);
        return parser.ReadRow(alphabet: null, end: '\0') is { Parts.Count: > 0 } row && parser._position == tex.Length ? row : null;
    }

    private readonly char Current => _position < _tex.Length ? _tex[_position] : '\0';

    // Reads up to the end of the text, a brace or a bracket that closes this row, or '\right'.
    private MathRow? ReadRow(MathAlphabet? alphabet, char end)
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var parts = new List<MathNode>();
        while (SkipSpace() && Current != end && Current != '}' && !IsAt(@"\right", isCommand: true))
        {
            if (TexCommands.TryReadFontSwitch(_tex, ref _position, out MathAlphabet? switched))
            {
                alphabet = switched;
                continue;
            }

            if (ReadWithScripts(alphabet) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        _depth--;
        return new MathRow(parts);
    }

    private MathNode? ReadWithScripts(MathAlphabet? alphabet)
    {
        // "{}_1" and a formula that is a script alone have an empty base.
        MathNode? body = Current is '_' or '^' ? new MathRow([]) : ReadAtom(alphabet);
        MathNode? sub = null;
        MathNode? sup = null;
        while (body is not null && SkipSpace())
        {
            char script = Current;
            if (script == '\'' && sup is null)
            {
                sup = ReadPrimes();
            }
            else if ((script == '_' && sub is null) || (script == '^' && sup is null))
            {
                _position++;
                if (ReadArgument(alphabet) is not { } argument)
                {
                    return null;
                }

                (sub, sup) = script == '_' ? (argument, sup) : (sub, argument);
            }
            else if (script is '_' or '^')
            {
                return null;
            }
            else
            {
                break;
            }
        }

        return body is null || (sub ?? sup) is null ? body : new MathScripts(body, sub, sup);
    }

    private MathToken ReadPrimes()
    {
        int start = _position;
        while (Current == '\'')
        {
            _position++;
        }

        return new MathToken("mo", new string('′', _position - start));
    }

    // What a command or a script applies to: a group, or one atom.
    private MathNode? ReadArgument(MathAlphabet? alphabet) => SkipSpace() ? ReadAtom(alphabet, isArgument: true) : null;

    private MathNode? ReadAtom(MathAlphabet? alphabet, bool isArgument = false)
    {
        char c = Current;
        switch (c)
        {
            case '{':
                return ReadGroup(alphabet);
            case '\\':
                return ReadCommand(alphabet);
            case '_' or '^' or '}' or '&' or '#' or '$' or '\0':
                return null;
            case '~':
                _position++;
                return new MathSpace("0.33em");
            case >= '0' and <= '9':
                return ReadNumber(alphabet, isArgument);
        }

        int length = char.IsSurrogatePair(_tex, _position) ? 2 : 1;
        string text = _tex.Substring(_position, length);
        _position += length;
        return char.IsLetter(text, 0) ? Name(text, alphabet) : new MathToken("mo", c == '-' ? "−" : text);
    }

    private MathRow? ReadGroup(MathAlphabet? alphabet)
    {
        _position++;
        MathRow? row = ReadRow(alphabet, '}');
        return row is not null && Take('}') ? row : null;
    }

    // "x^12" is x to the one and a two; elsewhere digits belong together.
    private MathToken ReadNumber(MathAlphabet? alphabet, bool isOneDigit)
    {
        int start = _position++;
        while (!isOneDigit && (char.IsAsciiDigit(Current)
            || (Current is '.' or ',' && _position + 1 < _tex.Length && char.IsAsciiDigit(_tex[_position + 1]))))
        {
            _position++;
        }

        string digits = _tex[start.._position];
        return new MathToken("mn", alphabet?.Map(digits) ?? digits);
    }

    private static MathToken Name(string text, MathAlphabet? alphabet) =>
        alphabet is null ? new MathToken("mi", text) : new MathToken("mi", alphabet.Map(text), IsUpright: true);

    private MathNode? ReadCommand(MathAlphabet? alphabet)
    {
        string command = TexCommands.ReadName(_tex, ref _position);
        if (TexCommands.SpaceOf(command) is { } width)
        {
            return new MathSpace(width);
        }

        if (TexCommands.EscapedCharacter(command) is { } character)
        {
            return new MathToken("mo", character);
        }

        if (TexCommands.AlphabetOf(command) is { } other)
        {
            return ReadArgument(other);
        }

        if (TexCommands.AccentOf(command) is var (mark, isAbove))
        {
            return ReadArgument(alphabet) is { } body
                ? new MathStack(body, new MathToken("mo", mark), isAbove, IsAccent: true)
                : null;
        }

        return command switch
        {
            "frac" or "dfrac" or "tfrac" => ReadFraction(alphabet),
            "binom" => ReadFraction(alphabet, hasLine: false) is { } coefficient
                ? new MathRow([new MathToken("mo", "("), coefficient, new MathToken("mo", ")")])
                : null,
            "sqrt" => ReadRoot(alphabet),
            "overset" or "stackrel" => ReadStack(alphabet, isAbove: true),
            "underset" => ReadStack(alphabet, isAbove: false),
            "mathrm" or "operatorname" or "text" or "textrm" or "textnormal" or "mbox" or "textit" or "emph" => ReadText(alphabet: null),
            "textbf" => ReadText(MathAlphabet.Bold),
            "texttt" => ReadText(MathAlphabet.Monospace),
            "textsf" => ReadText(MathAlphabet.SansSerif),
            "left" => ReadFence(alphabet),
            "big" or "Big" or "bigg" or "Bigg" or "bigl" or "bigr" or "Bigl" or "Bigr" => ReadDelimiter(),
            _ => TexSymbols.Find(command),
        };
    }

    private MathFraction? ReadFraction(MathAlphabet? alphabet, bool hasLine = true) =>
        ReadArgument(alphabet) is { } numerator && ReadArgument(alphabet) is { } denominator
            ? new MathFraction(numerator, denominator, hasLine)
            : null;

    private MathRoot? ReadRoot(MathAlphabet? alphabet)
    {
        SkipSpace();
        MathNode? index = null;
        if (Take('['))
        {
            index = ReadRow(alphabet, ']');
            if (index is null || !Take(']'))
            {
                return null;
            }
        }

        return ReadArgument(alphabet) is { } radicand ? new MathRoot(radicand, index) : null;
    }

    private MathStack? ReadStack(MathAlphabet? alphabet, bool isAbove) =>
        ReadArgument(alphabet) is { } mark && ReadArgument(alphabet) is { } body
            ? new MathStack(body, mark, isAbove, IsAccent: false)
            : null;

    // Text in braces, as it stands. One with commands of its own is left to be shown literally.
    private MathToken? ReadText(MathAlphabet? alphabet)
    {
        SkipSpace();
        int end = Current == '{' ? _tex.IndexOf('}', _position) : -1;
        if (end < 0)
        {
            return null;
        }

        string text = _tex[(_position + 1)..end];
        _position = end + 1;
        return text.Length == 0 || text.AsSpan().ContainsAny('{', '\\', '$')
            ? null
            : new MathToken("mtext", alphabet?.Map(text) ?? text.Replace(' ', '\u00A0'));
    }

    private MathRow? ReadFence(MathAlphabet? alphabet)
    {
        if (ReadDelimiter() is not { } open || ReadRow(alphabet, '\0') is not { } row || !IsAt(@"\right", isCommand: true))
        {
            return null;
        }

        _position += @"\right".Length;
        return ReadDelimiter() is { } close ? new MathRow([open, .. row.Parts, close]) : null;
    }

    // A delimiter after \left, \right or \big; '.' is none.
    private MathToken? ReadDelimiter()
    {
        if (!SkipSpace() || Current == '\0')
        {
            return null;
        }

        if (Current != '\\')
        {
            char delimiter = _tex[_position++];
            return "()[]|/.<>".Contains(delimiter, StringComparison.Ordinal)
                ? new MathToken("mo", delimiter switch { '.' => "", '<' => "⟨", '>' => "⟩", _ => delimiter.ToString() })
                : null;
        }

        string command = TexCommands.ReadName(_tex, ref _position);
        return TexCommands.EscapedCharacter(command) is { } escaped
            ? new MathToken("mo", escaped)
            : TexSymbols.Find(command) is { Element: "mo" } symbol ? symbol : null;
    }

    private bool Take(char expected)
    {
        if (Current != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private readonly bool IsAt(string text, bool isCommand) =>
        _tex.AsSpan(_position).StartsWith(text, StringComparison.Ordinal)
        && !(isCommand && _position + text.Length < _tex.Length && char.IsAsciiLetter(_tex[_position + text.Length]));

    private bool SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }

        return _position < _tex.Length;
    }
}

using System.Buffers;

namespace DigestGen.Export;

/// <summary>Writes text for TeX inside the braces of a BibTeX field.</summary>
internal static class TeXText
{
    // BibTeX counts braces whatever stands before them: only pairs can be written as \{ and \}.
    private static readonly SearchValues<byte> s_special = SearchValues.Create([.. @"$&%#_{}~^\"u8, .. Utf8Output.ControlStarts]);

    public static void Write(ref Utf8Output output, ReadOnlySpan<byte> text)
    {
        bool hasPairedBraces = HasPairedBraces(text);
        while (text.IndexOfAny(s_special) is >= 0 and int at)
        {
            output.Write(text[..at]);
            text = text[at..];
            int math = TeXMath.Length(text);
            if (math > 0 && TeXMath.IsPlain(text[..math]))
            {
                WriteMath(ref output, text[..math]);
                text = text[math..];
                continue;
            }

            // A control character becomes U+FFFD: TeX stops at some of them, and terminals obey others.
            int control = text[0] == (byte)'\t' ? 0 : Utf8Output.ControlLength(text);
            output.Write(control > 0 ? "\uFFFD"u8 : text[0] switch
            {
                (byte)'$' => "\\$"u8,
                (byte)'&' => "\\&"u8,
                (byte)'%' => "\\%"u8,
                (byte)'#' => "\\#"u8,
                (byte)'_' => "\\_"u8,
                (byte)'{' => hasPairedBraces ? "\\{"u8 : "\\textbraceleft{}"u8,
                (byte)'}' => hasPairedBraces ? "\\}"u8 : "\\textbraceright{}"u8,
                (byte)'~' => "\\textasciitilde{}"u8,
                (byte)'^' => "\\textasciicircum{}"u8,
                (byte)'\\' => "\\textbackslash{}"u8,
                (byte)'\t' => " "u8,
                _ => text[..1],
            });
            text = text[Math.Max(control, 1)..];
        }

        output.Write(text);
    }

    private static bool HasPairedBraces(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        foreach (byte b in text)
        {
            depth += b == (byte)'{' ? 1 : b == (byte)'}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    // As it is, but for what would make a comment or a parameter of the rest of the field.
    private static void WriteMath(ref Utf8Output output, ReadOnlySpan<byte> math)
    {
        bool isEscaped = false;
        while (!math.IsEmpty)
        {
            int control = Utf8Output.ControlLength(math);
            byte b = math[0];
            math = math[Math.Max(control, 1)..];
            if (!isEscaped && b is (byte)'%' or (byte)'#')
            {
                output.Write("\\"u8);
            }

            if (control > 0)
            {
                output.Write(" "u8);
                isEscaped = false;
                continue;
            }

            output.Write([b]);
            isEscaped = !isEscaped && b == (byte)'\\';
        }
    }
}

/// <summary>Finds formulas in a text that is not TeX otherwise.</summary>
internal static class TeXMath
{
    // The letters, symbols, operators, relations, arrows, accents, fonts, brackets, functions and spaces of LaTeX, of
    // amsmath and of amssymb. No other command stays a command: some of them read files, write them or run programs.
    private static ReadOnlySpan<byte> Commands =>
        " "u8 +
        "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi omicron "u8 +
        "pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma "u8 +
        "Upsilon Phi Psi Omega varGamma varDelta varTheta varLambda varXi varPi varSigma varUpsilon varPhi varPsi "u8 +
        "varOmega digamma aleph beth gimel daleth infty partial nabla ell hbar hslash imath jmath wp Re Im emptyset "u8 +
        "varnothing forall exists nexists neg lnot top bot angle measuredangle sphericalangle triangle triangledown "u8 +
        "square Box Diamond blacksquare lozenge bigstar star flat natural sharp clubsuit diamondsuit heartsuit "u8 +
        "spadesuit prime backprime surd eth mho complement degree dagger ddagger S P pounds copyright checkmark sum "u8 +
        "prod coprod int iint iiint oint bigcup bigcap bigsqcup bigvee bigwedge bigoplus bigotimes bigodot biguplus "u8 +
        "sqrt frac dfrac tfrac cfrac binom dbinom tbinom over atop choose genfrac root of pm mp times div cdot cdots "u8 +
        "ast circ bullet oplus ominus otimes oslash odot bigcirc cup cap sqcup sqcap uplus vee wedge lor land setminus "u8 +
        "smallsetminus amalg wr ltimes rtimes leftthreetimes rightthreetimes boxplus boxminus boxtimes boxdot dotplus "u8 +
        "divideontimes barwedge veebar intercal curlyvee curlywedge Cup Cap bmod pmod mod pod lhd rhd unlhd unrhd "u8 +
        "bigtriangleup bigtriangledown triangleleft triangleright diamond le leq leqslant leqq ge geq geqslant geqq ne "u8 +
        "neq ll gg lll ggg lesssim gtrsim lessapprox gtrapprox lessgtr gtrless equiv sim simeq approx approxeq cong "u8 +
        "doteq propto varpropto asymp models vdash dashv Vdash vDash Vvdash perp parallel nparallel mid nmid shortmid "u8 +
        "shortparallel in notin ni owns subset supset subseteq supseteq subseteqq supseteqq subsetneq supsetneq "u8 +
        "subsetneqq supsetneqq nsubseteq nsupseteq sqsubset sqsupset sqsubseteq sqsupseteq prec succ preceq succeq "u8 +
        "preccurlyeq succcurlyeq precsim succsim precapprox succapprox nprec nsucc nless ngtr nleq ngeq nleqslant "u8 +
        "ngeqslant lneq gneq lneqq gneqq lnsim gnsim nsim ncong trianglelefteq trianglerighteq triangleq ntriangleleft "u8 +
        "ntriangleright between pitchfork backsim thicksim thickapprox eqsim bumpeq Bumpeq circeq eqcirc risingdotseq "u8 +
        "fallingdotseq smile frown bowtie Join colon coloneqq eqqcolon therefore because nvdash nvDash nVdash not to "u8 +
        "gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longleftarrow longrightarrow "u8 +
        "longleftrightarrow Longleftarrow Longrightarrow Longleftrightarrow uparrow downarrow updownarrow Uparrow "u8 +
        "Downarrow Updownarrow mapsto longmapsto hookleftarrow hookrightarrow leftharpoonup leftharpoondown "u8 +
        "rightharpoonup rightharpoondown rightleftharpoons leftrightharpoons rightsquigarrow leadsto nearrow searrow "u8 +
        "swarrow nwarrow iff implies impliedby twoheadrightarrow twoheadleftarrow leftarrowtail rightarrowtail "u8 +
        "rightrightarrows leftleftarrows rightleftarrows leftrightarrows nrightarrow nleftarrow nRightarrow nLeftarrow "u8 +
        "nLeftrightarrow multimap upharpoonright upharpoonleft restriction circlearrowleft circlearrowright "u8 +
        "curvearrowleft curvearrowright xleftarrow xrightarrow dashrightarrow dashleftarrow hat widehat tilde widetilde "u8 +
        "bar overline underline vec dot ddot dddot check breve acute grave mathring overrightarrow overleftarrow "u8 +
        "overleftrightarrow underrightarrow overbrace underbrace overset underset stackrel substack boxed phantom "u8 +
        "hphantom vphantom smash cancel mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal "u8 +
        "mathbbm mathds boldsymbol bm pmb rm bf it sf tt sl cal sc em text textrm textbf textit textsf texttt textsc "u8 +
        "textsl textnormal textup emph mbox hbox operatorname displaystyle textstyle scriptstyle scriptscriptstyle tiny "u8 +
        "scriptsize footnotesize small normalsize large Large LARGE huge Huge left right middle big Big bigg Bigg bigl "u8 +
        "Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm langle rangle lfloor rfloor lceil rceil lbrace "u8 +
        "rbrace lbrack rbrack lvert rvert lVert rVert vert Vert lgroup rgroup lmoustache rmoustache ulcorner urcorner "u8 +
        "llcorner lrcorner backslash log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth min "u8 +
        "max inf sup lim limsup liminf varlimsup varliminf varinjlim varprojlim injlim projlim arg deg det dim gcd hom "u8 +
        "ker Pr mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner mathstrut strut limits nolimits "u8 +
        "displaylimits sideset quad qquad hspace mspace thinspace medspace thickspace negthinspace enspace nobreak dots "u8 +
        "ldots vdots ddots dotsb dotsc dotsi dotsm dotso cdotp ldotp begin end nonumber notag ensuremath relax "u8;

    private static ReadOnlySpan<byte> Environments => " matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases array aligned gathered split "u8;

    /// <summary>Whether all commands of a formula are those of mathematics.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> formula)
    {
        // A character can also be given by its number behind two of them.
        if (formula.IndexOf("^^"u8) >= 0)
        {
            return false;
        }

        while (formula.IndexOf((byte)'\\') is >= 0 and int at)
        {
            formula = formula[(at + 1)..];
            int length = NameLength(formula);
            if (length == 0 ? !IsSymbol(formula) : !Contains(Commands, formula[..length]))
            {
                return false;
            }

            if (formula[..length].SequenceEqual("begin"u8) || formula[..length].SequenceEqual("end"u8))
            {
                // \begin{name} runs \name.
                int nameLength = formula.Length > length && formula[length] == (byte)'{' ? NameLength(formula[(length + 1)..]) : 0;
                int end = length + 1 + nameLength;
                if (nameLength == 0 || formula[end] != (byte)'}' || !Contains(Environments, formula[(length + 1)..end]))
                {
                    return false;
                }
            }

            formula = formula[Math.Max(length, 1)..];
        }

        return true;
    }

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter((char)text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsSymbol(ReadOnlySpan<byte> text) => text.Length > 0 && "\\,;:!> {}|_%$#&/"u8.Contains(text[0]);

    private static bool Contains(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name)
    {
        while (names.IndexOf(name) is >= 0 and int at)
        {
            if (at > 0 && names[at - 1] == (byte)' ' && names[at + name.Length] == (byte)' ')
            {
                return true;
            }

            names = names[(at + 1)..];
        }

        return false;
    }

    /// <summary>
    /// The length of the formula that a text starts with, <c>$…$</c> or <c>$$…$$</c>; 0 if it starts with none. As in
    /// Pandoc's Markdown, no white space follows the opening sign or precedes the closing one, and no digit follows
    /// that, so that sums of money are no formulas. Braces are in pairs, so that a formula can't end its field.
    /// </summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        int sign = text.StartsWith("$$"u8) ? 2 : text.StartsWith("$"u8) ? 1 : 0;
        if (sign == 0 || text.Length == sign || IsWhiteSpace(text[sign]))
        {
            return 0;
        }

        int depth = 0;
        bool isEscaped = false;
        for (int at = sign; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}' when depth == 0:
                    return 0;
                case (byte)'}':
                    depth--;
                    break;
                case (byte)'$' when !isEscaped:
                    return depth == 0 && IsEnd(text, at, sign) ? at + sign : 0;
                default:
                    break;
            }

            isEscaped = !isEscaped && text[at] == (byte)'\\';
        }

        return 0;
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, int at, int sign)
    {
        int end = at + sign;
        return end <= text.Length && at > sign && text[end - 1] == (byte)'$' && !IsWhiteSpace(text[at - 1])
            && (end == text.Length || text[end] is not (>= (byte)'0' and <= (byte)'9'));
    }

    private static bool IsWhiteSpace(byte b) => b is (byte)' ' or (byte)'\t';
}

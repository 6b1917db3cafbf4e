using System.Collections.Frozen;

namespace DigestGen.Sample.Formulas;

/// <summary>TeX commands that stand for one symbol or one name.</summary>
internal static class TexSymbols
{
    private static readonly FrozenDictionary<string, string> s_names = Read(
        """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
        nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        infty ∞ ell ℓ hbar ℏ imath ı jmath ȷ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ aleph ℵ Re ℜ Im ℑ wp ℘ top ⊤ bot ⊥
        prime ′ angle ∠ square □ Box □ checkmark ✓ dagger † ddagger ‡ S § complement ∁
        """);

    // TeX sets capital Greek letters upright.
    private static readonly FrozenDictionary<string, string> s_uprightNames = Read(
        """
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω degree °
        """);

    private static readonly FrozenDictionary<string, string> s_operators = Read(
        """
        times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cup ∪ cap ∩ vee ∨ lor ∨
        wedge ∧ land ∧ setminus ∖ wr ≀ uplus ⊎ sqcup ⊔ sqcap ⊓ diamond ⋄ triangle △ amalg ⨿ lnot ¬ neg ¬ forall ∀ exists ∃
        leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ approx ≈ sim ∼ simeq ≃ cong ≅
        equiv ≡ propto ∝ doteq ≐ asymp ≍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ triangleq ≜ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃
        subseteq ⊆ supseteq ⊇ subsetneq ⊊ sqsubseteq ⊑ mid ∣ nmid ∤ parallel ∥ perp ⟂ models ⊨ vdash ⊢ dashv ⊣
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ implies ⟹
        longrightarrow ⟶ Longrightarrow ⟹ mapsto ↦ hookrightarrow ↪ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘
        rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝
        sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
        ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ colon : lbrace { rbrace } lbrack [ rbrack ]
        langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | Vert ‖ lVert ‖ rVert ‖ backslash \
        """);

    private static readonly FrozenSet<string> s_functions = FrozenSet.Create(
        StringComparer.Ordinal,
        "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd", "hom",
        "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log", "max", "min", "mod", "Pr", "sec", "sin", "sinh", "sup",
        "tan", "tanh");

    /// <summary>The symbol of a command without its backslash; null if it stands for none.</summary>
    public static MathToken? Find(string command) =>
        s_names.TryGetValue(command, out string? name) ? new MathToken("mi", name)
        : s_uprightNames.TryGetValue(command, out name) ? new MathToken("mi", name, IsUpright: true)
        : s_operators.TryGetValue(command, out string? symbol) ? new MathToken("mo", symbol)
        : s_functions.Contains(command) ? new MathToken("mi", command)
        : null;

    private static FrozenDictionary<string, string> Read(string pairs)
    {
        string[] words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
    }
}

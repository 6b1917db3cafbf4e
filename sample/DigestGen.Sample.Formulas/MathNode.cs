namespace DigestGen.Sample.Formulas;

/// <summary>A part of a formula, in the terms of MathML.</summary>
internal abstract record MathNode;

/// <summary>A name, a number, an operator or a text; <paramref name="Element"/> is mi, mn, mo or mtext.</summary>
internal sealed record MathToken(string Element, string Text, bool IsUpright = false) : MathNode;

/// <summary>White space of a width in em.</summary>
internal sealed record MathSpace(string Width) : MathNode;

/// <summary>Parts side by side.</summary>
internal sealed record MathRow(IReadOnlyList<MathNode> Parts) : MathNode;

/// <summary>A subscript, a superscript, or both.</summary>
internal sealed record MathScripts(MathNode Base, MathNode? Sub, MathNode? Sup) : MathNode;

/// <summary>A fraction, or a binomial coefficient, which has no line.</summary>
internal sealed record MathFraction(MathNode Numerator, MathNode Denominator, bool HasLine) : MathNode;

/// <summary>A square root, or a root with an index.</summary>
internal sealed record MathRoot(MathNode Radicand, MathNode? Index) : MathNode;

/// <summary>Something above or below a base.</summary>
internal sealed record MathStack(MathNode Base, MathNode Mark, bool IsAbove, bool IsAccent) : MathNode;

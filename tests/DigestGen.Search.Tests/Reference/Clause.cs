namespace DigestGen.Search.Tests.Reference;

/// <summary>A part of a query, before it is written as text.</summary>
/// <param name="Operator"><c>""</c>, <c>"title"</c>, or the name of a filter.</param>
/// <param name="Value">What is looked for.</param>
/// <param name="IsExcluding">Whether it is one of exclusion.</param>
/// <param name="IsQuoted">Whether it is written in quotes.</param>
internal sealed record Clause(string Operator, string Value, bool IsExcluding = false, bool IsQuoted = false)
{
    public override string ToString() =>
        (IsExcluding ? "-" : "") + (Operator.Length > 0 ? Operator + ":" : "") + (IsQuoted ? $"\"{Value}\"" : Value);
}

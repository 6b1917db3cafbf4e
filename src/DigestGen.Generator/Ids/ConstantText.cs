using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DigestGen.Generator.Ids;

/// <summary>A constant text that an operation can give.</summary>
/// <param name="Text">The text.</param>
/// <param name="Syntax">The expression that gives it.</param>
/// <param name="IsWholeValue">Whether the value is always this text, and not one of several.</param>
public readonly record struct ConstantText(string Text, SyntaxNode Syntax, bool IsWholeValue)
{
    /// <summary>Adds the constants that a value can be: itself, or those of its branches, arms and elements.</summary>
    /// <param name="value">The value.</param>
    /// <param name="constants">The constants; null while there are none, as for most values of a program.</param>
    public static void Add(IOperation? value, ref List<ConstantText>? constants) => Add(value, true, ref constants);

    private static void Add(IOperation? value, bool isWhole, ref List<ConstantText>? constants)
    {
        if (value is { ConstantValue: { HasValue: true, Value: string text } } and not IConversionOperation)
        {
            (constants ??= []).Add(new ConstantText(text, value.Syntax, isWhole));
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Add(conversion.Operand, isWhole, ref constants);
                break;
            case IUtf8StringOperation utf8:
                (constants ??= []).Add(new ConstantText(utf8.Value, utf8.Syntax, isWhole));
                break;
            case IConditionalOperation choice:
                Add(choice.WhenTrue, false, ref constants);
                Add(choice.WhenFalse, false, ref constants);
                break;
            case ICoalesceOperation coalesce:
                Add(coalesce.Value, false, ref constants);
                Add(coalesce.WhenNull, false, ref constants);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Add(arm.Value, false, ref constants);
                }

                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (IOperation element in initializer.ElementValues)
                {
                    Add(element, false, ref constants);
                }

                break;
            case IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments: [var whole] }:
                Add(whole.Value, isWhole, ref constants);
                break;
        }
    }
}

/// <summary>The parts of a text that should be an arXiv id.</summary>
/// <param name="Scheme"><c>arXiv:</c>, or nothing.</param>
/// <param name="Id">The id.</param>
/// <param name="Version">The version with its <c>v</c>, or nothing.</param>
internal readonly record struct IdText(string Scheme, string Id, string Version)
{
    private const string SchemeText = "arXiv:";

    public static IdText Of(string text)
    {
        int start = text.StartsWith(SchemeText, StringComparison.OrdinalIgnoreCase) ? SchemeText.Length : 0;
        int end = text.Length;
        while (end > start && text[end - 1] is >= '0' and <= '9')
        {
            end--;
        }

        end = end > start && end < text.Length && text[end - 1] == 'v' ? end - 1 : text.Length;
        return new IdText(text.Substring(0, start), text.Substring(start, end - start), text.Substring(end));
    }

    /// <summary>The text with another id; null if there is none.</summary>
    public static string? Replace(string text, string? id)
    {
        IdText parts = Of(text);
        return id is null ? null : parts.Scheme + id + parts.Version;
    }

    public static string WithoutVersion(string text)
    {
        IdText parts = Of(text);
        return parts.Scheme + parts.Id;
    }
}

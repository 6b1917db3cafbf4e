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

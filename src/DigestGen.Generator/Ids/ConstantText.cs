using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DigestGen.Generator.Ids;

/// <summary>A constant text that an operation can give.</summary>
/// <param name="Text">The text.</param>
/// <param name="Syntax">The expression that gives it.</param>
internal readonly record struct ConstantText(string Text, SyntaxNode Syntax)
{
    /// <summary>Adds the constants that a value can be: itself, or those of its branches, arms and elements.</summary>
    /// <param name="value">The value.</param>
    /// <param name="constants">The constants; null while there are none, as for most values of a program.</param>
    public static void Add(IOperation? value, ref List<ConstantText>? constants)
    {
        if (value is { ConstantValue: { HasValue: true, Value: string text } })
        {
            (constants ??= []).Add(new ConstantText(text, value.Syntax));
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Add(conversion.Operand, ref constants);
                break;
            case IUtf8StringOperation utf8:
                (constants ??= []).Add(new ConstantText(utf8.Value, utf8.Syntax));
                break;
            case IConditionalOperation choice:
                Add(choice.WhenTrue, ref constants);
                Add(choice.WhenFalse, ref constants);
                break;
            case ICoalesceOperation coalesce:
                Add(coalesce.Value, ref constants);
                Add(coalesce.WhenNull, ref constants);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Add(arm.Value, ref constants);
                }

                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (IOperation element in initializer.ElementValues)
                {
                    Add(element, ref constants);
                }

                break;
            case IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments: [var whole] }:
                Add(whole.Value, ref constants);
                break;
        }
    }
}

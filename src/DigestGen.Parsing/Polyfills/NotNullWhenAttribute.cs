namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that a parameter is not null where the method returns the value; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}

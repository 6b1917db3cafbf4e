using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Testing.Hosts;

/// <summary>Looks into what the generator remembers between runs.</summary>
public static class StepValues
{
    private static readonly string[] s_steps =
        [.. typeof(PipelineSteps).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>
    /// Asserts that nothing of the compiler or of Markdig is reached from a remembered value: it would keep a whole
    /// compilation alive, and compare by reference. Only a source holds its file, and the host its provider of options.
    /// </summary>
    public static void AssertFreeOfCompilerAndMarkdig(GeneratorRunResult result)
    {
        foreach ((string step, var runs) in result.TrackedSteps.Where(step => s_steps.Contains(step.Key)))
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach ((object value, _) in runs.SelectMany(run => run.Outputs))
            {
                Walk(value, step, step is PipelineSteps.Sources or PipelineSteps.AllSources or PipelineSteps.Host, seen);
            }
        }
    }

    private static void Walk(object? value, string path, bool mayHoldFile, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        if (value is AdditionalText or AnalyzerConfigOptionsProvider)
        {
            Assert.True(mayHoldFile, $"{path} holds a {type}.");
            return;
        }

        Assert.False(
            type.Assembly.GetName().Name is { } name && (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name == "Markdig"),
            $"{path} holds a {type}.");
        if (value is Array array)
        {
            if (!type.GetElementType()!.IsPrimitive)
            {
                foreach (object? item in array)
                {
                    Walk(item, path + "[]", mayHoldFile, seen);
                }
            }

            return;
        }

        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", mayHoldFile, seen);
            }
        }
    }
}

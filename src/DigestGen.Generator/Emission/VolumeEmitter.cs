using DigestGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the texts that an issue owns.</summary>
internal static class VolumeEmitter
{
    public static void Emit(SourceProductionContext context, VolumePlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        foreach (VolumePart part in plan.Parts)
        {
            writer.Line(
                $"private static global::System.ReadOnlySpan<byte> {part.PropertyName} => ",
                VolumeBytes.Write(plan.Content, part, context.CancellationToken));
        }

        writer.CloseFile(context, plan.HintName);
    }
}

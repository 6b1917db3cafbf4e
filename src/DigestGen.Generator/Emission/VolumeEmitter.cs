using DigestGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits volumes.</summary>
internal static class VolumeEmitter
{
    public static void Emit(SourceProductionContext context, VolumePlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog).Open($"private static partial class {plan.ClassName}");
        foreach (Volume volume in plan.Volumes)
        {
            writer.Method("internal", volume.MethodName, VolumeBytes.Write(volume, plan.LengthStep, context.CancellationToken));
        }

        writer.CloseFile(context, plan.HintName);
    }
}

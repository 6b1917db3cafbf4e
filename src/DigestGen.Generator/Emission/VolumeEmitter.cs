using DigestGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits volumes, each in a class of its own: the compiler compiles classes side by side, and the members of one in turn.</summary>
internal static class VolumeEmitter
{
    public static void Emit(SourceProductionContext context, VolumePlan plan)
    {
        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        foreach (Volume volume in plan.Volumes)
        {
            writer.Open($"private static class {volume.ClassName}")
                .Method("internal", "Read", VolumeBytes.Write(volume, context.CancellationToken))
                .Close();
        }

        writer.CloseFile(context, plan.HintName);
    }
}

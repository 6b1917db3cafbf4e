using System.Buffers;
using DigestGen.Compiling.Planning.Volumes;
using DigestGen.Compiling.Records;
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
            int length = VolumeBytes.Length(volume.Records, plan.LengthStep);
            byte[] borrowed = ArrayPool<byte>.Shared.Rent(length);
            Span<byte> bytes = borrowed.AsSpan(0, length);
            VolumeBytes.Write(volume.Records, bytes, context.CancellationToken);
            writer.Method("internal", volume.MethodName, bytes);
            ArrayPool<byte>.Shared.Return(borrowed);
        }

        writer.CloseFile(context, plan.HintName);
    }
}

using System.Globalization;
using DigestGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Emission;

/// <summary>Emits the places of the records, and the way from a volume's number to its literal.</summary>
internal static class PlacesEmitter
{
    // One switch over all volumes would be compiled whole at the first call.
    private const int GroupBits = 5;
    private const int GroupSize = 1 << GroupBits;
    private const string Span = "global::System.ReadOnlySpan<byte>";

    public static void Emit(SourceProductionContext context, PlacesPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        using SourceWriter writer = SourceWriter.OpenImage(plan.Catalog);
        if (plan.HasUtf8Literals)
        {
            writer.Line($"protected override {Span} Places => ", plan.Places.Span);
            WriteGroups(writer, plan.VolumeProperties.Span, context.CancellationToken);
        }
        else
        {
            // The build fails for another reason; that reason shall be the only one.
            writer.Line($"protected override {Span} Places => default({Span});").Line();
            writer.Line($"protected override {Span} GetVolume(int number) => default({Span});");
        }

        writer.CloseFile(context, $"{plan.Catalog.Name}.Places.g.cs");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteGroups(SourceWriter writer, ReadOnlySpan<string> properties, CancellationToken cancellationToken)
    {
        writer.Line().Open($"protected override {Span} GetVolume(int number)").Open($"switch (number >> {Text(GroupBits)})");
        for (int group = 0; group * GroupSize < properties.Length; group++)
        {
            writer.Line($"case {Text(group)}: return GetVolumeOfGroup{Text(group)}(number);");
        }

        writer.Line($"default: return default({Span});").Close().Close();
        for (int first = 0; first < properties.Length; first += GroupSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Line().Open($"private static {Span} GetVolumeOfGroup{Text(first / GroupSize)}(int number)").Open("switch (number)");
            for (int number = first; number < Math.Min(first + GroupSize, properties.Length); number++)
            {
                writer.Line($"case {Text(number)}: return {properties[number]};");
            }

            writer.Line($"default: return default({Span});").Close().Close();
        }
    }
}

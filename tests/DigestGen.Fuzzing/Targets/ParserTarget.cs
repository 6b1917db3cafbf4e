using System.Text;
using DigestGen.Parsing.Tests;

namespace DigestGen.Fuzzing.Targets;

/// <summary>The bytes are a file.</summary>
internal sealed class ParserTarget : FuzzTarget
{
    public override string Name => "parser";

    public override IEnumerable<byte[]> Seeds => SeedDigests.All.Select(Encoding.UTF8.GetBytes);

    public override void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length <= MaxLength)
        {
            SoundReading.Of(Encoding.UTF8.GetString(input));
        }
    }
}

namespace DigestGen.Fuzzing.Targets;

/// <summary>What is fed with bytes, and throws where it does not keep its promise.</summary>
internal abstract class FuzzTarget
{
    public static IReadOnlyList<FuzzTarget> All { get; } = [new ParserTarget(), new GeneratorTarget()];

    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Inputs to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>Inputs above this size are skipped: what a long one does is measured by itself.</summary>
    public virtual int MaxLength => 32 * 1024;

    public static FuzzTarget Named(string name) =>
        All.FirstOrDefault(target => target.Name == name)
        ?? throw new ArgumentException($"There is no target '{name}', but {string.Join(", ", All.Select(target => target.Name))}.");

    /// <summary>Tries an input.</summary>
    public abstract void Run(ReadOnlySpan<byte> input);
}

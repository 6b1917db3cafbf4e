using System.CommandLine;

namespace DigestGen.Tool.Verbs;

/// <summary>A verb with examples, which its help shows.</summary>
internal sealed class VerbCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples { get; } = examples;
}

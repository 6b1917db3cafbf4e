using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DigestGen.Tool.Verbs;

/// <summary>The library's help with the tool's own name, which it takes from the assembly, and with examples.</summary>
internal sealed class ToolHelp(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using var help = new StringWriter();
        parseResult.InvocationConfiguration.Output = help;
        int exitCode = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(help.ToString().Replace("  " + RootCommand.ExecutableName + " ", "  digestgen ", StringComparison.Ordinal).TrimEnd() + "\n");
        if (parseResult.CommandResult.Command is VerbCommand verb)
        {
            output.Write("\nExamples:\n");
            foreach (string line in verb.Examples.Split('\n'))
            {
                output.Write($"  {line.TrimEnd('\r')}\n");
            }
        }

        return exitCode;
    }
}

/// <summary>A verb with examples, which its help shows.</summary>
internal sealed class VerbCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples { get; } = examples;
}

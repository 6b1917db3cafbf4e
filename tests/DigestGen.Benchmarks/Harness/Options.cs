using System.Globalization;

namespace DigestGen.Benchmarks.Harness;

/// <summary>What the command line asks for.</summary>
internal sealed record Options(string Command, string Source, bool IsWhole, int Papers, int Runs, string With, string Tables)
{
    /// <summary>The data, as paths and places name it.</summary>
    public string DataKey => $"{Source}-{(IsWhole ? "whole" : Papers.ToString(CultureInfo.InvariantCulture))}";

    public static Options Parse(string[] args)
    {
        var options = new Options(args.Length > 0 ? args[0] : "", "synthetic", IsWhole: false, Papers: 1_000, Runs: 9, With: "", Tables: "generator,first-title,lookup,build");
        for (int i = 1; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--data" when args[i + 1] is "synthetic" or "corpus" => options with { Source = args[i + 1] },
                "--papers" when args[i + 1] == "whole" => options with { IsWhole = true },
                "--papers" => options with { Papers = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--runs" => options with { Runs = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--with" => options with { With = args[i + 1] },
                "--tables" => options with { Tables = args[i + 1] },
                _ => throw new ArgumentException($"There is no option {args[i]} {args[i + 1]}."),
            };
        }

        return options;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Testing.Hosts;

/// <summary>The project's properties and the files' metadata, as MSBuild hands them to a compiler.</summary>
public sealed class TestOptions(TestProject project) : AnalyzerConfigOptionsProvider
{
    private readonly ImmutableDictionary<string, Options> _ofFiles = project.Files
        .DistinctBy(file => file.Path)
        .ToImmutableDictionary(file => file.Path, file => new Options("build_metadata.", file.Metadata));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.", project.Properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _ofFiles.GetValueOrDefault(textFile.Path, Options.None);

    private sealed class Options(string prefix, IEnumerable<KeyValuePair<string, string>> values) : AnalyzerConfigOptions
    {
        public static readonly Options None = new("", []);

        private readonly ImmutableDictionary<string, string> _values =
            values.ToImmutableDictionary(pair => prefix + pair.Key, pair => pair.Value, KeyComparer);

        public override bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _values.TryGetValue(key, out value);
    }
}

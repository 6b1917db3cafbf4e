using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Benchmarks.Tables;

/// <summary>A digest that is in memory already, so that no disk is measured.</summary>
internal sealed class DigestText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The options of a project that sets none, or what its search index covers.</summary>
internal sealed class DigestOptions(string search = "") : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(search);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(string search) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            value = key switch
            {
                "build_property.RootNamespace" => "Consumer",
                "build_property.DigestGenSearch" => search,
                _ => null,
            };
            return value is not null;
        }
    }
}

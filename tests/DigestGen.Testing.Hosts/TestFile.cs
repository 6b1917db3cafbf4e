using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Testing.Hosts;

/// <summary>An additional file in memory, with the metadata of its item. An edit makes another one, as in a compiler.</summary>
public sealed class TestFile(string path, string text, ImmutableDictionary<string, string> metadata) : AdditionalText
{
    private int _reads;

    public TestFile(string path, string text)
        : this(path, text, ImmutableDictionary<string, string>.Empty)
    {
    }

    public override string Path { get; } = path;

    public string Content { get; } = text;

    public ImmutableDictionary<string, string> Metadata { get; } = metadata;

    /// <summary>What happens when the generator asks for the text.</summary>
    public Action? WhenRead { get; init; }

    /// <summary>How often the generator asked for the text.</summary>
    public int Reads => _reads;

    /// <summary>The file as an item <c>Digest</c>.</summary>
    public TestFile Declared() => With("DigestGenIsDigest", "true");

    /// <summary>The file with metadata of its item, or of another that speaks of the same file.</summary>
    public TestFile With(string name, string value, string item = "AdditionalFiles") =>
        new(Path, Content, Metadata.SetItem($"{item}.{name}", value));

    public TestFile WithContent(string content) => new(Path, content, Metadata);

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        WhenRead?.Invoke();
        return SourceText.From(Content, Encoding.UTF8);
    }
}

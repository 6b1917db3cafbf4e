using System.Text;
using DigestGen.Fuzzing.Coverage;

namespace DigestGen.Fuzzing.Tests;

/// <summary>The dictionary is read alike by AFL++ and by the bounded runs.</summary>
public sealed class DictionaryTests
{
    [Fact]
    public void Its_tokens_are_ascii_as_AFL_never_ends_reading_others() =>
        Assert.All(
            File.ReadLines(Path.Combine(AppContext.BaseDirectory, Dictionary.FileName)).Where(static line => !line.StartsWith('#')),
            static line => Assert.All(line, static c => Assert.InRange(c, ' ', '~')));

    [Fact]
    public void Escapes_are_bytes()
    {
        Assert.Contains(Encoding.UTF8.GetBytes("# 摘要\n"), Dictionary.Tokens);
        Assert.Contains("\""u8.ToArray(), Dictionary.Tokens);
        Assert.Contains("\\u0022"u8.ToArray(), Dictionary.Tokens);
    }
}

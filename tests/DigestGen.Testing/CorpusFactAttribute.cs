using Xunit;

namespace DigestGen.Testing;

/// <summary>A test over the corpus; where the corpus is not, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (!Corpus.IsPresent)
        {
            Skip = "The corpus is not here: set DIGESTGEN_CORPUS to its folder.";
        }
    }
}

namespace DigestGen.CompilerServices;

/// <summary>What is said to who reads JSON into a handle.</summary>
internal static class JsonReading
{
    public static NotSupportedException NotSupported(string type) =>
        new($"A {type} can't be read from JSON: it is a handle into a compiled catalog. Read the 'id' as an ArxivId and find the paper with DigestCatalog.TryGetPaper, or read the JSON into a type of your own.");
}

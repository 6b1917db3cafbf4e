using System.Buffers;
using System.Text;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Tests;

/// <summary>Catalogs of digests that a test writes.</summary>
internal static class MemoryDigests
{
    /// <summary>The catalog of one digest.</summary>
    public static DigestCatalog Catalog(params TestEntry[] entries) => Catalog(TestEntry.Digest(entries));

    /// <summary>The catalog of one digest.</summary>
    public static DigestCatalog Catalog(string text)
    {
        using var folder = new TempFolder();
        string path = folder.Write("2024-04-03-0906.cs.IR.md", text);
        return CatalogReader.Read([new InputFile(path, IsNamed: true)], static _ => { }, CancellationToken.None).Catalog;
    }

    /// <summary>What an export writes, as text.</summary>
    public static string Text(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(output.WrittenSpan);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Search;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Records;

/// <summary>The resource that holds the texts of a catalog.</summary>
/// <param name="Name">Its name in the assembly.</param>
/// <param name="Checksum">What tells its texts and their order from any others.</param>
internal sealed record TextsResource(string Name, ContentHash Checksum)
{
    private const int HashSize = 16;

    /// <summary>The name of the resource in an assembly.</summary>
    public static string NameIn(string assembly) => assembly + ".DigestGen.texts";

    /// <summary>The checksum of an image. It follows from the hashes of the records, so it needs no texts.</summary>
    /// <param name="index">The index.</param>
    /// <param name="hash">The hash of the papers' identifiers.</param>
    /// <param name="store">The records.</param>
    /// <param name="search">What the search index covers.</param>
    public static ContentHash ChecksumOf(EquatableArray<byte> index, CompiledHash hash, RecordStore store, SearchCoverage search)
    {
        using var sha256 = SHA256.Create();
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteInt32LittleEndian(head, ImageLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.Slice(4), store.Volumes.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head.Slice(8), (int)search);
        Add(sha256, head);
        Add(sha256, index.Span);
        Add(sha256, hash.With(store.LatestPlaces));
        Add(sha256, RecordLocationTables.Write(store.Places));
        foreach (List<StoredRecords> volume in store.Volumes)
        {
            BinaryPrimitives.WriteInt32LittleEndian(head, volume.Sum(static records => records.Count));
            Add(sha256, head.Slice(0, 4));
            foreach (VolumeRecords records in store.RecordsOf(volume))
            {
                byte[] hashes = new byte[records.Entries.Count * HashSize];
                for (int i = 0; i < records.Entries.Count; i++)
                {
                    ContentHash record = records.Content.Hashes[records.Entries[i]];
                    BinaryPrimitives.WriteUInt64LittleEndian(hashes.AsSpan(i * HashSize), record.High);
                    BinaryPrimitives.WriteUInt64LittleEndian(hashes.AsSpan((i * HashSize) + 8), record.Low);
                }

                Add(sha256, hashes);
            }
        }

        sha256.TransformFinalBlock([], 0, 0);
        return ContentHash.Of(sha256.Hash);
    }

    private static void Add(SHA256 sha256, ReadOnlySpan<byte> bytes) => sha256.TransformBlock(bytes.ToArray(), 0, bytes.Length, null, 0);
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DigestGen.Compiling.Papers;

/// <summary>The multipliers that are tried for the hash of a set of identifiers.</summary>
/// <remarks>
/// They follow from the whole set by a cryptographic hash: the same on every machine, and out of reach for whoever chooses
/// identifiers, since each change of the set gives other multipliers.
/// </remarks>
internal static class HashMultipliers
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    /// <summary>The multipliers of a set. All are odd, and so none maps two identifiers to one hash.</summary>
    public static ulong[] Of(uint[] ids)
    {
        byte[] bytes = new byte[ids.Length * sizeof(uint)];
        for (int i = 0; i < ids.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), ids[i]);
        }

        using var sha256 = SHA256.Create();
        byte[] digest = sha256.ComputeHash(bytes);
        ulong[] multipliers = new ulong[Count];
        const int PerDigest = 256 / 64;
        for (int i = 0; i < multipliers.Length; i++)
        {
            if (i > 0 && i % PerDigest == 0)
            {
                digest = sha256.ComputeHash(digest);
            }

            multipliers[i] = BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(i % PerDigest * sizeof(ulong))) | 1;
        }

        return multipliers;
    }
}

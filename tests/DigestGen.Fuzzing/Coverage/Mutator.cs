namespace DigestGen.Fuzzing.Coverage;

/// <summary>Changes inputs in ways that keep much of them: bytes, tokens of the format, lines, and halves of two inputs.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> tokens)
{
    private const int MostChanges = 8;

    public byte[] Mutate(byte[] input, byte[] other)
    {
        List<byte> bytes = [.. input];
        for (int count = random.Next(1, MostChanges + 1); count > 0; count--)
        {
            Change(bytes, other);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        (int start, int length) = random.Next(2) == 0 ? Line(bytes) : Stretch(bytes);
        switch (random.Next(9))
        {
            case 0 when bytes.Count > 0:
                bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                break;
            case 1 when bytes.Count > 0:
                bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count + 1), tokens[random.Next(tokens.Count)]);
                break;
            case 3:
                // A token over what stands there.
                byte[] token = tokens[random.Next(tokens.Count)];
                bytes.RemoveRange(start, Math.Min(length, token.Length));
                bytes.InsertRange(start, token);
                break;
            case 4:
                bytes.RemoveRange(start, length);
                break;
            case 5:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(start, length));
                break;
            case 6:
                List<byte> moved = bytes.GetRange(start, length);
                bytes.RemoveRange(start, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                break;
            case 7:
                int from = random.Next(other.Length + 1);
                bytes.InsertRange(start, other.AsSpan(from, random.Next(other.Length - from + 1)).ToArray());
                break;
            default:
                bytes.RemoveRange(start, random.Next(4) == 0 ? bytes.Count - start : 0);
                break;
        }
    }

    private (int Start, int Length) Stretch(List<byte> bytes)
    {
        int start = random.Next(bytes.Count + 1);
        return (start, random.Next(Math.Min(bytes.Count - start, 64) + 1));
    }

    private (int Start, int Length) Line(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        int start = bytes.GetRange(0, at).LastIndexOf((byte)'\n') + 1;
        int end = bytes.IndexOf((byte)'\n', at);
        return (start, (end < 0 ? bytes.Count : end + 1) - start);
    }
}

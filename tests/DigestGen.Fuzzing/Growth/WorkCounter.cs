using System.Globalization;
using DigestGen.Parsing;
using SharpFuzz.Common;

namespace DigestGen.Fuzzing.Growth;

/// <summary>Counts what reading each shape takes, in branches and in bytes, where a clock would tell of the machine as well.</summary>
internal static class WorkCounter
{
    /// <summary>Prints a line for each shape: branches and bytes at one length, and at another.</summary>
    public static unsafe void Print(int shorter, int longer)
    {
        long branches = 0;
        byte* map = stackalloc byte[1 << 16];
        Trace.SharedMem = map;
        Trace.OnBranch = (_, _) => branches++;
        foreach (HostileShape shape in HostileShape.All)
        {
            // What is made once for all, or borrowed, is made before.
            Read(shape.Write(longer), ref branches);
            Read(shape.Write(shorter), ref branches);
            Work first = Read(shape.Write(shorter), ref branches);
            Work second = Read(shape.Write(longer), ref branches);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{first.Branches}\t{first.Bytes}\t{second.Branches}\t{second.Bytes}\t{shape.Name}"));
        }
    }

    private static Work Read(string text, ref long branches)
    {
        long branchesBefore = branches;
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        DigestParser.Parse(text);
        return new Work(branches - branchesBefore, GC.GetAllocatedBytesForCurrentThread() - bytesBefore);
    }

    private readonly record struct Work(long Branches, long Bytes);
}

using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Fixes;

/// <summary>Compares records that stand alone.</summary>
internal static class RecordComparison
{
    /// <summary>Whether two records say the same, but for the paper's address.</summary>
    public static bool AreSameButForLink(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (!left.Slice(0, ImageLayout.Record.Starts).SequenceEqual(right.Slice(0, ImageLayout.Record.Starts)))
        {
            return false;
        }

        for (var field = (ImageLayout.Field)0; (int)field < ImageLayout.Record.FieldCount; field++)
        {
            if (field != ImageLayout.Field.Url && !RecordFields.Text(left, field).SequenceEqual(RecordFields.Text(right, field)))
            {
                return false;
            }
        }

        return true;
    }
}

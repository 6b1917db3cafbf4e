using System.Buffers.Binary;
using System.Text;

namespace Consumer;

/// <summary>
/// A binary resource read in place: a count, the ids in order (16 bytes each), where the texts end, the texts in UTF-8.
/// </summary>
internal static unsafe class PaperImage
{
    private const int IdLength = 16;
    private const int FieldCount = 7;

    private static readonly byte* s_start = Open();
    private static readonly int s_offsets = 4 + (IdLength * Count);

    public static int Count => BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(s_start, 4));

    public static ReadOnlySpan<byte> Title(int paper) => Field(paper, 1);

    public static ReadOnlySpan<byte> Abstract(int paper) => Field(paper, 5);

    /// <summary>A binary search; -1 if there is no such paper.</summary>
    public static int Find(string id)
    {
        Span<byte> key = stackalloc byte[IdLength];
        key.Clear();
        if (!Encoding.UTF8.TryGetBytes(id, key, out _))
        {
            return -1;
        }

        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = new ReadOnlySpan<byte>(s_start + 4 + (IdLength * middle), IdLength).SequenceCompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static ReadOnlySpan<byte> Field(int paper, int field)
    {
        int at = (paper * FieldCount) + field;
        int texts = s_offsets + (4 * ((Count * FieldCount) + 1));
        int start = Offset(at);
        return new ReadOnlySpan<byte>(s_start + texts + start, Offset(at + 1) - start);
    }

    private static int Offset(int at) => BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(s_start + s_offsets + (4 * at), 4));

    private static byte* Open() =>
        ((UnmanagedMemoryStream)typeof(PaperImage).Assembly.GetManifestResourceStream("papers.bin")!).PositionPointer;
}

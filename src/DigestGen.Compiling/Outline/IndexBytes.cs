using System.Text;
using DigestGen.Layout;

namespace DigestGen.Compiling.Outline;

/// <summary>The bytes of an index while it is written: a header, and tables behind it that the header tells of.</summary>
internal sealed class IndexBytes
{
    private readonly MemoryStream _names = new();
    private readonly Dictionary<string, (int Start, int Length)> _nameRows = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1 << 12];
    private int _length;

    public IndexBytes() => Next(ImageLayout.Header.Size);

    /// <summary>Writes a column of the header.</summary>
    public void SetHeader(int column, int value) => Digits.Write4(_bytes, column, value);

    /// <summary>Starts a table.</summary>
    public void StartTable(int column) => SetHeader(column, _length);

    /// <summary>The next bytes of the table; all of them are the digit zero.</summary>
    public Span<byte> Next(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        }

        Span<byte> next = _bytes.AsSpan(_length, size);
        next.Fill(Digits.Zero);
        _length += size;
        return next;
    }

    /// <summary>Writes a row that is one number of four digits.</summary>
    public void Add4(int value) => Digits.Write4(Next(4), 0, value);

    /// <summary>Adds a name to the table of names, which comes last and has each name once, and writes its start to a row.</summary>
    /// <returns>The length of the name.</returns>
    public int AddName(string name, Span<byte> row, int startColumn)
    {
        if (!_nameRows.TryGetValue(name, out (int Start, int Length) place))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            place = ((int)_names.Length, bytes.Length);
            _names.Write(bytes, 0, bytes.Length);
            _nameRows.Add(name, place);
        }

        Digits.Write4(row, startColumn, place.Start);
        return place.Length;
    }

    /// <summary>Adds the table of names, and ends the index.</summary>
    public byte[] End()
    {
        StartTable(ImageLayout.Header.NameTable);
        byte[] names = _names.ToArray();
        names.CopyTo(Next(names.Length));
        return _bytes.AsSpan(0, _length).ToArray();
    }
}

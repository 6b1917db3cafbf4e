using System.Runtime.CompilerServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using DigestGen;

namespace Consumer;

/// <summary>All titles and all abstracts: as strings, and as UTF-8 where it lies. UTF-8 is read to its end, by a vectorised search or byte by byte.</summary>
public class Enumerations
{
    // No UTF-8 text holds it.
    private const byte Absent = 0xFF;

    private PaperRecord[] _papers = [];
    private byte[] _titles = [];
    private int[] _titleEnds = [];
    private byte[] _abstracts = [];
    private int[] _abstractEnds = [];

    [GlobalSetup]
    public void Setup()
    {
        _papers = PaperJson.Load();
        (_titles, _titleEnds) = Concatenate(static paper => paper.GetTitleUtf8());
        (_abstracts, _abstractEnds) = Concatenate(static paper => paper.GetAbstractUtf8());
    }

    [Benchmark]
    public long CatalogTitles()
    {
        long characters = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            characters += paper.Title.Length;
        }

        return characters;
    }

    [Benchmark]
    public long CatalogAbstracts()
    {
        long characters = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            characters += paper.Abstract.Length;
        }

        return characters;
    }

    [Benchmark]
    public long CatalogTitlesUtf8()
    {
        long sum = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            sum += paper.GetTitleUtf8().IndexOf(Absent);
        }

        return sum;
    }

    [Benchmark]
    public long CatalogAbstractsUtf8()
    {
        long sum = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            sum += paper.GetAbstractUtf8().IndexOf(Absent);
        }

        return sum;
    }

    [Benchmark]
    public long CatalogTitlesUtf8ByteByByte()
    {
        long sum = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            sum += Sum(paper.GetTitleUtf8());
        }

        return sum;
    }

    [Benchmark]
    public long ArrayTitlesUtf8ByteByByte() => ReadByteByByte(_titles, _titleEnds);

    [Benchmark]
    public long ArrayTitlesUtf8() => Read(_titles, _titleEnds);

    [Benchmark]
    public long CatalogAbstractsUtf8ByteByByte()
    {
        long sum = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            sum += Sum(paper.GetAbstractUtf8());
        }

        return sum;
    }

    [Benchmark]
    public long ArrayAbstractsUtf8ByteByByte() => ReadByteByByte(_abstracts, _abstractEnds);

    [Benchmark]
    public long ArrayAbstractsUtf8() => Read(_abstracts, _abstractEnds);

    [Benchmark]
    public long ResourceTitles()
    {
        long characters = 0;
        for (int paper = 0; paper < PaperImage.Count; paper++)
        {
            characters += Encoding.UTF8.GetString(PaperImage.Title(paper)).Length;
        }

        return characters;
    }

    [Benchmark]
    public long ResourceAbstracts()
    {
        long characters = 0;
        for (int paper = 0; paper < PaperImage.Count; paper++)
        {
            characters += Encoding.UTF8.GetString(PaperImage.Abstract(paper)).Length;
        }

        return characters;
    }

    [Benchmark]
    public long ResourceTitlesUtf8()
    {
        long sum = 0;
        for (int paper = 0; paper < PaperImage.Count; paper++)
        {
            sum += PaperImage.Title(paper).IndexOf(Absent);
        }

        return sum;
    }

    [Benchmark]
    public long ResourceAbstractsUtf8()
    {
        long sum = 0;
        for (int paper = 0; paper < PaperImage.Count; paper++)
        {
            sum += PaperImage.Abstract(paper).IndexOf(Absent);
        }

        return sum;
    }

    [Benchmark]
    public long ObjectsTitles()
    {
        long characters = 0;
        foreach (PaperRecord paper in _papers)
        {
            characters += paper.Title.Length;
        }

        return characters;
    }

    [Benchmark]
    public long ObjectsAbstracts()
    {
        long characters = 0;
        foreach (PaperRecord paper in _papers)
        {
            characters += paper.Abstract.Length;
        }

        return characters;
    }

    private static long Read(byte[] texts, int[] ends)
    {
        long sum = 0;
        int start = 0;
        foreach (int end in ends)
        {
            sum += texts.AsSpan(start, end - start).IndexOf(Absent);
            start = end;
        }

        return sum;
    }

    private static long ReadByteByByte(byte[] texts, int[] ends)
    {
        long sum = 0;
        int start = 0;
        foreach (int end in ends)
        {
            sum += Sum(texts.AsSpan(start, end - start));
            start = end;
        }

        return sum;
    }

    // One loop for all, whatever stands around it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Sum(ReadOnlySpan<byte> text)
    {
        long sum = 0;
        foreach (byte value in text)
        {
            sum += value;
        }

        return sum;
    }

    private static (byte[] Texts, int[] Ends) Concatenate(TextOf textOf)
    {
        var texts = new MemoryStream();
        var ends = new List<int>();
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            texts.Write(textOf(paper));
            ends.Add((int)texts.Length);
        }

        return (texts.ToArray(), [.. ends]);
    }

    private delegate ReadOnlySpan<byte> TextOf(Paper paper);
}

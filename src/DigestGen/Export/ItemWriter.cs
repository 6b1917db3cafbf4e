using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace DigestGen.Export;

/// <summary>Writes an export: what comes before its items, each item, and what comes behind them.</summary>
/// <typeparam name="T">The items.</typeparam>
internal abstract class ItemWriter<T>
{
    public virtual void WriteHead()
    {
    }

    public abstract void Write(T item);

    public virtual void WriteEnd()
    {
    }

    /// <summary>Hands over what has been written, if anything is held back.</summary>
    public virtual void Flush()
    {
    }
}

/// <summary>Writes an export that is one JSON text.</summary>
/// <typeparam name="T">The items.</typeparam>
internal abstract class JsonItemWriter<T>(IBufferWriter<byte> output) : ItemWriter<T>
{
    private const int FlushLength = 1 << 15;

    protected Utf8JsonWriter Json { get; } = new(output, JsonShape.WriterOptions);

    public override void Write(T item)
    {
        WriteItem(item);
        if (Json.BytesPending > FlushLength)
        {
            Flush();
        }
    }

    public override void Flush() => Json.Flush();

    protected abstract void WriteItem(T item);

    /// <summary>Writes a property that ends with an identifier.</summary>
    protected void WriteId(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix, ArxivId id)
    {
        const int MaxStackLength = 512;
        Span<byte> text = prefix.Length <= MaxStackLength ? stackalloc byte[MaxStackLength + ArxivId.MaxLength] : new byte[prefix.Length + ArxivId.MaxLength];
        prefix.CopyTo(text);
        id.TryFormat(text[prefix.Length..], out int length);
        Json.WriteString(name, text[..(prefix.Length + length)]);
    }

    /// <summary>Writes a property, if the digest gives it.</summary>
    protected void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            Json.WriteString(name, text);
        }
    }
}

/// <summary>An export that is ready to be written: its items, and what writes them.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class ExportRun<T>(Func<IBufferWriter<byte>, ItemWriter<T>> begin, IEnumerable<T> items)
{
    // A stream or a pipe gets what has been written after so many bytes.
    private const int FlushLength = 1 << 16;

    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Write(begin(output), items);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>(FlushLength);
        Write(begin(buffer), Flushing());
        output.Write(buffer.WrittenSpan);

        IEnumerable<T> Flushing()
        {
            foreach (T item in items)
            {
                yield return item;
                if (buffer.WrittenCount > FlushLength)
                {
                    output.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }
            }
        }
    }

    /// <summary>Writes to a pipe, which is flushed and not completed. Ends early if nobody reads it any more.</summary>
    public Task WriteAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return WriteItemsAsync(output, cancellationToken);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    public Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return WriteItemsAsync(output, cancellationToken);
    }

    private static void Write(ItemWriter<T> writer, IEnumerable<T> items)
    {
        writer.WriteHead();
        foreach (T item in items)
        {
            writer.Write(item);
        }

        writer.WriteEnd();
        writer.Flush();
    }

    private async Task WriteItemsAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        ItemWriter<T> writer = begin(output);
        writer.WriteHead();
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(item);
            if ((!output.CanGetUnflushedBytes || output.UnflushedBytes > FlushLength)
                && (await output.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
            {
                return;
            }
        }

        writer.WriteEnd();
        writer.Flush();
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteItemsAsync(Stream output, CancellationToken cancellationToken)
    {
        PipeWriter pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        try
        {
            await WriteItemsAsync(pipe, cancellationToken).ConfigureAwait(false);
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // What is left in the buffer is not written.
            await pipe.CompleteAsync(exception).ConfigureAwait(false);
            throw;
        }
    }
}

/// <summary>What exports make of the lists that they are given.</summary>
internal static class ExportItems
{
    /// <summary>The papers of results.</summary>
    public static IEnumerable<Paper> Papers(SearchResults papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return papers.Select(static hit => hit.Paper);
    }

    /// <summary>The latest entries of papers.</summary>
    public static IEnumerable<Entry> Latest(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return papers.Select(static paper => paper.LatestEntry);
    }
}

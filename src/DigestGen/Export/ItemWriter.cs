using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

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

    /// <summary>Chinese stays readable; what HTML or JavaScript would read as its own is escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    protected Utf8JsonWriter Json { get; } = new(output, Options);

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

    /// <summary>Writes a property, if the digest gives it.</summary>
    protected void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            Json.WriteString(name, text);
        }
    }
}

/// <summary>Writes the items of an export to where they go.</summary>
internal static class ExportRun
{
    // A stream or a pipe gets what has been written after so many bytes.
    private const int FlushLength = 1 << 16;

    public static void Write<T>(ItemWriter<T> writer, IEnumerable<T> items)
    {
        writer.WriteHead();
        foreach (T item in items)
        {
            writer.Write(item);
        }

        writer.WriteEnd();
        writer.Flush();
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    public static void Write<T>(Stream output, Func<IBufferWriter<byte>, ItemWriter<T>> begin, IEnumerable<T> items)
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
    public static async Task WriteAsync<T>(ItemWriter<T> writer, PipeWriter output, IEnumerable<T> items, CancellationToken cancellationToken)
    {
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

    /// <summary>Writes to a stream, which stays open.</summary>
    public static async Task WriteAsync<T>(
        Stream output, Func<IBufferWriter<byte>, ItemWriter<T>> begin, IEnumerable<T> items, CancellationToken cancellationToken)
    {
        PipeWriter pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        try
        {
            await WriteAsync(begin(pipe), pipe, items, cancellationToken).ConfigureAwait(false);
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

using System.Text;
using System.Text.Json;
using DigestGen.Export;
using Microsoft.Win32.SafeHandles;

namespace DigestGen.Tool.Output;

/// <summary>The reader of standard output has gone.</summary>
internal sealed class ClosedPipeException(IOException cause) : Exception("The pipe is closed.", cause);

/// <summary>Standard output as UTF-8 bytes, without a byte order mark.</summary>
/// <remarks>
/// A reader that goes away, as <c>head</c> does, ends the work as <see cref="ClosedPipeException"/>. A terminal gets no
/// control character, which it would obey.
/// </remarks>
internal sealed class StandardOutput : Stream
{
    private const int Descriptor = 1;

    // EPIPE on Linux and macOS.
    private const int BrokenPipe = 32;

    private readonly bool _isTerminal = !Console.IsOutputRedirected;
    private readonly Stream _inner = Open();
    private byte _last;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A writer of text, which hands it on when it is disposed or its buffer is full.</summary>
    public static StreamWriter OpenText() =>
        new(new StandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14) { NewLine = "\n" };

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _inner.Write(_isTerminal ? TerminalText.WithoutControls(buffer, ref _last) : buffer);
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            throw new ClosedPipeException(exception);
        }
    }

    public override void Flush() => _inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // The console's own stream ignores a closed pipe. A file keeps it, since standard error may share its position.
    private static Stream Open()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 1);
            if (!pipe.CanSeek)
            {
                return pipe;
            }

            pipe.Dispose();
        }

        return Console.OpenStandardOutput();
    }
}

/// <summary>Lines on standard error. Where nobody reads them, they are lost, and the work goes on.</summary>
internal static class StandardError
{
    /// <summary>Writes a line, whatever its text holds.</summary>
    public static void WriteLine(string line)
    {
        try
        {
            Console.Error.WriteLine(TerminalText.OneLine(line));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The descriptor is closed.
        }
    }
}

/// <summary>Writes JSON Lines to standard output: one object a line.</summary>
internal static class JsonLinesWriter
{
    public static void Write<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var output = new BufferedStream(new StandardOutput(), 1 << 14);
        using var json = new Utf8JsonWriter(output, JsonShape.WriterOptions);
        foreach (T item in items)
        {
            write(json, item);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }
}

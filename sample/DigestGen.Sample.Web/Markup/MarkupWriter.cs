using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace DigestGen.Sample.Web.Markup;

/// <summary>Writes HTML and XML as UTF-8, straight into a response.</summary>
internal sealed class MarkupWriter(PipeWriter output)
{
    /// <summary>Where the parts of a template go.</summary>
    public IBufferWriter<byte> Output => output;

    /// <summary>Writes markup: the literal parts are taken as they are; what stands in a hole is text, and escaped.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] MarkupTemplate template)
    {
        // The template wrote its parts when it was made.
        _ = template;
    }

    /// <summary>Hands what is written to the network, and waits where that is slower.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation) => await output.FlushAsync(cancellation);
}

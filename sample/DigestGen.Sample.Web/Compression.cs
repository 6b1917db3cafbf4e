using Microsoft.AspNetCore.ResponseCompression;

namespace DigestGen.Sample.Web;

/// <summary>Compresses answers: pages and data shrink to about half.</summary>
internal static class Compression
{
    public static void Add(IServiceCollection services) => services.AddResponseCompression(static options =>
    {
        // No answer holds a secret, so compressing encrypted ones gives nothing away.
        options.EnableForHttps = true;
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/feed+json", "image/svg+xml",
        ];
    });
}

using Microsoft.Net.Http.Headers;

namespace DigestGen.Sample.Web.Answers;

/// <summary>Lets a browser keep what it has until the site restarts.</summary>
internal static class Freshness
{
    // A catalog can't change while its program runs, so the time of its start is the version of everything in it. The tag
    // is a weak one, because the same answer is sent compressed and uncompressed.
    private static readonly EntityTagHeaderValue s_tag = new($"\"{DateTime.UtcNow.Ticks:x}\"", isWeak: true);

    /// <summary>Marks an answer with its version.</summary>
    /// <returns>Whether the browser has this version already; then the answer is complete and has no body.</returns>
    public static bool IsKnown(HttpContext context)
    {
        context.Response.Headers.ETag = s_tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        foreach (EntityTagHeaderValue known in context.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (known == EntityTagHeaderValue.Any || known.Compare(s_tag, useStrongComparison: false))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return true;
            }
        }

        return false;
    }
}

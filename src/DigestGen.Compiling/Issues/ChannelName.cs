using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;

namespace DigestGen.Compiling.Issues;

/// <summary>A channel in the name of a file or folder: an archive of arXiv's, or one of its categories, in any letter case.</summary>
public static class ChannelName
{
    /// <summary>The channel as arXiv writes it; null if the text is none.</summary>
    public static string? Read(string text)
    {
        int point = text.IndexOf('.');
        string archive = (point < 0 ? text : text.Substring(0, point)).ToLowerInvariant();
        if (!Taxonomy.IsKnown(archive))
        {
            return null;
        }

        if (point < 0)
        {
            return archive;
        }

        string category = text.Substring(point + 1);
        if (!ArxivScheme.IsSubjectClass(category.AsSpan()))
        {
            return null;
        }

        string upper = $"{archive}.{category.ToUpperInvariant()}";
        string lower = $"{archive}.{category.ToLowerInvariant()}";

        // A category that arXiv may add to an archive is a channel as well.
        return Taxonomy.IsKnown(upper) ? upper : Taxonomy.IsKnown(lower) ? lower : $"{archive}.{category}";
    }
}

using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Input;

/// <summary>A candidate and its text, as the host gave it.</summary>
internal sealed class DigestText
{
    private readonly DigestCandidate _candidate;
    private readonly SourceText? _text;
    private readonly string? _failure;

    private DigestText(DigestCandidate candidate, SourceText? text, string? failure)
    {
        _candidate = candidate;
        _text = text;
        _failure = failure;
    }

    /// <summary>Asks the host for the text.</summary>
    /// <exception cref="OperationCanceledException">This run was canceled.</exception>
    public static DigestText Read(DigestCandidate candidate, CancellationToken cancellationToken)
    {
        try
        {
            return new DigestText(candidate, candidate.File.GetText(cancellationToken), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A file that can't be read costs that file, whatever the host throws.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new DigestText(candidate, null, exception.Message);
        }
    }

    /// <summary>The digest; null if the file is not one.</summary>
    public DigestFile? Parse(CancellationToken cancellationToken)
    {
        string path = _candidate.File.Path;
        if (_failure is not null)
        {
            return DigestFile.Unreadable(path, _failure);
        }

        // Where there is no text, the compiler has reported that the file can't be read.
        string? text = _text?.ToString();
        if (text is null || !(_candidate.IsDeclared || FormatMarks.IsIn(text)))
        {
            return null;
        }

        ParsedDigest digest = DigestParser.Parse(text, cancellationToken);
        IssueIdentity identity = IssueIdentity.Read(path, _candidate.Metadata, out UnreadableMetadata[] unreadable);
        var damage = DamagedDigest.Of(path, text, digest, cancellationToken);
        return DigestFile.Of(path, identity, digest, damage, unreadable);
    }
}

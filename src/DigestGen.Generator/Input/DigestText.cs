using DigestGen.Compiling.Files;
using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Input;

/// <summary>A candidate and its text, as the host gave it.</summary>
public sealed class DigestText
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
        if (candidate.IsInOutputFolder)
        {
            return new DigestText(candidate, null, null);
        }

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

    /// <summary>The digest, or why the file is not one; null if the host has no text for the file.</summary>
    public DigestFile? Parse(CancellationToken cancellationToken)
    {
        string path = _candidate.File.Path;
        if (_failure is not null)
        {
            return DigestFile.Unreadable(path, _failure);
        }

        if (_candidate.IsInOutputFolder)
        {
            return DigestFile.Ignore(path, IgnoredReason.OutputFolder, _candidate.IsDeclared);
        }

        // Where there is no text, the compiler has reported that the file can't be read.
        if (_text is null)
        {
            return null;
        }

        string text = DigestDecoder.Recover(_text.ToString(), _text.Encoding);

        DigestFile file = DigestFileReader.Read(path, text, _candidate.IsDeclared, _candidate.Metadata, cancellationToken);
        return file.Ignored is null && _candidate.IsMeasured && DigestFileReader.IsDigest(text, _candidate.IsDeclared)
            ? file with { Length = StorageChoice.Measure(text) }
            : file;
    }
}

using DigestGen.Compiling.Files;
using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.Generator.Input;

/// <summary>A candidate and its text, as the host gave it.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Text">The text; null if the host has none.</param>
/// <param name="Failure">Why the host can't give it; else null.</param>
public sealed record DigestText(DigestCandidate Candidate, SourceText? Text, string? Failure)
{
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
        string path = Candidate.File.Path;
        if (Failure is not null)
        {
            return DigestFile.Unreadable(path, Failure);
        }

        if (Candidate.IsInOutputFolder)
        {
            return DigestFile.Ignore(path, IgnoredReason.OutputFolder, Candidate.IsDeclared);
        }

        // Where there is no text, the compiler has reported that the file can't be read.
        if (Text is null)
        {
            return null;
        }

        string text = DigestDecoder.Recover(Text.ToString(), Text.Encoding);

        DigestFile file = DigestFileReader.Read(path, text, Candidate.IsDeclared, Candidate.Metadata, cancellationToken);
        return file.Ignored is null && Candidate.IsMeasured && DigestFileReader.IsDigest(text, Candidate.IsDeclared)
            ? file with { Length = StorageChoice.Measure(text) }
            : file;
    }
}

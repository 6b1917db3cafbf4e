using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DigestGen.Testing.Hosts;

/// <summary>Diagnostics as lines of text: what a compiler prints, with the end of each place and the related places.</summary>
public static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(Of));

    public static string Of(Diagnostic diagnostic) =>
        $"{Place(diagnostic.Location)}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n"
        + string.Concat(diagnostic.AdditionalLocations.Select(location => $"  see {Place(location)}\n"));

    private static string Place(Location location)
    {
        if (location.Kind == LocationKind.None)
        {
            return "project";
        }

        FileLinePositionSpan span = location.GetLineSpan();
        return FormattableString.Invariant(
            $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1},{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})");
    }
}

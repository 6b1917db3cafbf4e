using System.CommandLine;
using System.Globalization;
using System.Text;
using DigestGen.Parsing;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Findings;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Files;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Fixes;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen fix</c>: repairs what has exactly one right answer.</summary>
internal static class FixVerb
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var paths = new PathArguments();
        var dryRun = new Option<bool>("--dry-run") { Description = "Write a diff to standard output, and no file. Exit code 1 if there is anything to fix" };
        var command = new VerbCommand(
            "fix",
            "Repairs what has exactly one right answer: white space, blank lines, line ends, the table's form, numbers, empty slots, versions in links. Texts stay as they are.",
            """
            digestgen fix digests/
            digestgen fix digests/ --dry-run | less
            digestgen fix - < digest.md > fixed.md
            """) { dryRun };
        paths.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            paths.Find(result, cancellationToken), result.GetValue(dryRun), cancellationToken)));
        return command;
    }

    private static int Run(IReadOnlyList<InputFile> files, bool isDryRun, CancellationToken cancellationToken)
    {
        int digests = 0;
        int changed = 0;
        int exitCode = ExitCode.Success;
        using StreamWriter output = StandardOutput.OpenText();
        foreach (InputFile file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? text;
            try
            {
                text = Read(file);
                if (text is null)
                {
                    continue;
                }

                digests++;
                FixedDigest result = DigestFixer.Fix(text, cancellationToken);
                if (file.IsStandardInput && !isDryRun)
                {
                    output.Write(result.Text);
                }
                else if (result.Applied.Count > 0 && isDryRun)
                {
                    UnifiedDiff.Write(output, file.Path, text, result.Text);
                }
                else if (result.Applied.Count > 0)
                {
                    OutputFile.Write(file.Path, stream => stream.Write(s_strict.GetBytes(result.Text)));
                }

                changed += result.Applied.Count > 0 ? 1 : 0;
                Report(file, result);
            }
            catch (ToolException exception)
            {
                StandardError.WriteLine($"digestgen: {exception.Message}");
                exitCode = exception.ExitCode;
            }
        }

        if (digests == 0 && exitCode == ExitCode.Success)
        {
            throw new ToolException(ExitCode.Usage, CatalogReader.NoDigest);
        }

        StandardError.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{changed} of {digests} {(digests == 1 ? "digest" : "digests")} {(isDryRun ? "would be fixed" : "fixed")}"));
        return exitCode != ExitCode.Success ? exitCode : isDryRun && changed > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    // The text with its byte order mark, which stays; null if the file is not a digest.
    private static string? Read(InputFile file)
    {
        byte[] bytes;
        try
        {
            bytes = FileBytes.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            throw new ToolException(ExitCode.Usage, $"'{file.Path}' can't be read: {exception.Message}");
        }

        // Writing other bytes back would lose some of them.
        string? text = TryDecode(bytes);
        return !file.IsNamed && !FormatMarks.IsIn(text ?? DigestDecoder.Decode(bytes)) ? null
            : text is not null && !WrongEncoding.IsWide(text) ? text
            : throw new ToolException(ExitCode.Usage, $"'{file.Path}' is {Encoding(bytes)} and not UTF-8, and so not fixed: save it as UTF-8 first");
    }

    private static string? TryDecode(byte[] bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Encoding(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        _ => bytes.AsSpan().Contains((byte)0) ? "UTF-16 or UTF-32" : "in another encoding",
    };

    private static void Report(InputFile file, FixedDigest result)
    {
        string path = file.Path;
        foreach (AppliedFix fix in result.Applied)
        {
            if (fix.Resolved.Count == 0)
            {
                StandardError.WriteLine($"{path}: fixed: {fix.Name}");
            }

            foreach (Finding finding in fix.Resolved)
            {
                ReportedFinding reported = ReportedFinding.Of(file.Path, finding);
                StandardError.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}({finding.Range.StartLine + 1},{finding.Range.StartColumn + 1}): fixed {reported.Rule.Id}: {reported.Message} ({fix.Name})"));
            }
        }
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using DigestGen.Parsing;
using DigestGen.Parsing.Findings;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Files;
using DigestGen.Compiling.Fixes;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen fix</c>: repairs what has exactly one right answer.</summary>
internal static class FixVerb
{
    private const string Description =
        "Repairs what has exactly one right answer: white space, blank lines, line ends, the table's form, numbers, empty slots, versions in links. Texts stay as they are.";

    private const string Examples =
        """
        digestgen fix digests/
        digestgen fix digests/ --dry-run | less
        digestgen fix - < digest.md > fixed.md
        """;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var paths = new PathArguments();
        var dryRun = new Option<bool>("--dry-run") { Description = "Write a diff to standard output, and no file. Exit code 1 if there is anything to fix" };
        var command = new VerbCommand("fix", Description, Examples) { dryRun };
        paths.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            paths.Find(result, cancellationToken), result.GetValue(dryRun), cancellationToken)));
        return command;
    }

    private static int Run(IReadOnlyList<InputFile> files, bool isDryRun, CancellationToken cancellationToken)
    {
        int digests = 0;
        int changed = 0;
        using StreamWriter output = StandardOutput.OpenText();
        foreach (InputFile file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Read(file) is not { } text || !(file.IsNamed || FormatMarks.IsIn(text)))
            {
                continue;
            }

            digests++;
            FixedDigest result = DigestFixer.Fix(text, cancellationToken);
            changed += result.Applied.Count > 0 ? 1 : 0;
            Report(file, result);
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
        }

        if (digests == 0)
        {
            throw new ToolException(ExitCode.Usage, "no digest was found: a digest has the headings '# 摘要' and '# 详细'");
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{changed} of {digests} {(digests == 1 ? "digest" : "digests")} {(isDryRun ? "would be fixed" : "fixed")}"));
        return isDryRun && changed > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    // The text with its byte order mark, which stays; null if the bytes are not UTF-8, since writing them back would lose some.
    private static string? Read(InputFile file)
    {
        try
        {
            using var bytes = new MemoryStream();
            using (Stream stream = file.IsStandardInput ? Console.OpenStandardInput() : File.OpenRead(file.Path))
            {
                stream.CopyTo(bytes);
            }

            return s_strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (Exception exception) when (exception is DecoderFallbackException)
        {
            Console.Error.WriteLine($"{TerminalText.OneLine(file.Path)}: not UTF-8, and so not fixed");
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{TerminalText.OneLine(file.Path)}: can't be read: {TerminalText.OneLine(exception.Message)}");
            return null;
        }
    }

    private static void Report(InputFile file, FixedDigest result)
    {
        string path = TerminalText.OneLine(file.Path);
        foreach (AppliedFix fix in result.Applied)
        {
            if (fix.Resolved.Count == 0)
            {
                Console.Error.WriteLine($"{path}: fixed: {fix.Name}");
            }

            foreach (Finding finding in fix.Resolved)
            {
                ReportedFinding reported = ReportedFinding.Of(file.Path, finding);
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}({finding.Range.StartLine + 1},{finding.Range.StartColumn + 1}): fixed {reported.Rule.Id}: {reported.Message} ({fix.Name})"));
            }
        }
    }
}

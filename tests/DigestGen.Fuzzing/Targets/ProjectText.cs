using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Fuzzing.Targets;

/// <summary>
/// A project as one text that a fuzzer can change: a line of properties, then for each file a form feed, a line of its
/// path and its metadata, and what it holds. Names and values stand as <c>Name=value</c>, parted by tabs.
/// </summary>
internal static class ProjectText
{
    private const char FileStart = '\f';
    private const int MaxFiles = 6;

    public static TestProject Read(string text)
    {
        string[] parts = text.Split(FileStart, MaxFiles + 1);
        var project = new TestProject();
        project = project with { Properties = project.Properties.WithComparers(AnalyzerConfigOptions.KeyComparer) };
        foreach ((string name, string value) in Pairs(parts[0].ReplaceLineEndings("\t").Split('\t')))
        {
            project = project.With(name, value);
        }

        // A file that is listed twice is one file, and has one text.
        TestFile[] files = [.. parts.Skip(1).Select(ReadFile).OfType<TestFile>()];
        Dictionary<string, string> texts = files.DistinctBy(static file => file.Path).ToDictionary(static file => file.Path, static file => file.Content);
        return project with { Files = [.. files.Select(file => file.WithContent(texts[file.Path]))] };
    }

    public static string Write(string properties, params IEnumerable<(string Header, string Content)> files)
    {
        var text = new StringBuilder(properties).Append('\n');
        foreach ((string header, string content) in files)
        {
            text.Append(FileStart).Append(header).Append('\n').Append(content);
        }

        return text.ToString();
    }

    private static TestFile? ReadFile(string part)
    {
        int end = part.IndexOf('\n');
        string[] header = (end < 0 ? part : part[..end]).Split('\t');
        if (header[0].Length == 0)
        {
            // A compiler knows no file without a path.
            return null;
        }

        var file = new TestFile(header[0], end < 0 ? "" : part[(end + 1)..]);
        foreach ((string name, string value) in Pairs(header.Skip(1)))
        {
            file = file.With(name, value);
        }

        return file;
    }

    // The last of equal names counts, whatever their case: so do the compiler's options.
    private static IEnumerable<(string Name, string Value)> Pairs(IEnumerable<string> texts) => texts
        .Select(static text => (Text: text, At: text.IndexOf('=')))
        .Where(static pair => pair.At > 0)
        .Select(static pair => (Name: pair.Text[..pair.At], Value: pair.Text[(pair.At + 1)..]))
        .GroupBy(static pair => pair.Name, AnalyzerConfigOptions.KeyComparer)
        .Select(static pairs => pairs.Last());
}

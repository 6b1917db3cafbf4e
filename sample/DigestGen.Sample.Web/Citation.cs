using System.Text;
using DigestGen.Export;

namespace DigestGen.Sample.Web;

/// <summary>A paper for a bibliography, as a file.</summary>
internal sealed class Citation(Paper paper, string format) : IResult
{
    private static readonly (string Format, string Name, string ContentType, Func<Paper, string> Write)[] s_formats =
    [
        ("bib", "BibTeX", "application/x-bibtex", static paper => paper.ToBibTeX()),
        ("ris", "RIS", "application/x-research-info-systems", static paper => paper.ToRis()),
        ("json", "CSL-JSON", "application/vnd.citationstyles.csl+json", static paper => paper.ToCslJson()),
    ];

    public static bool IsFormat(string format) => s_formats.Any(known => known.Format == format);

    /// <summary>The citation in each format: the end of its address, its name, and its text, if that is short enough to be shown.</summary>
    public static IEnumerable<(string Format, string Name, string Text)> Of(Paper paper) =>
        s_formats.Select(format => (format.Format, format.Name, paper.GetTitleUtf8().Length > Text.InFull ? "" : format.Write(paper).ReplaceLineEndings("\n")));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        (_, _, string contentType, Func<Paper, string> write) = s_formats.First(known => known.Format == format);
        string name = paper.Id.ToString().Replace('/', '-');
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format}\"";
        return Answers.SendAsync(httpContext, Encoding.UTF8.GetBytes(write(paper)), $"{contentType}; charset=utf-8");
    }
}

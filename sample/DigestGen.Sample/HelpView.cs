using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The help text.</summary>
internal static class HelpView
{
    public static void Show(IAnsiConsole console) => console.Write(new Text(
        """
        Shows the digests that were compiled into this program.

        Usage: DigestGen.Sample [ID | WORDS...]

          (nothing)      list all issues with their entries, newest issue first
          ID             show a paper: 2402.10758, arXiv:2402.10758v1, math/0309136,
                         or its address at arxiv.org
          WORDS...       search titles and summaries; all words must match.
                         "a phrase", -without, title:word, category:cs.LG,
                         channel:stat.ML, since:2024-01, until:2024-03
          -h, --help     show this help
          --             take everything after it as words

        Examples:
          dotnet run --project sample/DigestGen.Sample -- 2402.10758
          dotnet run --project sample/DigestGen.Sample -- 网络

        Exit code: 0 found, 1 nothing found, 2 unknown option.
        Set NO_COLOR to any value to turn colors off.

        """));
}

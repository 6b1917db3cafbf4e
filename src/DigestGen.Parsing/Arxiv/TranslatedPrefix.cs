using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>
/// The translation of arXiv's prefix at the start of a translated abstract. Machine translations word it in dozens of
/// ways: <c>arXiv:2402.14029v1 公告类型：跨越 摘要：</c>, <c>《arXiv:… 公告类型: 交叉》 摘要：</c>, <c>摘要：</c>.
/// </summary>
/// <remarks>
/// The parts, each of which is optional: a word for "abstract"; <c>arXiv:</c> and the id; a word for "type" and the type;
/// a word for "abstract". The prefix ends after the last part that is present.
/// </remarks>
internal static class TranslatedPrefix
{
    // The longest distances between two parts, in characters. What is further away belongs to the text.
    private const int LongestTypeWord = 4;
    private const int LongestType = 16;

    private const string OpeningBrackets = "《「『【（([*";
    private const string Separators = "。，,；;、》」』】）)]*";

    private static readonly string[] s_abstractWords =
        ["摘要", "提要", "概要", "文摘", "概述", "梗概", "简介", "抽象", "Abstract", "abstract"];

    private static readonly string[] s_beforeAbstract = ["原文", "论文", "文章", "内容", "本文", "原", "的"];

    private static readonly string[] s_announceWords = ["公告", "通告", "发布", "發佈", "公布", "宣布", "宣告", "声明", "发表", "通知"];

    private static readonly string[] s_typeWords = ["类型", "類型", "类别", "Announce Type"];

    // How the type of an announcement starts. Any other characters may follow (新的, 交叉列表, 替换-跨).
    private static readonly string[] s_types = ["新", "交叉", "跨", "替", "更", "取代", "new", "cross", "replace", "New", "Cross", "Replace"];

    // Types that are known as a whole, for texts without a space or punctuation after the type. Longer types come first,
    // because shorter ones are their beginnings.
    private static readonly string[] s_wholeTypes =
    [
        "替换-交叉", "替换交叉", "交叉替换", "replace-cross", "新论文", "新公告", "跨领域", "跨学科", "新的", "交叉", "跨越", "跨域", "替换",
        "更新", "replace", "cross", "new", "新",
    ];

    /// <summary>Reads the prefix at the start of a translated abstract.</summary>
    /// <param name="text">A raw translated abstract.</param>
    /// <param name="packedId">The paper's identifier.</param>
    /// <param name="isCarried">Whether the raw abstract has arXiv's prefix. If not, a prefix must start with the paper's own id.</param>
    public static TranslatedPrefixParts Read(ReadOnlySpan<char> text, uint packedId, bool isCarried)
    {
        var scanner = new Scanner(text);
        scanner.SkipWhiteSpace();
        int end = 0;
        if (isCarried && TrySkipAbstractWord(ref scanner))
        {
            end = scanner.Position;
        }

        SkipAny(ref scanner, OpeningBrackets);
        bool hasId = TrySkipId(ref scanner, out CarriedId id);
        bool hasOwnId = hasId && id.PackedId == packedId;
        if (hasOwnId)
        {
            end = scanner.Position;
        }
        else if (!isCarried)
        {
            return new TranslatedPrefixParts(0, id, default);
        }

        bool hasType = TrySkipType(ref scanner, isAfterId: hasId, out Slice type);
        if (hasType)
        {
            end = scanner.Position;
        }

        int length = (hasOwnId || hasType) && TrySkipAbstractWord(ref scanner, isColonNeeded: false) ? scanner.Position : end;
        return new TranslatedPrefixParts(length, id, type);
    }

    private static bool TrySkipId(ref Scanner scanner, out CarriedId carried)
    {
        carried = default;
        Scanner ahead = scanner;
        if (!ahead.TrySkipAny(["arXiv", "ArXiv", "arxiv"]))
        {
            return false;
        }

        ahead.SkipWhiteSpace();
        ahead.TrySkipAny([':', '：']);
        ahead.SkipWhiteSpace();
        ReadOnlySpan<char> rest = ahead.Rest;
        int length = 0;
        while (length < rest.Length
            && rest[length] is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '.' or '/' or '-')
        {
            length++;
        }

        ReadOnlySpan<char> id = rest.Slice(0, length).TrimEnd('.');
        if (ArxivScheme.Read(id, out uint packed, out int version) is not null)
        {
            return false;
        }

        carried = new CarriedId(new Slice(ahead.Position, id.Length), packed, version);
        ahead.Skip(id.Length);
        SkipSeparators(ref ahead);
        scanner = ahead;
        return true;
    }

    // 公告类型：新. After an id, any wording is accepted. Without an id, only known words are.
    private static bool TrySkipType(ref Scanner scanner, bool isAfterId, out Slice place)
    {
        place = default;
        Scanner opening = scanner;
        if (!isAfterId && !opening.TrySkipAny(s_announceWords) && !opening.TrySkip("Announce"))
        {
            return false;
        }

        ReadOnlySpan<char> rest = scanner.Rest;
        foreach (string word in s_typeWords)
        {
            int at = rest.Slice(0, Math.Min(rest.Length, LongestTypeWord + word.Length)).IndexOf(word.AsSpan());
            if (at < 0)
            {
                continue;
            }

            Scanner ahead = scanner;
            ahead.Skip(at + word.Length);
            ahead.SkipWhiteSpace();
            if (!ahead.TrySkipAny([':', '：']))
            {
                continue;
            }

            ahead.SkipWhiteSpace();
            Scanner type = ahead;
            int start = ahead.Position;
            if ((isAfterId || type.TrySkipAny(s_types)) && TrySkipTypeName(ref ahead))
            {
                place = new Slice(start, rest.Slice(start - scanner.Position, ahead.Position - start).TrimEnd().Length);
                SkipSeparators(ref ahead);
                scanner = ahead;
                return true;
            }
        }

        return false;
    }

    // The type ends before a word for "abstract". Without such a word, it ends at white space or punctuation, or where a
    // known type ends.
    private static bool TrySkipTypeName(ref Scanner scanner)
    {
        ReadOnlySpan<char> rest = scanner.Rest;
        int stop = 0;
        for (int length = 1; length < rest.Length && length <= LongestType; length++)
        {
            Scanner ahead = scanner;
            ahead.Skip(length);
            if (TrySkipAbstractWord(ref ahead))
            {
                scanner.Skip(length);
                return true;
            }

            if (stop == 0 && (char.IsWhiteSpace(rest[length]) || Separators.IndexOf(rest[length]) >= 0))
            {
                stop = length;
            }
        }

        scanner.Skip(stop);
        return stop > 0 || scanner.TrySkipAny(s_wholeTypes);
    }

    private static bool TrySkipAbstractWord(ref Scanner scanner, bool isColonNeeded = true)
    {
        Scanner ahead = scanner;
        SkipAny(ref ahead, OpeningBrackets);
        ahead.TrySkipAny(s_beforeAbstract);
        if (!ahead.TrySkipAny(s_abstractWords))
        {
            return false;
        }

        bool isApart = ahead.Rest.Length > 0 && (char.IsWhiteSpace(ahead.Rest[0]) || "。》」』】）)]*".IndexOf(ahead.Rest[0]) >= 0);
        SkipSeparators(ref ahead);
        if (!ahead.TrySkipAny([':', '：']) && (isColonNeeded || !isApart))
        {
            return false;
        }

        ahead.SkipWhiteSpace();
        SkipAny(ref ahead, "*");
        ahead.SkipWhiteSpace();
        scanner = ahead;
        return true;
    }

    private static void SkipAny(ref Scanner scanner, string characters)
    {
        while (scanner.TrySkipAny(characters.AsSpan()))
        {
        }
    }

    private static void SkipSeparators(ref Scanner scanner)
    {
        do
        {
            scanner.SkipWhiteSpace();
        }
        while (scanner.TrySkipAny(Separators.AsSpan()));
    }
}

/// <summary>The positions of the parts of a translated prefix in the translated abstract.</summary>
/// <param name="Length">The length of the whole prefix, with the white space after it.</param>
/// <param name="Id">The identifier; empty if there is none.</param>
/// <param name="Type">The word for the announcement; empty if there is none.</param>
internal readonly record struct TranslatedPrefixParts(int Length, CarriedId Id, Slice Type);

using DigestGen.Layout;

namespace DigestGen.Parsing.Arxiv;

/// <summary>
/// The translation of what a raw abstract carries, at the start of a translated abstract. Machines worded it in
/// dozens of ways: <c>arXiv:2402.14029v1 公告类型：跨越 摘要：</c>, <c>《arXiv:… 公告类型: 交叉》 摘要：</c>, <c>摘要：</c>.
/// </summary>
/// <remarks>
/// Its parts, each of which may be missing: a word for abstract, <c>arXiv:</c> and the id, a word for type and the
/// type's own, a word for abstract. It ends after the last part that is there.
/// </remarks>
internal static class TranslatedPrefix
{
    // How far a word may be from where it is looked for; beyond, the text has begun.
    private const int LongestTypeName = 16;
    private const int LongestType = 14;

    private static readonly string[] s_abstractWords =
        ["摘要", "提要", "概要", "文摘", "概述", "梗概", "简介", "抽象", "Abstract", "abstract"];

    private static readonly string[] s_beforeAbstract = ["原文", "论文", "文章", "内容", "本文", "原", "的"];

    private static readonly string[] s_typeWords = ["类型", "類型", "类别", "Announce Type", "Type", "type"];

    // The longer before the shorter, which open them.
    private static readonly string[] s_types =
    [
        "替换-交叉", "替换交叉", "交叉替换", "替换-跨", "replace-cross", "新论文", "新公告", "新发布", "跨领域", "跨学科",
        "新的", "新文", "交叉", "跨越", "跨域", "跨界", "替换", "更新", "replace", "cross", "new", "新",
    ];

    /// <summary>The length of the prefix, with the white space after it.</summary>
    /// <param name="text">A raw translated abstract.</param>
    /// <param name="packedId">The paper's identifier.</param>
    /// <param name="isCarried">Whether the raw abstract carries anything; if not, only the paper's own id counts as an opening.</param>
    public static int Length(ReadOnlySpan<char> text, uint packedId, bool isCarried)
    {
        var scanner = new Scanner(text);
        scanner.SkipWhiteSpace();
        int end = 0;
        if (isCarried && TrySkipAbstractWord(ref scanner, isColonNeeded: true))
        {
            end = scanner.Position;
        }

        SkipBrackets(ref scanner);
        bool hasId = TrySkipId(ref scanner, packedId);
        if (hasId)
        {
            end = scanner.Position;
        }
        else if (!isCarried)
        {
            return 0;
        }

        if (TrySkipType(ref scanner))
        {
            end = scanner.Position;
        }
        else if (!hasId)
        {
            return end;
        }

        if (TrySkipAbstractWord(ref scanner, isColonNeeded: end == 0))
        {
            end = scanner.Position;
        }

        return end;
    }

    private static bool TrySkipId(ref Scanner scanner, uint packedId)
    {
        Scanner ahead = scanner;
        if (!ahead.TrySkipAny(["arXiv", "ArXiv", "arxiv"]))
        {
            return false;
        }

        ahead.SkipWhiteSpace();
        if (!ahead.TrySkipAny([':', '：']))
        {
            return false;
        }

        ahead.SkipWhiteSpace();
        ReadOnlySpan<char> rest = ahead.Rest;
        int length = 0;
        while (length < rest.Length
            && rest[length] is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '.' or '/' or '-')
        {
            length++;
        }

        ReadOnlySpan<char> id = rest.Slice(0, length).TrimEnd('.');
        if (ArxivScheme.Read(id, out uint packed, out _) is not null || packed != packedId)
        {
            return false;
        }

        ahead.Skip(id.Length);
        SkipSeparators(ref ahead);
        scanner = ahead;
        return true;
    }

    private static bool TrySkipType(ref Scanner scanner)
    {
        ReadOnlySpan<char> near = scanner.Rest.Slice(0, Math.Min(scanner.Rest.Length, LongestTypeName));
        foreach (string word in s_typeWords)
        {
            int at = near.IndexOf(word.AsSpan());
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
            if (TrySkipTypeName(ref ahead))
            {
                SkipSeparators(ref ahead);
                scanner = ahead;
                return true;
            }
        }

        return false;
    }

    // The type ends before a word for abstract, or at white space or a stop, or where a known type does.
    private static bool TrySkipTypeName(ref Scanner scanner)
    {
        ReadOnlySpan<char> rest = scanner.Rest;
        for (int length = 1; length < rest.Length && length <= LongestType; length++)
        {
            Scanner ahead = scanner;
            ahead.Skip(length);
            if (char.IsWhiteSpace(rest[length]) || "。，,；;》」』】）)".IndexOf(rest[length]) >= 0
                || TrySkipAbstractWord(ref ahead, isColonNeeded: true))
            {
                scanner.Skip(length);
                return true;
            }
        }

        return scanner.TrySkipAny(s_types);
    }

    private static bool TrySkipAbstractWord(ref Scanner scanner, bool isColonNeeded)
    {
        Scanner ahead = scanner;
        SkipBrackets(ref ahead);
        ahead.TrySkipAny(s_beforeAbstract);
        if (!ahead.TrySkipAny(s_abstractWords))
        {
            return false;
        }

        bool isFollowedBySpace = ahead.Rest.Length > 0 && char.IsWhiteSpace(ahead.Rest[0]);
        ahead.SkipWhiteSpace();
        ahead.TrySkipAny(['】', '》', '」', '）', ')', '*']);
        if (!ahead.TrySkipAny([':', '：']) && (isColonNeeded || !isFollowedBySpace))
        {
            return false;
        }

        ahead.SkipWhiteSpace();
        scanner = ahead;
        return true;
    }

    private static void SkipBrackets(ref Scanner scanner)
    {
        while (scanner.TrySkipAny(['《', '「', '『', '【', '（', '(', '*']))
        {
        }
    }

    private static void SkipSeparators(ref Scanner scanner)
    {
        do
        {
            scanner.SkipWhiteSpace();
        }
        while (scanner.TrySkipAny(['。', '，', ',', '；', ';', '》', '」', '』', '】', '）', ')', '、']));
    }
}

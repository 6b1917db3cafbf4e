namespace DigestGen.Search.Queries;

/// <summary>The words that hold sentences together, and those with which people ask for papers. They tell little of what is asked for.</summary>
internal static class QuestionWords
{
    // Of the longest word below.
    private const int MaxLength = 12;

    // Articles, prepositions, conjunctions, pronouns, auxiliary verbs; "are there any papers about", "has anyone studied".
    private static ReadOnlySpan<byte> English =>
        " a an the and or but nor if then else than so as at by for from in into of off on onto out over per to up upon via with "u8
        + "within without about above across after against along among around before behind below beneath beside between beyond "u8
        + "despite down during except inside like near outside since through throughout till toward towards under until while "u8
        + "because although though however thus therefore hence moreover furthermore also very just only too even still yet not no "u8
        + "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those "u8
        + "one ones who whom whose which what when where why how whether here there each either neither such some any all few many "u8
        + "much more most other another same both be am is are was were been being do does did doing done have has had having can "u8
        + "could may might must shall should will would ought anyone someone anybody somebody something anything find show tell give "u8
        + "know known look looking search want need needs please help say says said matter matters recommend suggest list read paper "u8
        + "papers article articles publication publications work works research researches study studies studied literature "u8;

    // Pairs of characters, as the index has them, and single ones at a text's end: 如何 "how", 有没有 "is there", 关于…的论文 "papers about", 本文提出 "we propose".
    private static ReadOnlySpan<byte> Chinese =>
        " 的 了 和 与 及 或 在 是 为 对 从 将 被 把 其 这 那 它 们 我 你 您 他 她 吗 呢 吧 啊 "u8
        + "如何 何使 什么 么是 是什 哪些 哪种 哪个 怎么 么样 怎样 样才 才能 为什 有没 没有 有哪 是否 能否 可否 请问 多少 是不 不是 可以 "u8
        + "关于 于的 我想 想找 找一 一些 些研 些论 论文 文章 的论 的文 的研 给我 我推 推荐 荐几 几篇 篇关 有人 人研 究过 "u8
        + "我们 们提 本文 文提 提出 出了 一种 种新 这个 这些 这种 "u8;

    /// <summary>Whether what was asked for is one of them.</summary>
    public static bool Contain(TermGroup group)
    {
        ReadOnlySpan<byte> word = group.Wholes.Length > 0 ? group.Wholes[0] : group.Start;
        if (word.IsEmpty || word.Length > MaxLength)
        {
            return false;
        }

        Span<byte> between = stackalloc byte[MaxLength + 2];
        between.Fill((byte)' ');
        word.CopyTo(between.Slice(1));
        return (group.IsUnspaced ? Chinese : English).IndexOf(between.Slice(0, word.Length + 2)) >= 0;
    }
}

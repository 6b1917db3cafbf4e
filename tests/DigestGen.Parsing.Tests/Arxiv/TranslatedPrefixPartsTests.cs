using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Arxiv;

/// <summary>The words that translations of arXiv's prefix are made of, one by one, and where each part stands.</summary>
public sealed class TranslatedPrefixPartsTests
{
    private const string Id = "arXiv:2402.14029v1";

    // So long that no stop and no word for abstract stands near a type.
    private const string Body = "我们在许多任务上研究了一种模型它能很好地工作并且速度很快。";

    [Theory]
    [InlineData("摘要")]
    [InlineData("提要")]
    [InlineData("概要")]
    [InlineData("文摘")]
    [InlineData("概述")]
    [InlineData("梗概")]
    [InlineData("简介")]
    [InlineData("抽象")]
    [InlineData("Abstract")]
    [InlineData("abstract")]
    [InlineData("原文摘要")]
    [InlineData("论文摘要")]
    [InlineData("文章摘要")]
    [InlineData("内容摘要")]
    [InlineData("本文摘要")]
    [InlineData("原摘要")]
    [InlineData("的摘要")]
    public void Words_for_abstract(string word)
    {
        AssertLength(word + "：", Body);
        AssertLength(word + ": ", Body);
        AssertLength("", word + Body);
        AssertLength("", word + "。" + Body);
        AssertParts($"{Id} 公告类型：别的 {word}：", "别的");
        AssertParts($"{Id} 公告类型：别的 {word}。", "别的");
        AssertParts($"{Id} 公告类型：别的 {word} ", "别的");
    }

    [Theory]
    [InlineData("公告")]
    [InlineData("通告")]
    [InlineData("发布")]
    [InlineData("發佈")]
    [InlineData("公布")]
    [InlineData("宣布")]
    [InlineData("宣告")]
    [InlineData("声明")]
    [InlineData("发表")]
    [InlineData("通知")]
    public void Words_for_announcement(string word) => AssertParts($"{word}类型：新 摘要：", "新", id: "");

    [Theory]
    [InlineData("公告类型：")]
    [InlineData("公告類型：")]
    [InlineData("公告类别：")]
    [InlineData("公告类型 : ")]
    [InlineData("Announce Type:")]
    [InlineData("公告的类型：")]
    [InlineData("公告一二类型：")]
    public void Words_for_type(string words) => AssertParts($"{words}新 摘要：", "新", id: "");

    [Theory]
    [InlineData("新")]
    [InlineData("交叉")]
    [InlineData("跨")]
    [InlineData("替")]
    [InlineData("更")]
    [InlineData("取代")]
    [InlineData("new")]
    [InlineData("cross")]
    [InlineData("replace")]
    [InlineData("New")]
    [InlineData("Cross")]
    [InlineData("Replace")]
    public void Types_that_need_no_id_before_them(string type)
    {
        AssertParts($"公告类型：{type}某某 摘要：", type + "某某", id: "");
        AssertParts($"公告类型：{type}某某。", type + "某某", id: "");
    }

    [Theory]
    [InlineData("替换-交叉")]
    [InlineData("替换交叉")]
    [InlineData("交叉替换")]
    [InlineData("replace-cross")]
    [InlineData("新论文")]
    [InlineData("新公告")]
    [InlineData("跨领域")]
    [InlineData("跨学科")]
    [InlineData("新的")]
    [InlineData("交叉")]
    [InlineData("跨越")]
    [InlineData("跨域")]
    [InlineData("替换")]
    [InlineData("更新")]
    [InlineData("replace")]
    [InlineData("cross")]
    [InlineData("new")]
    [InlineData("新")]
    public void Types_that_the_text_follows_without_a_stop(string type)
    {
        AssertParts($"{Id} 公告类型：{type}", type);
        Assert.Equal($"{Id} 公告类型：{type}".Length, Read($"{Id} 公告类型：{type}").Length);
    }

    [Theory]
    [InlineData("》")]
    [InlineData("」")]
    [InlineData("』")]
    [InlineData("】")]
    [InlineData("）")]
    [InlineData(")")]
    [InlineData("]")]
    [InlineData("*")]
    [InlineData("。")]
    [InlineData("，")]
    [InlineData(",")]
    [InlineData("；")]
    [InlineData(";")]
    [InlineData("、")]
    [InlineData(" 。 ， ")]
    public void Stops_and_closing_brackets_belong_to_the_part_before_them(string stop)
    {
        AssertParts($"{Id}{stop}", "");
        AssertParts($"{Id} 公告类型：别的{stop}", "别的");
        AssertParts($"{Id}{stop}公告类型：别的 摘要{stop}：", "别的");
    }

    [Theory]
    [InlineData("《")]
    [InlineData("「")]
    [InlineData("『")]
    [InlineData("【")]
    [InlineData("（")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("**")]
    public void Opening_brackets_belong_to_the_part_after_them(string bracket)
    {
        AssertParts($"{bracket}{Id} ", "");
        AssertLength($"{bracket}摘要：", Body);
        AssertLength("", bracket + Body);
    }

    [Theory]
    [InlineData("arXiv:2402.14029v1 ", "2402.14029v1")]
    [InlineData("ArXiv:2402.14029v1 ", "2402.14029v1")]
    [InlineData("arxiv:2402.14029v1 ", "2402.14029v1")]
    [InlineData("arXiv：2402.14029 ", "2402.14029")]
    [InlineData("arXiv : 2402.14029 ", "2402.14029")]
    [InlineData("arXiv 2402.14029 ", "2402.14029")]
    [InlineData("arXiv:2402.14029", "2402.14029")]
    [InlineData("摘要：arXiv:2402.14029 ", "2402.14029")]
    public void The_id_stands_behind_arXiv(string prefix, string id) => AssertParts(prefix, "", id);

    [Fact]
    public void A_stop_after_the_id_is_no_part_of_it() => AssertLength("arXiv:2402.14029", ".我们");

    [Theory]
    [InlineData("ARXIV:2402.14029 ")]
    [InlineData("arXiv:2402.14029a")]
    [InlineData("arXiv:2402.14029z")]
    [InlineData("arXiv:2402.14029A")]
    [InlineData("arXiv:2402.14029Z")]
    [InlineData("arXiv:2402.140290")]
    [InlineData("arXiv:2402.140299")]
    [InlineData("arXiv:2402.14029/")]
    [InlineData("arXiv:2402.14029-")]
    [InlineData("arXiv:")]
    public void What_is_no_id_opens_nothing(string text)
    {
        TranslatedPrefixParts parts = Read(text + Body);

        Assert.Equal((0, 0, 0), (parts.Length, parts.Id.Place.Length, parts.Type.Length));
    }

    [Fact]
    public void The_id_of_another_paper_is_found_and_is_no_prefix()
    {
        foreach (bool isCarried in (bool[])[true, false])
        {
            TranslatedPrefixParts parts = Read("arXiv:2402.14030v2 我们", isCarried);

            Assert.Equal((0, new Slice(6, 12)), (parts.Length, parts.Id.Place));
            Assert.Equal(2, parts.Id.Version);
        }

        // A type makes it one, since the raw abstract carries one too.
        Assert.Equal(29, Read("arXiv:2402.14030v2 公告类型：新 摘要：我们").Length);
        Assert.Equal(0, Read("arXiv:2402.14030v2 公告类型：新 摘要：我们", isCarried: false).Length);
    }

    [Theory]
    [InlineData("公告类型新 摘要：")]
    [InlineData("公告类型：旧 摘要：")]
    [InlineData("的公告类型：新 摘要：")]
    [InlineData("公告一二三类型：新 摘要：")]
    [InlineData("announce Type: new Abstract: ")]
    [InlineData("公告：新 摘要：")]
    public void What_is_no_type_opens_nothing(string text) => Assert.Equal(0, Read(text + Body).Length);

    [Theory]
    [InlineData("一二三四五六七八九十一二三四五六", true)]
    [InlineData("一二三四五六七八九十一二三四五六七", false)]
    public void A_type_has_16_characters_at_most(string type, bool isType)
    {
        AssertParts($"{Id} " + (isType ? $"公告类型：{type}摘要：" : ""), isType ? type : "", rest: isType ? Body : $"公告类型：{type}摘要：{Body}");
        AssertParts($"{Id} " + (isType ? $"公告类型：{type}。" : ""), isType ? type : "", rest: isType ? Body : $"公告类型：{type}。{Body}");
    }

    [Theory]
    [InlineData("公告类型：新 摘要：** ")]
    [InlineData("公告类型：新 摘要： * ")]
    [InlineData("公告类型：新 **摘要：** ")]
    [InlineData("公告类型：新 摘要:")]
    public void White_space_and_stars_after_the_last_word_belong_to_it(string text) => AssertLength(text, Body);

    [Theory]
    [InlineData(" 摘要 ")]
    [InlineData(" 摘要。")]
    [InlineData(" 摘要】")]
    [InlineData("摘要：")]
    public void After_an_id_a_word_for_abstract_needs_no_colon(string word) => AssertLength(Id + word, Body);

    [Theory]
    [InlineData("摘要")]
    [InlineData("摘要，")]
    public void But_it_must_stand_apart(string word) => AssertLength(Id + " ", word + Body);

    private static void AssertLength(string prefix, string rest) => Assert.Equal(prefix.Length, Read(prefix + rest).Length);

    private static void AssertParts(string prefix, string type, string? id = null, string rest = Body)
    {
        string text = prefix + rest;
        TranslatedPrefixParts parts = Read(text);

        Assert.Equal((prefix.Length, type), (parts.Length, parts.Type.In(text).ToString()));
        Assert.Equal(id ?? "2402.14029v1", parts.Id.Place.In(text));
    }

    private static TranslatedPrefixParts Read(string text, bool isCarried = true)
    {
        Assert.Null(ArxivScheme.Read("2402.14029", out uint packed, out _));
        return TranslatedPrefix.Read(text, packed, isCarried);
    }
}

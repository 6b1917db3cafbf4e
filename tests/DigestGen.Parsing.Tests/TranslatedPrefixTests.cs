using DigestGen.Layout;
using DigestGen.Parsing.Arxiv;

namespace DigestGen.Parsing.Tests;

public sealed class TranslatedPrefixTests
{
    private const string Body = "我们提出了一种新的文本摘要方法：它很快。";

    [Theory]
    // Wordings that digests hold.
    [InlineData("arXiv:2402.14029v1 公告类型：跨越 摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：新 摘要：")]
    [InlineData("摘要：arXiv:2402.14029v1 公告类型：新 摘要：")]
    [InlineData("摘要：arXiv:2402.14029v1 公告类型：replace-cross 摘要：")]
    [InlineData("摘要：arXiv:2402.14029v1 公告类型：替换版。摘要：")]
    [InlineData("摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：交叉  摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：替换。摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：交叉摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：替换-交叉 摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型: 新摘要: ")]
    [InlineData("arXiv:2402.14029v1 公告类型:跨领域摘要: ")]
    [InlineData("《arXiv:2402.14029v1 公告类型: 交叉》 摘要：")]
    [InlineData("arXiv：2402.14029v1 发表类型：新摘要：")]
    [InlineData("arXiv: 2402.14029v1 公告类型：新摘要：")]
    [InlineData("arXiv:2402.14029v1通告类型:新摘要:")]
    [InlineData("arXiv:2402.14029v1  公告类型：新  摘要：")]
    [InlineData("arXiv:2402.14029v1 类型：新 原摘要：")]
    [InlineData("arXiv:2402.14029v1 通知类型: 新 提要: ")]
    [InlineData("arXiv:2402.14029v1 发布类型: 新 ")]
    [InlineData("arXiv:2402.14029v1 公告类型: 新内容 ")]
    [InlineData("arXiv:2402.14029v1 公告类型：替换交叉。")]
    // Wordings of the same kinds.
    [InlineData("arXiv:2402.14029v1 ")]
    [InlineData("arXiv:2402.14029 摘要：")]
    [InlineData("arXiv:2402.14029v1。摘要：")]
    [InlineData("【arXiv:2402.14029v1 公告类型：新】【摘要】：")]
    [InlineData("**摘要：** ")]
    [InlineData("公告类型：新 摘要：")]
    [InlineData("公告类型：更新。摘要：")]
    [InlineData("arXiv:2402.14029v1 宣布类型：全新 摘要 ")]
    [InlineData("arXiv:2402.14029v1 公告類型：新 摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：替换，交叉 论文摘要：")]
    [InlineData("arXiv:2402.14029v1 Announce Type: cross  Abstract: ")]
    [InlineData("arXiv:2402.14029v1 Announce Type: replace 摘要：")]
    [InlineData("Abstract: ")]
    public void Every_wording_is_taken_off_and_nothing_of_the_text(string prefix)
    {
        Assert.Equal(prefix.Length, Length(prefix + Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("摘要")]
    [InlineData("摘要是一种文本：它很短。")]
    [InlineData("摘要生成：综述。")]
    [InlineData("在本文中，我们对arXiv:2402.14029中的模型进行了研究。")]
    [InlineData("arXiv:2109.10779中引入的模型。")]
    [InlineData("我们分析了偏好类型：单峰或单谷。")]
    [InlineData("新的摘要：一项研究。")]
    [InlineData("类型：单峰。")]
    [InlineData("三种类型：新、旧、跨。我们研究它们的区别与联系和应用。")]
    public void A_text_without_a_prefix_is_left_whole(string text)
    {
        Assert.Equal(0, Length(text));
    }

    [Theory]
    [InlineData("摘要：我们研究了它。", 0)]
    [InlineData("公告类型：新 摘要：我们研究了它。", 0)]
    [InlineData("arXiv:2402.14029v1 公告类型：新 摘要：我们研究了它。", 29)]
    public void Where_the_raw_abstract_carries_nothing_only_the_papers_own_id_opens_a_prefix(string text, int length)
    {
        Assert.Equal(length, Length(text, isCarried: false));
    }

    [Theory]
    [InlineData("  arXiv:2402.14029v1 公告类型：新 摘要：")]
    [InlineData("arXiv : 2402.14029v1 公告类型：新 摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型 ： 新 摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：新 摘要。")]
    [InlineData("arXiv:2402.14029v1 公告类型：别的。")]
    [InlineData("arXiv:2402.14029v1 公告类型：一二三四五六七八九十一二三四五六摘要：")]
    [InlineData("原文摘要：")]
    [InlineData("摘要：  ")]
    public void Spaces_stops_and_long_words_belong_to_it(string prefix) => Assert.Equal(prefix.Length, Length(prefix + Body));

    [Theory]
    [InlineData("arXiv:2402.14029v1 ", "公告类型：一二三四五六七八九十一二三四五六七摘要：")]
    [InlineData("arXiv:2402.14029v1 公告类型：新的 ", "本文 研究。")]
    [InlineData("arXiv:2402.14029v1 公告类型：新 ", "摘要生成很难。")]
    [InlineData("", "摘要 我们研究了它。")]
    [InlineData("", "公告类型：我们研究了它。")]
    [InlineData("", "arXiv:2402.14030v1 我们研究了它。")]
    [InlineData("摘要：", "arXiv:2402.14030v1 我们研究了它。")]
    public void It_ends_where_the_text_begins(string prefix, string text) => Assert.Equal(prefix.Length, Length(prefix + text));

    [Theory]
    [InlineData("adap-org/9901001")]
    [InlineData("chao-dyn/9901001v2")]
    [InlineData("cs.AI/0001001")]
    [InlineData("0704.0001")]
    public void Its_id_is_of_either_scheme(string id)
    {
        Assert.Null(ArxivScheme.Read(id, out uint packed, out _));
        string prefix = $"arXiv:{id} 公告类型：新 摘要：";
        Assert.Equal(prefix.Length, TranslatedPrefix.Read(prefix + Body, packed, isCarried: false).Length);
    }

    [Fact]
    public void A_prefix_may_be_all_there_is()
    {
        const string Prefix = "arXiv:2402.14029v1 公告类型：新 摘要：";

        for (int length = 0; length <= Prefix.Length; length++)
        {
            Assert.InRange(Length(Prefix[..length]), 0, length);
        }

        Assert.Equal(Prefix.Length, Length(Prefix));
    }

    private static int Length(string text, bool isCarried = true)
    {
        Assert.Null(ArxivScheme.Read("2402.14029", out uint packed, out _));
        return TranslatedPrefix.Read(text, packed, isCarried).Length;
    }
}

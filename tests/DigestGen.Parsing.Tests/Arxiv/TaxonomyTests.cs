using DigestGen.Parsing.Arxiv;

namespace DigestGen.Parsing.Tests.Arxiv;

/// <summary>arXiv's archives and categories.</summary>
public sealed class TaxonomyTests
{
    /// <summary>Archives with subject classes, as https://arxiv.org/category_taxonomy lists them.</summary>
    public static TheoryData<string, string> Archives => new()
    {
        { "astro-ph", "CO EP GA HE IM SR" },
        { "cond-mat", "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con" },
        { "cs", "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY" },
        { "econ", "EM GN TH" },
        { "eess", "AS IV SP SY" },
        { "math", "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST" },
        { "nlin", "AO CD CG PS SI" },
        { "physics", "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph" },
        { "q-bio", "BM CB GN MN NC OT PE QM SC TO" },
        { "q-fin", "CP EC GN MF PM PR RM ST TR" },
        { "stat", "AP CO ME ML OT TH" },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void An_archive_and_its_subject_classes_are_known(string archive, string classes)
    {
        Assert.True(Taxonomy.IsKnown(archive));
        Assert.All(classes.Split(' '), name => Assert.True(Taxonomy.IsKnown($"{archive}.{name}"), name));
    }

    [Fact]
    public void Archives_without_subject_classes_and_those_of_the_past_are_known()
    {
        const string Archives = "gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph acc-phys adap-org alg-geom ao-sci atom-ph bayes-an "
            + "chao-dyn chem-ph cmp-lg comp-gas dg-ga funct-an mtrl-th patt-sol plasm-ph q-alg solv-int supr-con";

        Assert.All(Archives.Split(' '), static name => Assert.True(Taxonomy.IsKnown(name), name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CS")]
    [InlineData("cs.ai")]
    [InlineData("cs.XX")]
    [InlineData("hep-ph.AI")]
    public void Others_are_not(string name) => Assert.False(Taxonomy.IsKnown(name));

    [Fact]
    public void The_nearest_is_suggested()
    {
        Assert.Equal("math.GT", Taxonomy.FindNearest("math.gt"));
        Assert.Null(Taxonomy.FindNearest("unknown"));
    }
}


namespace DigestGen.Queries.Tests;

public sealed class DamagedGroupTests
{
    private static readonly HashSet<string> s_documented =
    [
        nameof(ArgumentOutOfRangeException), nameof(IndexOutOfRangeException), nameof(InvalidOperationException), nameof(KeyNotFoundException),
    ];

    [Fact]
    public void A_damaged_image_answers_or_throws_what_is_documented()
    {
        CatalogImage image = MemoryCatalogs.Compile(RandomArchive.Draw(31, 12));
        DigestCatalog sound = MemoryCatalogs.Of(RandomArchive.Draw(32, 5));
        var random = new Random(20261125);
        var thrown = new HashSet<string>();
        int answers = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] index = (byte[])image.Index.Clone();
            if (random.Next(4) == 0)
            {
                index = index[..random.Next(index.Length)];
            }

            for (int flips = random.Next(1, 9); flips > 0 && index.Length > 0; flips--)
            {
                // The header half of the time: it says where the tables are.
                index[random.Next(random.Next(2) == 0 ? Math.Min(64, index.Length) : index.Length)] = (byte)random.Next(128);
            }

            DigestCatalog damaged = MemoryCatalogs.Of(image with { Index = index });
            answers += Ask(damaged, thrown);
            try
            {
                answers += Ask(DigestCatalog.Combine(damaged, sound), thrown);
            }
            catch (Exception exception)
            {
                thrown.Add(exception.GetType().Name);
            }
        }

        Assert.Subset(s_documented, thrown);
        Assert.Contains(nameof(InvalidOperationException), thrown);
        Assert.True(answers > 10_000, $"{answers} answers");
    }

    private static int Ask(DigestCatalog catalog, HashSet<string> thrown)
    {
        int answers = 0;
        try
        {
            foreach (string _ in QueryText.Of(catalog, 1).Take(200))
            {
                answers++;
            }
        }
        catch (Exception exception)
        {
            thrown.Add(exception.GetType().Name);
        }

        return answers;
    }
}

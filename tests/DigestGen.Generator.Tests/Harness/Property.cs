using System.Globalization;
using CsCheck;

namespace DigestGen.Generator.Tests.Harness;

/// <summary>
/// Checks a property over cases that are the same in each run. One that fails is given to CsCheck, which looks for a
/// smaller one for some seconds; its message names the seed, with which <c>CsCheck_Seed</c> repeats it.
/// </summary>
internal static class Property
{
    private const int ShrinkSeconds = 60;

    /// <summary>How many times as many cases are tried as a plain run tries.</summary>
    private static readonly int s_factor =
        int.TryParse(Environment.GetEnvironmentVariable("DIGESTGEN_PROPERTY_FACTOR"), CultureInfo.InvariantCulture, out int factor) ? factor : 1;

    public static void Holds<T>(Gen<T> cases, int count, Func<T, string> print, Action<T> assert)
    {
        if (Check.Seed is { } repeated)
        {
            cases.Sample(assert, seed: repeated, iter: 1, threads: 1, print: print);
            return;
        }

        var random = new PCG(stream: 1, seed: 20260801);
        for (int i = 0; i < CountOf(count); i++)
        {
            string seed = random.ToString();
            T drawn = cases.Generate(random, null, out _);
            try
            {
                assert(drawn);
            }
            catch (Exception)
            {
                cases.Sample(assert, seed: seed, time: ShrinkSeconds, threads: 1, print: print);
                throw;
            }
        }
    }

    // A third where slow tests don't run.
    private static int CountOf(int count) => SlowTests.AreOn ? count * s_factor : Math.Max(1, count * s_factor / 3);
}

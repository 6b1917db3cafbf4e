using System.Globalization;
using System.Reflection;
using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Says why the texts of a catalog can't be read. A text of another catalog is never given in their place.</summary>
internal static class ImageProblem
{
    private const string WayOut = "Rebuild the project, and keep its assembly as it is built.";

    public static InvalidOperationException Missing(Assembly assembly, string name) =>
        Of(assembly, name, "the assembly does not have that resource. A tool removed it after the compiler, or the compiler did not get it");

    public static InvalidOperationException NoTexts(Assembly assembly, string name) =>
        Of(assembly, name, "the resource is something else");

    public static InvalidOperationException OtherLayout(Assembly assembly, string name, uint version) =>
        Of(assembly, name, $"the resource is in layout {Text(version)}, and this version of DigestGen.dll reads layout {Text(ImageLayout.Version)}");

    public static InvalidOperationException OtherTexts(
        Assembly assembly, string name, (ulong High, ulong Low) expected, (ulong High, ulong Low) actual) =>
        Of(assembly, name, $"the code was generated for the texts {Text(expected)}, and the resource has the texts {Text(actual)}");

    public static InvalidOperationException OtherLength(Assembly assembly, string name, uint expected, int actual) =>
        Of(assembly, name, $"the resource has {Text((uint)actual)} bytes and says that it has {Text(expected)}");

    private static InvalidOperationException Of(Assembly assembly, string name, string problem) =>
        new($"The texts of the digests in '{assembly.GetName().Name}' can't be read from its resource '{name}': {problem}. {WayOut}");

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text((ulong High, ulong Low) checksum) => checksum.High.ToString("x16", CultureInfo.InvariantCulture)[..8];
}

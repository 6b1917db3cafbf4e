using System.Runtime.CompilerServices;

namespace DigestGen.Generator.Tests;

/// <summary>Makes all tests of this assembly store the texts in a resource, by the code of the package's task.</summary>
internal static class ResourceMode
{
#pragma warning disable CA2255 // Before any test runs.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void TurnOn() => StoredProject.IsUsed = true;
}

namespace DigestGen.Compiling.Projects;

/// <summary>A property of the project whose value is not valid.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Expected">What it can be, for the message.</param>
internal sealed record InvalidOption(string Property, string Value, string Expected);

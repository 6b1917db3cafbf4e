namespace DigestGen.Compiling.Outline;

/// <summary>A member for an issue.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Documentation">What its documentation says.</param>
internal sealed record IssueMember(string Name, string Documentation);

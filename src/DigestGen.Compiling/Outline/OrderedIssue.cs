using DigestGen.Compiling.Issues;

namespace DigestGen.Compiling.Outline;

/// <summary>An issue in the order of issues.</summary>
/// <param name="FileNumber">The number of its file among those that are digests, as they come.</param>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <param name="MemberName">The name of its member.</param>
/// <param name="FirstEntry">The number of its first entry, counted over all issues.</param>
/// <param name="EntryCount">How many entries it has.</param>
internal sealed record OrderedIssue(
    int FileNumber, string Path, IssueIdentity Identity, string MemberName, int FirstEntry, int EntryCount);

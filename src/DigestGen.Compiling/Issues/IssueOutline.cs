using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Issues;

/// <summary>An entry without what it says.</summary>
/// <param name="Reference">The N of its <c>[^N]</c>.</param>
/// <param name="PackedId">Its paper.</param>
internal readonly record struct EntryOutline(int Reference, uint PackedId);

/// <summary>An issue without its texts, which change more often than what it names.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record IssueOutline(string Path, IssueIdentity Identity, EquatableArray<EntryOutline> Entries)
{
    public static IssueOutline Of(string path, IssueIdentity identity, DigestContent content)
    {
        ReadOnlySpan<DigestEntry> entries = content.Entries.Span;
        var outlines = new EntryOutline[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            outlines[i] = new EntryOutline(entries[i].Reference, entries[i].PackedId);
        }

        return new IssueOutline(path, identity, new EquatableArray<EntryOutline>(outlines));
    }
}

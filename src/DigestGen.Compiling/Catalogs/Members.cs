using System.Text;
using DigestGen.Compiling.Issues;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>A member for an issue.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Documentation">What its documentation says.</param>
public sealed record IssueMember(string Name, string Documentation);

/// <summary>A member for a paper. Equal to another if the latest record says the same.</summary>
/// <remarks>It keeps that record alone: a driver keeps an equal member of an earlier run, and all that it refers to.</remarks>
/// <param name="PackedId">The paper.</param>
/// <param name="Issue">The issue of its latest record.</param>
/// <param name="Hash">The hash of that record.</param>
/// <param name="TitleBytes">The title, in UTF-8.</param>
/// <param name="SummaryBytes">The summary, in UTF-8.</param>
public sealed record PaperMember(
    uint PackedId, IssueIdentity Issue, ContentHash Hash, ArraySegment<byte> TitleBytes, ArraySegment<byte> SummaryBytes)
{
    public string Title => Decode(TitleBytes);

    public string Summary => Decode(SummaryBytes);

    /// <summary>The member of a paper with a record.</summary>
    public static PaperMember Of(uint packedId, IssueIdentity issue, ContentHash hash, byte[] record)
    {
        ArraySegment<byte> title = Field(record, ImageLayout.Field.RawTitle);
        return new PaperMember(
            packedId,
            issue,
            hash,
            new ArraySegment<byte>(record, title.Offset, Digits.Read3(record, ImageLayout.Record.TitleLength)),
            Field(record, ImageLayout.Field.Summary));
    }

    public bool Equals(PaperMember? other) =>
        other is not null && PackedId == other.PackedId && Hash == other.Hash && Issue == other.Issue;

    public override int GetHashCode() => (int)PackedId;

    private static ArraySegment<byte> Field(byte[] record, ImageLayout.Field field) => new(
        record, Digits.Read4(record, ImageLayout.Record.StartAt((int)field)), RecordFields.Text(record, field).Length);

    private static string Decode(ArraySegment<byte> text) => Encoding.UTF8.GetString(text.Array, text.Offset, text.Count);
}

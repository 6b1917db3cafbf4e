using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>Collects what is wrong with a digest, with lines and columns.</summary>
/// <param name="lines">The file's lines.</param>
/// <param name="unusual">The line ends that were repaired before the file was read; null if there were none.</param>
internal sealed class FindingList(LineTable lines, UnusualLineEnds? unusual = null)
{
    private readonly Dictionary<RepeatedCause, RepeatedFinding> _repeated = [];
    private readonly List<Finding> _findings = [];
    private static readonly int s_kindCount = Enum.GetValues(typeof(FindingKind)).Length;

    private readonly int[] _counts = new int[s_kindCount];

    /// <summary>How often each kind was added.</summary>
    public EquatableArray<int> Counts => new([.. _counts]);

    public bool Any(FindingKind kind) => _counts[(int)kind] > 0;

    public void Add(FindingKind kind, Slice place, params string[] arguments) => Add(kind, place, null, arguments);

    /// <summary>Adds a finding with another place that belongs to it.</summary>
    public void Add(FindingKind kind, Slice place, Slice? related, params string[] arguments)
    {
        _counts[(int)kind]++;
        if (RepeatedCause.Of(kind, arguments) is not { } cause)
        {
            _findings.Add(Make(kind, place, related, arguments));
            return;
        }

        if (!_repeated.TryGetValue(cause, out RepeatedFinding? repeated))
        {
            repeated = new RepeatedFinding();
            _repeated.Add(cause, repeated);
        }

        repeated.Count++;
        if (repeated.Findings.Count < RepeatedFinding.MostReported)
        {
            repeated.Findings.Add(Make(kind, place, related, arguments));
        }
    }

    /// <summary>All findings, in the order of the text. A cause that most entries share is reported once.</summary>
    /// <param name="entryCount">How many entries the digest should have.</param>
    public EquatableArray<Finding> ToArray(int entryCount = 0)
    {
        List<Finding> all = [.. _findings, .. RepeatedFinding.Report(_repeated, entryCount)];

        // A stable order: by place, and by kind where one place has several.
        Finding[] sorted = [.. all.OrderBy(static finding => finding.Range.Start).ThenBy(static finding => finding.Kind)];
        return new EquatableArray<Finding>(sorted);
    }

    private Finding Make(FindingKind kind, Slice place, Slice? related, string[] arguments) => new(
        kind,
        ToRange(place),
        new EquatableArray<string>(arguments),
        related is { } other ? new EquatableArray<TextRange>([ToRange(other)]) : EquatableArray<TextRange>.Empty);

    private TextRange ToRange(Slice place)
    {
        if (unusual is not null)
        {
            int start = unusual.ToOriginal(place.Start);
            place = new Slice(start, unusual.ToOriginal(place.End) - start);
        }

        int startLine = lines.IndexOf(place.Start);
        int endLine = lines.IndexOf(place.End);
        return new TextRange(
            place.Start,
            place.Length,
            startLine,
            place.Start - lines.StartOf(startLine),
            endLine,
            place.End - lines.StartOf(endLine));
    }
}

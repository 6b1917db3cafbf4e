using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>Collects what is wrong with a digest, with lines and columns.</summary>
/// <param name="lines">The file's lines.</param>
/// <param name="unusual">The line ends that were repaired before the file was read; null if there were none.</param>
internal sealed class FindingList(LineTable lines, UnusualLineEnds? unusual = null)
{
    private static readonly int s_kindCount = Enum.GetNames(typeof(FindingKind)).Length;

    private readonly int[] _counts = new int[s_kindCount];
    private readonly Dictionary<(FindingKind Kind, string Cause), RepeatedFinding> _repeated = [];
    private readonly List<Finding> _findings = [];

    /// <summary>How often each kind was added.</summary>
    public EquatableArray<int> Counts => new([.. _counts]);

    public bool Any(FindingKind kind) => _counts[(int)kind] > 0;

    /// <summary>Adds a finding.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="place">Where.</param>
    /// <param name="related">Another place that belongs to it.</param>
    public void Add(Problem problem, Slice place, Slice? related = null)
    {
        _counts[(int)problem.Kind]++;
        if (problem.Cause is not { } cause)
        {
            _findings.Add(Make());
            return;
        }

        if (!_repeated.TryGetValue((problem.Kind, cause), out RepeatedFinding? repeated))
        {
            repeated = new RepeatedFinding(problem);
            _repeated.Add((problem.Kind, cause), repeated);
        }

        repeated.Add(problem, Make);

        Finding Make() => new(
            problem.Kind,
            ToRange(place),
            new EquatableArray<string>(problem.ArgumentsWith(0)),
            related is { } other ? new EquatableArray<TextRange>([ToRange(other)]) : EquatableArray<TextRange>.Empty);
    }

    /// <summary>All findings, in the order of the text. A cause that most entries share is reported once.</summary>
    /// <param name="entryCount">How many entries the digest should have.</param>
    public EquatableArray<Finding> ToArray(int entryCount = 0)
    {
        List<Finding> all = [.. _findings, .. RepeatedFinding.Report(_repeated.Values, entryCount)];

        // A stable order: by place, and by kind where one place has several.
        Finding[] sorted = [.. all.OrderBy(static finding => finding.Range.Start).ThenBy(static finding => finding.Kind)];
        return new EquatableArray<Finding>(sorted);
    }

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

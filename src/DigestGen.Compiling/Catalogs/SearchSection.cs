using DigestGen.Compiling.Search;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

internal sealed class SearchSection(ContentHash[] hashes, SearchCoverage coverage, IRecordStore store) : ImageSection(SectionKind.Search, 0, HashOf(hashes, (int)coverage))
{
    public override int Length => store.IsInMemory ? 0 : 0;

    public override void Write(Span<byte> bytes, CancellationToken cancellationToken)
    {
    }
}

using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Records;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Makes an entry of a row and its block.</summary>
internal sealed class EntryReader(string text, BlockLayout layout, bool haveEnds, FindingList findings, RecordWriter records)
{
    private readonly InvisibleCharacterWarnings _invisible = new(text, findings);
    private readonly SlotReader _slots = new(text, layout, haveEnds, findings);
    private readonly Dictionary<uint, (int Reference, Slice Place)> _papers = [];
    private readonly MovedTextFinder _moved = new(text, findings);

    /// <summary>Adds the entry's record.</summary>
    /// <returns>Whether the block is whole. Its entry may still have an error.</returns>
    public bool TryRead(TableRow row, DetailsBlock block)
    {
        row.AgreeWith(text, block);
        if (_slots.Read(block, row) is not { } slots)
        {
            return false;
        }

        if (ReadLinks(row, slots) is { } link)
        {
            Add(row, block, slots, link);
        }

        return true;
    }

    /// <summary>Reports what shows only when all entries are read.</summary>
    public void Complete(CancellationToken cancellationToken) => _moved.Report(cancellationToken);

    private void Add(TableRow row, DetailsBlock block, EntrySlots slots, Link link)
    {
        ArxivTitleSuffix suffix = ArxivTitleSuffix.Read(slots.RawTitle.In(text));
        ArxivAbstractPrefix prefix = ArxivAbstractPrefix.Read(slots.Abstract.In(text));
        TranslatedPrefixParts translated = TranslatedPrefix.Read(slots.TranslatedAbstract.In(text), link.PackedId, prefix.IsPresent);

        // arXiv's own text wins over the link where they give different versions.
        var fields = new EntryFields(
            new RecordTexts(
                RawTitle: slots.RawTitle,
                Url: link.Url,
                TranslatedTitle: slots.TranslatedTitle,
                Summary: slots.Summary ?? row.Summary,
                EnglishSummary: slots.EnglishSummary,
                RawTranslatedAbstract: slots.TranslatedAbstract,
                RawAbstract: slots.Abstract),
            link.PackedId,
            prefix.Id.Version > 0 ? prefix.Id.Version : suffix.Id.Version > 0 ? suffix.Id.Version : link.Version,
            prefix.IsPresent ? prefix.Announcement : suffix.Announcement,
            suffix.TitleLength,
            suffix.IsPresent ? slots.RawTitle.Sub(suffix.Category) : default,
            translated.Length,
            prefix.Length);
        if (!records.TryAdd(row.Reference, fields, out int textLength))
        {
            findings.Add(Problem.TooLarge(row.Reference, textLength), block.Opening);
            return;
        }

        new EntryWarnings(text, findings, row, slots, link.PackedId, _invisible).Report(suffix, prefix);
        new MetadataWarnings(text, findings, row.Reference, slots, link.PackedId).Report(link.Version, suffix, prefix, translated);
        new AbstractWarnings(text, findings, row.Reference, slots).Report(prefix, translated);
        _slots.ReportCutAbstract(block, slots.Abstract);
        ReportRepeated(row, link.PackedId);
        _moved.Add(new TranslatedEntry(
            row.Reference,
            slots.RawTitle.Sub(0, suffix.TitleLength),
            slots.Abstract.From(prefix.Length),
            slots.TranslatedTitle,
            slots.TranslatedAbstract.From(translated.Length)));
    }

    private Link? ReadLinks(TableRow row, EntrySlots slots)
    {
        if (!SlotLink.TryRead(text, slots.Link, out Slice url))
        {
            string hint = $"the link's slot reads '[URL](URL)', with the URL of the row: {Excerpt.Of(row.Url.In(text))}";
            findings.Add(Problem.NotArxivLink(slots.Link.In(text), hint), slots.Link, row.Url);
            return null;
        }

        // The row's link comes first in the file; the block's is named with it.
        if (row.Url.In(text).SequenceEqual(url.In(text)))
        {
            return ReadLink(row.Url, url) is { } link ? link with { Url = url.Sub(0, link.Url.Length) } : null;
        }

        if (ReadLink(row.Url, null) is not { } rowLink || ReadLink(url, null) is not { } blockLink)
        {
            return null;
        }

        if (rowLink.PackedId != blockLink.PackedId)
        {
            findings.Add(Problem.DifferentPapers(row.Reference, rowLink.PackedId, blockLink.PackedId), row.Url, url);
            return null;
        }

        return blockLink;
    }

    private Link? ReadLink(Slice url, Slice? related)
    {
        ReadOnlySpan<char> address = url.In(text);
        if (ArxivLink.Find(address, out int start, out int length) is { } fault)
        {
            findings.Add(Problem.NotArxivLink(address, $"{fault}; an abstract's address reads https://arxiv.org/abs/ID"), url, related);
            return null;
        }

        ReadOnlySpan<char> id = address.Slice(start, length);
        if (ArxivLink.ReadId(id, out uint packed, out int version) is { } error)
        {
            findings.Add(Problem.ImpossibleId(id, error), url.Sub(start, length), related);
            return null;
        }

        // A query, a fragment and a slash after the id are no part of the address.
        return new Link(url.Sub(0, start + length), packed, version);
    }

    private void ReportRepeated(TableRow row, uint packedId)
    {
        if (_papers.TryGetValue(packedId, out (int Reference, Slice Place) first))
        {
            findings.Add(Problem.PaperTwice(packedId, first.Reference, row.Reference), row.ReferenceSlice, first.Place);
        }
        else
        {
            _papers.Add(packedId, (row.Reference, row.ReferenceSlice));
        }
    }

    private readonly record struct Link(Slice Url, uint PackedId, int Version);
}

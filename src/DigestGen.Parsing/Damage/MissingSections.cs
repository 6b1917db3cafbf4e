using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

/// <summary>Reports sections that are not there. A file that lacks a whole section has one finding, not one an entry.</summary>
internal sealed class MissingSections(DigestSections sections, FindingList findings)
{
    private readonly string _text = sections.Lines.Text;

    /// <summary>Reports what is missing.</summary>
    /// <param name="rowCount">How many rows can be read.</param>
    /// <param name="isTableTorn">Whether a finding speaks of rows that can't.</param>
    /// <param name="isConflict">Whether a merge conflict stands for what is missing.</param>
    /// <param name="isAnyOpeningBroken">Whether a finding speaks of blocks that have no opening.</param>
    /// <returns>Whether there is a table and are blocks to read entries from.</returns>
    public bool Report(int rowCount, bool isTableTorn, bool isConflict, bool isAnyOpeningBroken)
    {
        bool hasTable = ReportTable(rowCount, isTableTorn);
        bool hasBlocks = sections.Blocks.Count > 0;

        // A block or a row that stands all alone lacks its other half, not a section.
        bool areBlocksMissing = !hasBlocks && rowCount > (sections.DetailsHeading is null ? 0 : 1) && !isConflict && !isAnyOpeningBroken;
        bool isAnything = hasTable || sections.SummaryHeading is not null || hasBlocks;
        if (sections.DetailsHeading is null && isAnything && !isConflict && !EncodingDamage.IsDamaged(_text, sections.OtherDetailsHeading))
        {
            Slice place = sections.OtherDetailsHeading ?? (hasBlocks ? sections.Blocks[0].Opening : new Slice(_text.Length, 0));
            findings.Add(Problem.NoDetails($"the heading '{DigestFormat.DetailsHeading}' is missing"), place);
        }
        else if (areBlocksMissing)
        {
            findings.Add(Problem.NoDetails("no blocks stand below the heading"), sections.DetailsHeading ?? new Slice(_text.Length, 0));
        }

        return hasTable && !areBlocksMissing;
    }

    private bool ReportTable(int rowCount, bool isTableTorn)
    {
        bool hasTable = sections.TableLines.Count > 0;
        if (!hasTable && !isTableTorn)
        {
            findings.Add(
                Problem.NoSummaryTable(sections.SummaryHeading is null
                    ? $"there is neither the heading '{DigestFormat.SummaryHeading}' nor a table"
                    : $"no table stands below the heading '{DigestFormat.SummaryHeading}'"),
                sections.SummaryHeading ?? sections.OtherSummaryHeading ?? new Slice(sections.BodyStart, 0));
        }
        else if (rowCount == 0 && sections.Blocks.Count > 1 && !isTableTorn)
        {
            findings.Add(Problem.NoSummaryTable("the table has no rows, though there are blocks"), sections.TableLines[0].Text);
            return false;
        }
        else if (sections.SummaryHeading is null && hasTable && !EncodingDamage.IsDamaged(_text, sections.OtherSummaryHeading))
        {
            findings.Add(
                Problem.NoSummaryTable($"the heading '{DigestFormat.SummaryHeading}' is missing above the table"),
                sections.OtherSummaryHeading ?? sections.TableLines[0].Text);
        }

        return hasTable;
    }
}

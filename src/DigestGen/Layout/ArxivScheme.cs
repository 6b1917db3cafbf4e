using System.Runtime.CompilerServices;

namespace DigestGen.Layout;

/// <summary>
/// arXiv's identifier scheme (https://info.arxiv.org/help/arxiv_identifier.html), packed into 28 bits.
/// </summary>
/// <remarks>
/// <para>
/// <c>YYMM.NNNN</c> from April 2007 to December 2014, <c>YYMM.NNNNN</c> since, <c>archive/YYMMNNN</c> before.
/// The subject class of an old identifier (<c>math.GT/0309136</c>) is not part of its identity.
/// </para>
/// <para>
/// Packed identifiers sort as their canonical forms do (ordinal): the new scheme by date and number, then the old
/// one by archive, date and number. Zero is not an identifier.
/// </para>
/// </remarks>
internal static class ArxivScheme
{
    /// <summary>The largest version that is accepted after an identifier. Two digits of the layout hold more.</summary>
    public const int MaxVersion = 9999;

    /// <summary>Longer than any identifier: <c>arXiv:cond-mat.supr-con/9901001v9999</c> has 36 characters.</summary>
    public const int MaxLength = 48;

    private const int MonthsPerCentury = 1200;
    private const int NumbersPerMonth = 100_000;
    private const int OldNumbersPerMonth = 1_000;
    private const uint OldBase = (uint)MonthsPerCentury * NumbersPerMonth + 1;

    // From 2007-04 the new scheme, from 2015-01 five digits. Months are counted from 2000-01.
    private const int FirstNewMonth = (7 * 12) + 3;
    private const int FirstFiveDigitYear = 15;
    private const int FirstFiveDigitMonth = FirstFiveDigitYear * 12;

    // The old scheme began in July 1991; two-digit years from 91 on belong to the last century.
    private const int FirstOldYear = 91;
    private const int FirstOldMonth = (FirstOldYear * 12) + 6;

    // In the ordinal order of what identifiers open with, the slash included: the packed form relies on it.
    private static readonly string[] s_archives =
    [
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph",
        "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th",
        "math-ph", "math", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg",
        "q-bio", "quant-ph", "solv-int", "supr-con",
    ];

    // What is wrong with a text.
    private enum Fault
    {
        None, Form, Month, BeforeNewScheme, Year, NotFiveDigits, NotFourDigits, Zero, SubjectClass, Archive, OldForm,
        NotOldTime, Version, TooLong,
    }

    /// <summary>Reads an identifier with an optional <c>arXiv:</c> before it and an optional version after it.</summary>
    /// <param name="text">The text to read, all of it.</param>
    /// <param name="packed">The packed identifier, or zero.</param>
    /// <param name="version">The version after the identifier, or zero if there is none.</param>
    /// <returns>What is wrong with the text; null if nothing is.</returns>
    public static string? Read(ReadOnlySpan<char> text, out uint packed, out int version)
    {
        Fault fault = Find(text, out packed, out version);
        return fault == Fault.None ? null : Describe(fault, text);
    }

    /// <summary>Reads an identifier, without a reason if the text is not one.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out uint packed) => Find(text, out packed, out _) == Fault.None;

    /// <summary>Packs an identifier with five digits after the point; zero if there is no such year, month or number.</summary>
    /// <param name="year">The year of the century.</param>
    /// <param name="month">The month of the year.</param>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint PackFiveDigits(int year, int month, int number) =>
        (uint)(year - FirstFiveDigitYear) < FirstOldYear - FirstFiveDigitYear && (uint)(month - 1) < 12 && number != 0
            ? (uint)((((year * 12) + month - 1) * NumbersPerMonth) + number + 1)
            : 0;

    /// <summary>Whether <see cref="Read"/> can return a value.</summary>
    public static bool IsValid(uint packed) =>
        packed != 0 && packed < OldBase + (uint)(s_archives.Length * MonthsPerCentury * OldNumbersPerMonth);

    /// <summary>Whether an identifier is of the old scheme, whose order is not that of time.</summary>
    public static bool IsOld(uint packed) => packed >= OldBase;

    /// <summary>The year of submission.</summary>
    public static int Year(uint packed) => MonthOf(packed) / 12 is var year && year >= FirstOldYear ? 1900 + year : 2000 + year;

    /// <summary>The month of submission, from 1 to 12.</summary>
    public static int Month(uint packed) => (MonthOf(packed) % 12) + 1;

    /// <summary>The length of the canonical form, in characters and in bytes.</summary>
    public static int Length(uint packed)
    {
        if (packed < OldBase)
        {
            return HasFiveDigits((int)((packed - 1) / NumbersPerMonth)) ? 10 : 9;
        }

        return Archive(packed).Length + 8;
    }

    /// <summary>Writes the canonical form: <c>2402.10758</c>, <c>0704.0001</c>, <c>math/0309136</c>.</summary>
    public static void Format(uint packed, Span<char> destination)
    {
        if (packed < OldBase)
        {
            int value = (int)(packed - 1);
            int month = value / NumbersPerMonth;
            int digits = HasFiveDigits(month) ? 5 : 4;
            WriteMonth(month, destination);
            destination[4] = '.';
            WriteNumber(value % NumbersPerMonth, destination.Slice(5, digits));
            return;
        }

        string archive = Archive(packed);
        archive.AsSpan().CopyTo(destination);
        destination[archive.Length] = '/';
        int rest = (int)((packed - OldBase) % (MonthsPerCentury * OldNumbersPerMonth));
        WriteMonth(rest / OldNumbersPerMonth, destination.Slice(archive.Length + 1));
        WriteNumber(rest % OldNumbersPerMonth, destination.Slice(archive.Length + 5, 3));
    }

    /// <summary>Whether two identifiers are of the same month, or both are old ones of the same archive.</summary>
    public static bool IsSameGroup(uint left, uint right) => Group(left) == Group(right);

    /// <summary>The canonical form as a string.</summary>
    public static string Canonical(uint packed)
    {
        Span<char> text = stackalloc char[Length(packed)];
        Format(packed, text);
        return text.ToString();
    }

    // The two-digit year and the month, as one number.
    private static int MonthOf(uint packed) => packed < OldBase
        ? (int)((packed - 1) / NumbersPerMonth)
        : (int)((packed - OldBase) % (MonthsPerCentury * OldNumbersPerMonth) / OldNumbersPerMonth);

    private static string Archive(uint packed) => s_archives[ArchiveOf(packed)];

    private static uint ArchiveOf(uint packed) => (packed - OldBase) / (MonthsPerCentury * OldNumbersPerMonth);

    private static uint Group(uint packed) =>
        packed < OldBase ? (packed - 1) / NumbersPerMonth : MonthsPerCentury + ArchiveOf(packed);

    private static Fault Find(ReadOnlySpan<char> text, out uint packed, out int version)
    {
        packed = 0;
        version = 0;
        if (text.Length > MaxLength)
        {
            return Fault.TooLong;
        }

        text = WithoutScheme(text);
        int versionAt = text.LastIndexOf('v');
        if (versionAt > 0 && versionAt < text.Length - 1 && IsDigits(text.Slice(versionAt + 1)))
        {
            ReadOnlySpan<char> digits = text.Slice(versionAt + 1);
            if (digits.Length > 4 || digits[0] == '0')
            {
                return Fault.Version;
            }

            version = ToNumber(digits);
            text = text.Slice(0, versionAt);
        }

        int slash = text.IndexOf('/');
        Fault fault = slash >= 0
            ? FindOld(text.Slice(0, slash), text.Slice(slash + 1), out packed)
            : FindNew(text, out packed);
        if (fault != Fault.None)
        {
            version = 0;
        }

        return fault;
    }

    private static string Describe(Fault fault, ReadOnlySpan<char> text) => fault switch
    {
        Fault.Month => $"there is no month {MonthIn(WithoutScheme(text))}",
        Fault.BeforeNewScheme => "before April 2007 ids have the form archive/YYMMNNN",
        Fault.Year => "there is no such year: the scheme began in 2007",
        Fault.NotFiveDigits => "since January 2015 ids have five digits after the point",
        Fault.NotFourDigits => "before January 2015 ids have four digits after the point",
        Fault.Zero => "numbers start at 1",
        Fault.SubjectClass => $"'{BeforeSlash(text)}' is no subject class of arXiv's",
        Fault.Archive => $"'{BeforeSlash(text)}' is no archive of arXiv's before April 2007",
        Fault.OldForm => "an id before April 2007 has seven digits after the slash, YYMMNNN",
        Fault.NotOldTime => "ids of the form archive/YYMMNNN were given from July 1991 to March 2007",
        Fault.TooLong => "an id is not as long as that",
        Fault.Version => $"versions are numbered from v1 to v{MaxVersion}",
        _ => "an id reads YYMM.NNNNN, or archive/YYMMNNN before April 2007",
    };

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> text) =>
        text.StartsWith("arXiv:".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text.Slice("arXiv:".Length) : text;

    private static string BeforeSlash(ReadOnlySpan<char> text)
    {
        text = WithoutScheme(text);
        return text.Slice(0, text.IndexOf('/')).ToString();
    }

    private static string MonthIn(ReadOnlySpan<char> text) => text.Slice(text.IndexOf('/') + 1).Slice(2, 2).ToString();

    private static Fault FindNew(ReadOnlySpan<char> text, out uint packed)
    {
        packed = 0;
        if (text.IndexOf('.') != 4 || !IsDigits(text.Slice(0, 4)) || !IsDigits(text.Slice(5)))
        {
            return Fault.Form;
        }

        if (!TryReadMonth(text, out int month))
        {
            return Fault.Month;
        }

        int digits = text.Length - 5;
        if (month < FirstNewMonth)
        {
            return Fault.BeforeNewScheme;
        }

        if (month >= FirstOldYear * 12)
        {
            return Fault.Year;
        }

        if (digits != (HasFiveDigits(month) ? 5 : 4))
        {
            return HasFiveDigits(month) ? Fault.NotFiveDigits : Fault.NotFourDigits;
        }

        int number = ToNumber(text.Slice(5));
        if (number == 0)
        {
            return Fault.Zero;
        }

        packed = (uint)(month * NumbersPerMonth) + (uint)number + 1;
        return Fault.None;
    }

    private static Fault FindOld(ReadOnlySpan<char> archive, ReadOnlySpan<char> number, out uint packed)
    {
        packed = 0;
        int point = archive.IndexOf('.');
        if (point >= 0)
        {
            if (!IsSubjectClass(archive.Slice(point + 1)))
            {
                return Fault.SubjectClass;
            }

            archive = archive.Slice(0, point);
        }

        int index = ArchiveIndex(archive);
        if (index < 0)
        {
            return Fault.Archive;
        }

        if (number.Length != 7 || !IsDigits(number))
        {
            return Fault.OldForm;
        }

        if (!TryReadMonth(number, out int month))
        {
            return Fault.Month;
        }

        bool isLastCentury = month >= FirstOldYear * 12;
        if (isLastCentury ? month < FirstOldMonth : month >= FirstNewMonth)
        {
            return Fault.NotOldTime;
        }

        int value = ToNumber(number.Slice(4));
        if (value == 0)
        {
            return Fault.Zero;
        }

        packed = OldBase + (uint)(((index * MonthsPerCentury) + month) * OldNumbersPerMonth) + (uint)value;
        return Fault.None;
    }

    private static bool TryReadMonth(ReadOnlySpan<char> text, out int month)
    {
        int monthOfYear = ToNumber(text.Slice(2, 2));
        month = (ToNumber(text.Slice(0, 2)) * 12) + monthOfYear - 1;
        return monthOfYear is >= 1 and <= 12;
    }

    /// <summary>Whether a text has the form of a subject class: two capitals (math.GT) or, in physics and its neighbours, words (cond-mat.str-el).</summary>
    public static bool IsSubjectClass(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static int ArchiveIndex(ReadOnlySpan<char> archive)
    {
        for (int i = 0; i < s_archives.Length; i++)
        {
            if (archive.SequenceEqual(s_archives[i].AsSpan()))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasFiveDigits(int month) => month >= FirstFiveDigitMonth;

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    // Callers have made sure of a few digits.
    private static int ToNumber(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private static void WriteMonth(int month, Span<char> destination)
    {
        WriteNumber(month / 12, destination.Slice(0, 2));
        WriteNumber((month % 12) + 1, destination.Slice(2, 2));
    }

    private static void WriteNumber(int value, Span<char> destination)
    {
        for (int i = destination.Length - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }
}

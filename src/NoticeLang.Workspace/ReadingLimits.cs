using System;
using System.Globalization;

namespace NoticeLang.Workspace;

/// <summary>
/// How much is read, at the most: THE TABLE of limits. Evidence of a real notice stays far below each; what goes beyond is a mistake or
/// made to do harm, and is said, never read in part without a word.
/// </summary>
public sealed record ReadingLimits
{
    private const long Megabyte = 1024 * 1024;

    public static readonly ReadingLimits Default = new();

    /// <summary>In bytes, of a notice or of evidence that is text: some 500,000 records, and a few hundred megabytes of memory.</summary>
    public long TextFileBytes { get; init; } = 50 * Megabyte;

    /// <summary>In bytes, of a workbook or document, packed as it lies on disk: they carry pictures, which are not unpacked.</summary>
    public long PackedFileBytes { get; init; } = 100 * Megabyte;

    /// <summary>In bytes, of all evidence files of a run together.</summary>
    public long EvidenceBytes { get; init; } = 500 * Megabyte;

    /// <summary>Evidence files of a run.</summary>
    public int EvidenceFiles { get; init; } = 10_000;

    /// <summary>Folders within one another under an evidence folder.</summary>
    public int FolderDepth { get; init; } = 20;

    /// <summary>Records and statements of a run; the file that reaches it is read to its end.</summary>
    public int Records { get; init; } = 1_000_000;

    /// <summary>Of a table: as many as a sheet of a workbook has.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>Of a table: as many as a sheet of a workbook has.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>Cells that hold something, of all tables of a file together.</summary>
    public int Cells { get; init; } = 10_000_000;

    /// <summary>In characters, of a key or value: three times what a cell of a workbook can hold.</summary>
    public int ValueLength { get; init; } = 100_000;

    /// <summary>Lists and maps within one another, or elements of a part of a workbook; records need four.</summary>
    public int NestingDepth { get; init; } = 32;

    /// <summary>Parts of a workbook or document (entries of its ZIP archive), pictures counted.</summary>
    public int PackedParts { get; init; } = 10_000;

    /// <summary>In bytes, of the parts that are read together, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 500 * Megabyte;

    /// <summary>How many times larger a part may be unpacked than packed; sheets with little in them reach 100.</summary>
    public int PackingRatio { get; init; } = 300;

    /// <summary>Different texts that the cells of a workbook share.</summary>
    public int SharedTexts { get; init; } = 2_000_000;

    /// <summary>In characters, of all cells and paragraphs of a workbook or document together: a text may stand in many cells.</summary>
    public int LaidOutCharacters { get; init; } = 100_000_000;

    /// <summary>Messages with one id about one file; those beyond are counted.</summary>
    public int MessagesOfOneId { get; init; } = 200;

    /// <summary>The largest file of a name, in bytes.</summary>
    public long FileBytes(string path) =>
        EndsWith(path, ".xlsx") || EndsWith(path, ".xlsm") || EndsWith(path, ".docx") ? PackedFileBytes : TextFileBytes;

    /// <summary>As in 50 MB; 1,200 bytes.</summary>
    public static string BytesInWords(long bytes) => bytes % Megabyte == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB")
        : InWords(bytes, "bytes");

    /// <summary>As in 1,048,576 rows.</summary>
    /// <param name="noun">In the plural.</param>
    public static string InWords(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}");

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}

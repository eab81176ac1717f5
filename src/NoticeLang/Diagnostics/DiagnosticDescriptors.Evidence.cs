using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor EvidenceNotReadable =
        new("NL3001", Error, "A part of an evidence file that cannot be read", "This {0} cannot be read");

    public static readonly DiagnosticDescriptor RecordOfNoKind =
        new("NL3002", Error, "A record that does not say what it is", "This {0} does not say what it is about");

    public static readonly DiagnosticDescriptor EvidenceDateNotReal =
        new("NL3003", Error, "A date in evidence that does not exist", "The {0} of this {1} must be a real date");

    public static readonly DiagnosticDescriptor EvidenceDateNotKnown =
        new("NL3004", Error, "A date in evidence that cannot be read", "The {0} of this {1} must be a date");

    public static readonly DiagnosticDescriptor EndsBeforeItBegins =
        new("NL3005", Error, "A record that ends before it begins", "This {0} ends before it begins");

    public static readonly DiagnosticDescriptor KeyGivenTwice =
        new("NL3006", Error, "A key given twice", "{0} is given twice in one {1}");

    public static readonly DiagnosticDescriptor IdGivenTwice =
        new("NL3007", Error, "Two records with one id", "Two records have the id {0}");

    public static readonly DiagnosticDescriptor CorrectedRecordNotThere =
        new("NL3008", Error, "A correction of a record that is not there", "No record has the id {0}");

    public static readonly DiagnosticDescriptor CorrectionsInACircle =
        new("NL3009", Error, "Records that correct one another in a circle", "{0} records correct one another in a circle");

    public static readonly DiagnosticDescriptor RecordWithoutDay =
        new("NL3010", Note, "A record without a day", "This record gives no day");

    public static readonly DiagnosticDescriptor HeadingNotKnown =
        new("NL3011", Warning, "A heading that evidence files do not have", "{0} is not a heading of an evidence file");

    public static readonly DiagnosticDescriptor StatementIncomplete =
        new("NL3012", Error, "A statement that leaves out what it needs", "This {0} statement does not say {1}");

    public static readonly DiagnosticDescriptor NearRecords =
        new("NL3013", Warning, "Two records that may be of one event", "Two files record {0} {1} apart");

    public static readonly DiagnosticDescriptor NeitherYesNorNo =
        new("NL3014", Error, "A value that is neither yes nor no", "{0} must be yes or no");

    public static readonly DiagnosticDescriptor FileWithoutRecords =
        new("NL3015", Note, "An evidence file without records", "This file has no records");

    public static readonly DiagnosticDescriptor RowOfOtherLength =
        new("NL3016", Error, "A row that does not fit its header", "This row has {0} cells and the header has {1}");

    public static readonly DiagnosticDescriptor OldEncoding =
        new("NL3017", Note, "A file that is not in UTF-8", "This file is not in UTF-8 and is read as Windows-1252");

    public static readonly DiagnosticDescriptor OneValueNeeded =
        new("NL3018", Error, "A list where one value is needed", "The {0} of this {1} must be one value");

    public static readonly DiagnosticDescriptor FileNotReadAsEvidence =
        new("NL3019", Note, "A file in the evidence folder that is not read", "This file is not read as evidence");

    public static readonly DiagnosticDescriptor TermNotKnown =
        new("NL3020", Error, "A term or season that no calendar has", "No calendar of the notice has {0}");

    public static readonly DiagnosticDescriptor ShareOrPercent =
        new("NL3030", Warning, "A figure that may be a share or a percentage", "{0} may mean {1} or {2}");

    public static readonly DiagnosticDescriptor ControlCharacters =
        new("NL3050", Warning, "A file with characters that are no text", "This file has characters in it that are no text");

    public static readonly DiagnosticDescriptor ReorderingCharacters =
        new("NL3051", Warning, "A file with characters that turn the reading order round", "This file has characters that turn the reading order round");

    public static readonly DiagnosticDescriptor SeparatorFound =
        new("NL3052", Note, "A table that is not parted by commas", "This table is parted by {0}");

    private static ImmutableArray<DiagnosticDescriptor> EvidenceBand =>
    [
        EvidenceNotReadable, RecordOfNoKind, EvidenceDateNotReal, EvidenceDateNotKnown, EndsBeforeItBegins, KeyGivenTwice, IdGivenTwice,
        CorrectedRecordNotThere, CorrectionsInACircle, RecordWithoutDay, HeadingNotKnown, StatementIncomplete, NearRecords, NeitherYesNorNo,
        FileWithoutRecords, RowOfOtherLength, OldEncoding, OneValueNeeded, FileNotReadAsEvidence, TermNotKnown, .. PackageBand, ShareOrPercent,
        ControlCharacters, ReorderingCharacters, SeparatorFound,
    ];
}

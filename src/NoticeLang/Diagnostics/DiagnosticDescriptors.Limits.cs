using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor FileTooLarge =
        new("NL3140", Error, "A file larger than is read", "This file is larger than {0} and is not read");

    public static readonly DiagnosticDescriptor MoreEvidenceThanRead =
        new("NL3141", Error, "More evidence in one run than is read", "There is more evidence than {0}: {1} not read, from this one on");

    public static readonly DiagnosticDescriptor RestNotRead =
        new("NL3142", Error, "A file with more in it than is read", "{1} has more than {0}, and nothing from here on is read");

    public static readonly DiagnosticDescriptor LongerThanRead =
        new("NL3143", Error, "A key or value longer than is read", "This {0} is longer than {1} and is not read");

    public static readonly DiagnosticDescriptor ListsTooDeep =
        new("NL3144", Error, "Lists within lists, deeper than is read", "Here are more than {0} lists or records within one another");

    public static readonly DiagnosticDescriptor EvidenceNotOpened =
        new("NL3145", Error, "A file or folder of evidence that cannot be opened", "This {0} cannot be opened");

    public static readonly DiagnosticDescriptor NotAFile =
        new("NL3146", Error, "Something among the evidence that is not a file of its folder", "This is {0} and is not read");

    public static readonly DiagnosticDescriptor FolderTooDeep =
        new("NL3147", Error, "Folders within folders, deeper than is read", "This folder is more than {0} folders deep and is not read");

    public static readonly DiagnosticDescriptor FileChanged =
        new("NL3148", Error, "A file that changed while it was read", "This file changed while it was read");

    public static readonly DiagnosticDescriptor MoreOfTheSame =
        new("NL3149", Note, "More messages of one kind than are listed", "{0} more messages {1} about this file are not listed");

    /// <summary>What is beyond the limits of reading, or cannot be opened.</summary>
    private static ImmutableArray<DiagnosticDescriptor> LimitBand =>
    [
        FileTooLarge, MoreEvidenceThanRead, RestNotRead, LongerThanRead, ListsTooDeep, EvidenceNotOpened, NotAFile, FolderTooDeep, FileChanged,
        MoreOfTheSame,
    ];
}

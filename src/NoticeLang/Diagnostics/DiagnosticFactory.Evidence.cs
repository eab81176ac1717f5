using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    private const string OthersStillUsed = "The rest of the file is used without it.";

    private static readonly ImmutableArray<DiagnosticFix> DateForms =
    [
        new("2019-10-22", "one day"),
        new("2019-10", "some day in October 2019"),
        new("between 2019-10-15 and 2019-10-22", "some day from the first to the last"),
        new("on or before 2019-10-22", "no later than that day"),
    ];

    /// <param name="part">record, row, line or file.</param>
    /// <param name="label">What stands in the way, as in "a { without a }"; empty where it is not clear.</param>
    /// <param name="example">A line of the right form.</param>
    public static Diagnostic EvidenceNotReadable(TextLocation location, string part, string label, string example) =>
        new(DiagnosticDescriptors.EvidenceNotReadable, location, [part])
        {
            Label = label,
            Fixes = [new DiagnosticFix(example, "an example of the form")],
            Remark = part == "file" ? NothingUsed : OthersStillUsed,
            IsOfWholeFile = part == "file",
        };

    /// <param name="part">record or statement.</param>
    /// <param name="suggestion">The key that is meant, perhaps; then <paramref name="location"/> is the misspelt one.</param>
    public static Diagnostic RecordOfNoKind(TextLocation location, string part, string? suggestion, ImmutableArray<string> kinds) =>
        new(DiagnosticDescriptors.RecordOfNoKind, location, [part])
        {
            Label = suggestion is null ? "" : $"did you mean {suggestion}?",
            Fixes = suggestion is not null
                ? [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))]
                : [new DiagnosticFix("act: meet", $"one of {string.Join(", ", kinds.Take(9))}, with a name after it")],
            Remark = OthersStillUsed,
        };

    /// <param name="key">As in day, from, known.</param>
    /// <param name="part">record or statement.</param>
    /// <param name="why">As in "June has 30 days".</param>
    /// <param name="last">The last day of the month meant, as in 2020-06-30, and the day after; null where the month is not one.</param>
    public static Diagnostic EvidenceDateNotReal(TextLocation location, string key, string part, string why, (string Last, string Next)? last) =>
        new(DiagnosticDescriptors.EvidenceDateNotReal, location, [key, part])
        {
            Label = why,
            Fixes = last is var (lastDay, next) ? [new DiagnosticFix(lastDay, "the last day of the month"), new DiagnosticFix(next, "the day after")] : DateForms,
            Remark = OthersStillUsed,
        };

    /// <param name="name">As in summer, autumn-term.</param>
    /// <param name="known">The terms and seasons the notice's calendars have.</param>
    public static Diagnostic TermNotKnown(TextLocation location, string name, ImmutableArray<string> known) =>
        new(DiagnosticDescriptors.TermNotKnown, location, [name])
        {
            Label = SpellingSuggestion.Find(name, known) is { } near ? $"did you mean {near}?" : "which days is this?",
            Fixes = [new DiagnosticFix("calendar seasons { summer from 1 June to 31 August }", "in the notice: its days, year after year"), .. DateForms.Take(3)],
            Remark = OthersStillUsed,
        };

    public static Diagnostic EvidenceDateNotKnown(TextLocation location, string key, string part) =>
        new(DiagnosticDescriptors.EvidenceDateNotKnown, location, [key, part])
        {
            Label = "which day is this?",
            Fixes = DateForms,
            Remark = OthersStillUsed,
        };

    /// <param name="from">When it begins, in words; null where one date runs backwards in itself.</param>
    public static Diagnostic EndsBeforeItBegins(TextLocation location, string part, string? from) =>
        new(DiagnosticDescriptors.EndsBeforeItBegins, location, [part])
        {
            Label = from is null ? "the second day is before the first" : $"before {from}",
            Fixes = [new DiagnosticFix("from: 2019-10-15, to: 2019-10-16", "the earlier day first")],
            Remark = OthersStillUsed,
        };

    /// <param name="part">record, statement, file or header.</param>
    public static Diagnostic KeyGivenTwice(TextLocation location, TextLocation first, string key, string part) =>
        new(DiagnosticDescriptors.KeyGivenTwice, location, [key, part])
        {
            Label = "given again here",
            Related = [new RelatedLocation(first, "first given here")],
            Fixes = [new DiagnosticFix($"{key}: [one, two]", "where both are meant")],
            Why = "nobody can tell which of the two is meant.",
        };

    public static Diagnostic IdGivenTwice(TextLocation location, TextLocation first, string id) =>
        new(DiagnosticDescriptors.IdGivenTwice, location, [id])
        {
            Label = "used again here",
            Related = [new RelatedLocation(first, "first used here")],
            Fixes = [new DiagnosticFix($"id: {id}-2", "an id of its own"), new DiagnosticFix($"corrects: {id}", "where it corrects the first one")],
            Remark = "Both records are used; a correction of that id is of the first.",
        };

    public static Diagnostic CorrectedRecordNotThere(TextLocation location, string id, string? suggestion) =>
        new(DiagnosticDescriptors.CorrectedRecordNotThere, location, [id])
        {
            Label = suggestion is null ? "corrects a record that is not there" : $"did you mean {suggestion}?",
            Fixes = suggestion is null
                ? [new DiagnosticFix("corrects: evidence/board.yaml:7", "the record's id or, where it has none, its file and line")]
                : [new DiagnosticFix($"corrects: {suggestion}")],
            Remark = "The record is used and corrects nothing.",
        };

    /// <param name="members">Places of the records, in the order of correcting.</param>
    public static Diagnostic CorrectionsInACircle(ImmutableArray<TextLocation> members) =>
        new(DiagnosticDescriptors.CorrectionsInACircle, members[0], [members.Length.ToString(CultureInfo.InvariantCulture)])
        {
            Label = members.Length == 1 ? "corrects itself" : "each of these corrects the next",
            Related = [.. members.Skip(1).Select(m => new RelatedLocation(m, "and this one"))],
            Fixes = [new DiagnosticFix("take corrects out of the record that came first", "so that one is the last word")],
            Remark = "All of them are used, and none of them corrects another.",
        };

    /// <param name="key">The key to add: day, from or in.</param>
    public static Diagnostic RecordWithoutDay(TextLocation location, string key) =>
        new(DiagnosticDescriptors.RecordWithoutDay, location, [])
        {
            Label = "when was this?",
            Fixes = [new DiagnosticFix($"{key}: 2019-10", "as near as the source gives it")],
            Remark = "It is used as what happened on a day not given, so it can rarely settle anything.",
        };

    /// <param name="suggestion">The heading it is read as; null where it is not used.</param>
    public static Diagnostic HeadingNotKnown(TextLocation location, string heading, string? suggestion, ImmutableArray<string> known) =>
        new(DiagnosticDescriptors.HeadingNotKnown, location, [heading])
        {
            Label = suggestion is null ? "" : $"did you mean {suggestion}?",
            Fixes = suggestion is null
                ? [new DiagnosticFix("records:", $"a file has the headings {string.Join(", ", known)}")]
                : [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))],
            Remark = suggestion is null ? "What stands under it is not used." : $"It is read as {suggestion}.",
        };

    /// <param name="statement">complete or suspended.</param>
    /// <param name="lacks">As in "who decided".</param>
    /// <param name="fix">As in <c>by: department</c>.</param>
    public static Diagnostic StatementIncomplete(TextLocation location, string statement, string lacks, string fix, string why) =>
        new(DiagnosticDescriptors.StatementIncomplete, location, [statement, lacks])
        {
            Fixes = [new DiagnosticFix(fix)],
            Why = why,
            Remark = statement == "suspended" ? "Until it does, it is not a suspension, and nothing is paused." : "Until it does, it says nothing.",
        };

    /// <param name="what">As in "meet by improvement-board".</param>
    /// <param name="days">1 or more.</param>
    public static Diagnostic NearRecords(TextLocation location, TextLocation other, string what, int days) =>
        new(DiagnosticDescriptors.NearRecords, location, [what, days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days")])
        {
            Label = "the same event as the other?",
            Related = [new RelatedLocation(other, "also recorded here")],
            Fixes = [new DiagnosticFix("ref: SAME-NAME", "in both, where it was one event"), new DiagnosticFix("ref: OTHER-NAME", "a name each, where there were two")],
            Remark = "Until you say, they count as two.",
        };

    public static Diagnostic NeitherYesNorNo(TextLocation location, string key) =>
        new(DiagnosticDescriptors.NeitherYesNorNo, location, [key])
        {
            Fixes = [new DiagnosticFix($"{key}: yes"), new DiagnosticFix($"{key}: no")],
            Remark = OthersStillUsed,
        };

    public static Diagnostic FileWithoutRecords(TextLocation location, string example) =>
        new(DiagnosticDescriptors.FileWithoutRecords, location, []) { Fixes = [new DiagnosticFix(example, "an example")] };

    public static Diagnostic RowOfOtherLength(TextLocation location, TextLocation header, int cells, int columns) =>
        new(DiagnosticDescriptors.RowOfOtherLength, location, [cells.ToString(CultureInfo.InvariantCulture), columns.ToString(CultureInfo.InvariantCulture)])
        {
            Related = [new RelatedLocation(header, "the header")],
            Fixes = [new DiagnosticFix("\"North, East and West\"", "a value with a comma in it stands in double quotes")],
            Remark = OthersStillUsed,
        };

    public static Diagnostic OldEncoding(TextLocation location) =>
        new(DiagnosticDescriptors.OldEncoding, location, [])
        {
            Why = "letters beyond plain English, such as £ and é, may come out wrong.",
            Fixes = [new DiagnosticFix("save the file as UTF-8")],
        };

    public static Diagnostic OneValueNeeded(TextLocation location, string key, string part) =>
        new(DiagnosticDescriptors.OneValueNeeded, location, [key, part])
        {
            Label = "more than one value",
            Fixes = [new DiagnosticFix("a record for each value")],
            Remark = OthersStillUsed,
        };

    /// <param name="endings">As in ".yaml, .yml or .csv".</param>
    public static Diagnostic FileNotReadAsEvidence(TextLocation location, string endings) =>
        new(DiagnosticDescriptors.FileNotReadAsEvidence, location, [])
        {
            Why = $"evidence is read from files whose names end in {endings}.",
        };

    /// <param name="subject">The measure, or the act.</param>
    /// <param name="asGiven">As in 0.19%.</param>
    /// <param name="asShare">As in 19%.</param>
    public static Diagnostic ShareOrPercent(TextLocation location, string written, string subject, string asGiven, string asShare) =>
        new(DiagnosticDescriptors.ShareOrPercent, location, [written, asGiven, asShare])
        {
            Label = "no % stands here",
            Why = $"the notice measures {subject} in percent, and spreadsheets hold a percentage as a share: 19% as 0.19.",
            Fixes = [new DiagnosticFix(asShare, "if that is what the source says"), new DiagnosticFix(asGiven, "if it is so small")],
            Remark = "Until it is said, a verdict that turns on it is not clear.",
        };

    /// <param name="first">The first of them.</param>
    public static Diagnostic ControlCharacters(TextLocation location, char first) =>
        new(DiagnosticDescriptors.ControlCharacters, location, [])
        {
            Label = $"the first is here: {CodePoint(first)}",
            Why = "such characters come from a file that is no text, or from a slip in copying.",
            Fixes = [new DiagnosticFix("save the file anew as text in UTF-8")],
            Remark = "Each of them is read as the mark \uFFFD.",
        };

    /// <param name="first">The first of them.</param>
    public static Diagnostic ReorderingCharacters(TextLocation location, char first) =>
        new(DiagnosticDescriptors.ReorderingCharacters, location, [])
        {
            Label = $"the first is here: {CodePoint(first)}",
            Why = "what an editor shows is then not what is read.",
            Fixes = [new DiagnosticFix("type the value anew, without copying it")],
            Remark = "Where values are shown, these characters are written out.",
        };

    /// <param name="separator">As in semicolons.</param>
    public static Diagnostic SeparatorFound(TextLocation location, string separator) =>
        new(DiagnosticDescriptors.SeparatorFound, location, [separator])
        {
            Why = $"its first row has {separator} where other tables have commas.",
            Fixes = [new DiagnosticFix("sep=;", "as the first line says so for certain")],
        };

    private static string CodePoint(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
}

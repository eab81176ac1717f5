using System.Collections.Immutable;
using System.Globalization;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="why">As in "June has 30 days".</param>
    public static Diagnostic NotARealDate(TextLocation location, string typed, string why, ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.NotARealDate, location, [typed])
        {
            Label = why,
            Fixes = fixes,
            Remark = fixes.Length > 1 ? "This is not fixed for you, because the 2 dates are different duties." : null,
        };

    /// <param name="period">As written: August 2020.</param>
    public static Diagnostic BareDeadline(TextLocation location, string condition, string period, string firstDay, string lastDay, string someDay) =>
        new(DiagnosticDescriptors.BareDeadline, location, [condition, period])
        {
            Label = "which day?",
            Why = $"what is done on {someDay} is on time on one reading and late on another.",
            Fixes =
            [
                new DiagnosticFix($"end of {period}", $"{lastDay}, the later reading"),
                new DiagnosticFix($"start of {period}", $"{firstDay}, the earlier reading"),
            ],
            Remark = "Until you choose, both readings are worked out.",
        };

    public static Diagnostic DeadlineBeforeIssue(TextLocation location, TextLocation header, string condition, string issued) =>
        new(DiagnosticDescriptors.DeadlineBeforeIssue, location, [condition, issued])
        {
            Label = "before the notice was issued",
            Related = [new RelatedLocation(header, "issued here")],
        };

    /// <param name="verb">As in meet.</param>
    /// <param name="change">What to put after the sentence's last word.</param>
    public static Diagnostic NoFrequency(TextLocation location, string condition, string verb, string sentence) =>
        new(DiagnosticDescriptors.NoFrequency, location, [condition, verb])
        {
            Label = "how often?",
            Fixes =
            [
                new DiagnosticFix($"{sentence} once", "one time is enough"),
                new DiagnosticFix($"{sentence} in each month", "one in every month"),
                new DiagnosticFix($"{sentence} every 6 weeks from issue", "no gap is longer than 6 weeks"),
            ],
        };

    public static Diagnostic CadenceWithoutStart(TextLocation location, string condition, string span, string written) =>
        new(DiagnosticDescriptors.CadenceWithoutStart, location, [condition, span])
        {
            Label = "from when?",
            Fixes =
            [
                new DiagnosticFix($"{written} from issue", "from the day the notice was issued"),
                new DiagnosticFix($"{written} from 1 January 2026", "from a day you give"),
            ],
        };

    /// <param name="left">With its article: a percentage.</param>
    /// <param name="right">With its article: a number.</param>
    public static Diagnostic PercentAgainstCount(TextLocation location, string condition, string left, string right, TextLocation? declaration, string written) =>
        new(DiagnosticDescriptors.PercentAgainstCount, location, [condition, left, right])
        {
            Label = right,
            Related = declaration is null ? [] : [new RelatedLocation(declaration, left)],
            Fixes = [new DiagnosticFix(written)],
        };

    public static Diagnostic RoleNobodyAppoints(TextLocation location, string role) =>
        new(DiagnosticDescriptors.RoleNobodyAppoints, location, [role])
        {
            Label = "appointed by whom?",
            Fixes = [new DiagnosticFix($"role {role}, appointed by council", "or held by, or approved by, whoever it is")],
        };

    public static Diagnostic BodyWithoutChair(TextLocation location, string body) =>
        new(DiagnosticDescriptors.BodyWithoutChair, location, [body])
        {
            Label = "chaired by whom?",
            Fixes = [new DiagnosticFix($"chair of {body} must be in-post, throughout", "if the notice asks for a chair")],
        };

    /// <param name="circle">As in "plan turns on reviews, and reviews turns on plan".</param>
    public static Diagnostic ConditionCircle(TextLocation location, string circle, ImmutableArray<RelatedLocation> others) =>
        new(DiagnosticDescriptors.ConditionCircle, location, [circle])
        {
            Label = "comes back to itself",
            Related = others,
            Why = "none of them can be worked out before the others.",
        };

    public static Diagnostic NeitherDroppedNorKept(TextLocation location, string name, string notice, TextLocation declaration) =>
        new(DiagnosticDescriptors.NeitherDroppedNorKept, location, [name, notice])
        {
            Label = $"what becomes of {name}?",
            Related = [new RelatedLocation(declaration, "in the notice replaced")],
            Fixes = [new DiagnosticFix($"drops {name}", "it ends"), new DiagnosticFix($"keeps {name}", "it goes on in this notice's words")],
        };

    public static Diagnostic NoNotice(TextLocation location) =>
        new(DiagnosticDescriptors.NoNotice, location, [])
        {
            Label = "which notice is this?",
            Fixes = [new DiagnosticFix("notice my-notice \"Improvement notice\" { issued 23 May 2019 by department }", "with its own name and day")],
        };

    public static Diagnostic TwoNotices(TextLocation location, TextLocation first, string firstName, string name) =>
        new(DiagnosticDescriptors.TwoNotices, location, [firstName, name])
        {
            Label = "a second notice",
            Related = [new RelatedLocation(first, "the first notice")],
            Why = "a folder is one notice: its conditions are worked out together.",
            Remark = "Move one of them to a folder of its own, or say that it replaces the other.",
        };

    /// <param name="what">As in "how often", "by when".</param>
    public static Diagnostic SaidTwice(TextLocation location, TextLocation first, string what, bool isHeader = false, bool isCondition = false) =>
        new(DiagnosticDescriptors.SaidTwice, location, [isHeader ? "The header" : isCondition ? "This condition" : "This sentence", what])
        {
            Label = "said again here",
            Related = [new RelatedLocation(first, "said here")],
            Remark = isHeader ? null : isCondition ? "If both hold, write two conditions." : "If both hold, write two sentences.",
        };

    public static Diagnostic AndOrMissing(TextLocation location) =>
        new(DiagnosticDescriptors.AndOrMissing, location, [])
        {
            Label = "and, or?",
            Fixes = [new DiagnosticFix("a, b and c", "all of them"), new DiagnosticFix("a, b or c", "any one of them")],
        };

    /// <param name="why">Why not; a sentence.</param>
    public static Diagnostic DoNotGoTogether(
        TextLocation location, TextLocation other, string first, string second, string? why, params ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.DoNotGoTogether, location, [first, second])
        {
            Label = "not with this",
            Related = [new RelatedLocation(other, "this")],
            Why = why,
            Fixes = fixes,
        };

    /// <param name="what">The words, as written.</param>
    /// <param name="label">Why they have none; a few words.</param>
    public static Diagnostic TailWithoutMeaning(TextLocation location, string what, string label, params ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.TailWithoutMeaning, location, [what]) { Label = label, Fixes = fixes };

    public static Diagnostic YearMissing(TextLocation location, string period) =>
        new(DiagnosticDescriptors.YearMissing, location, [period])
        {
            Label = "of which year?",
            Fixes = [new DiagnosticFix($"{period} 2026", "the year the notice means")],
        };

    public static Diagnostic PeriodNotADay(TextLocation location, string period, params ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.PeriodNotADay, location, [period]) { Label = "which day?", Fixes = fixes };

    /// <param name="subject">As in "This time".</param>
    public static Diagnostic EndsBeforeItStarts(TextLocation location, TextLocation start, string subject) =>
        new(DiagnosticDescriptors.EndsBeforeItStarts, location, [subject])
        {
            Label = "ends here",
            Related = [new RelatedLocation(start, "starts here")],
        };

    public static Diagnostic NoRoomEitherSide(TextLocation location, string condition, string written) =>
        new(DiagnosticDescriptors.NoRoomEitherSide, location, [condition])
        {
            Label = "no room either side",
            Fixes = [new DiagnosticFix($"{written}, allowing 2 weeks", "up to 2 weeks before or after")],
            Remark = "As it stands, a day early does not count and a day late is late.",
        };

    public static Diagnostic ParagraphNotCovered(TextLocation location, string paragraph) =>
        new(DiagnosticDescriptors.ParagraphNotCovered, location, [paragraph])
        {
            Label = $"paragraph {paragraph}",
            Fixes =
            [
                new DiagnosticFix($"origin instrument paragraph {paragraph}", "in the condition that says it"),
                new DiagnosticFix($"background paragraph {paragraph} \"what it is\"", "in the header, if it asks for nothing"),
            ],
        };

    public static Diagnostic EmptyCondition(TextLocation location, string condition) =>
        new(DiagnosticDescriptors.EmptyCondition, location, [condition])
        {
            Label = "no sentence",
            Fixes = [new DiagnosticFix("not encoded \"why not\"", "if nothing recorded could show it")],
        };

    public static Diagnostic FloorInAnySpan(TextLocation location, int count, string span, string unit) =>
        new(DiagnosticDescriptors.FloorInAnySpan, location, [Times(count), span])
        {
            Label = "a limit, or a number to reach?",
            Fixes =
            [
                new DiagnosticFix($"at most {Times(count)} in any {span}", "a limit"),
                new DiagnosticFix($"{Times(count)} in each {unit}", "that many in every one"),
            ],
        };

    public static Diagnostic NestedTrigger(TextLocation location, TextLocation outer) =>
        new(DiagnosticDescriptors.NestedTrigger, location, [])
        {
            Label = "either trigger, or both?",
            Related = [new RelatedLocation(outer, "the group's own trigger")],
        };

    /// <param name="why">As in "there are only 3 parts".</param>
    public static Diagnostic CanNeverBeMet(TextLocation location, string what, string why) =>
        new(DiagnosticDescriptors.CanNeverBeMet, location, [what, why]) { Label = "more than there can be" };

    public static Diagnostic NoOrder(TextLocation location, string judgement, string comparison, TextLocation declaration, string ordered) =>
        new(DiagnosticDescriptors.NoOrder, location, [judgement, comparison])
        {
            Label = "above or below what?",
            Related = [new RelatedLocation(declaration, "declared without an order")],
            Fixes = [new DiagnosticFix(ordered, "worst first, parted by <")],
        };

    /// <param name="what">As in "was issued".</param>
    public static Diagnostic HeaderDayMissing(TextLocation location, TextLocation? header, string what, string line) =>
        new(DiagnosticDescriptors.HeaderDayMissing, location, [what])
        {
            Label = "which day is that?",
            Related = header is null ? [] : [new RelatedLocation(header, "the notice")],
            Fixes = [new DiagnosticFix(line, "in the header, with its day")],
        };

    public static Diagnostic NoItemAtHand(TextLocation location, string field) =>
        new(DiagnosticDescriptors.NoItemAtHand, location, [field])
        {
            Label = "of which item?",
            Fixes = [new DiagnosticFix("each of plan-actions", "a list, before it")],
        };

    public static Diagnostic OriginNotStated(TextLocation location, string condition) =>
        new(DiagnosticDescriptors.OriginNotStated, location, [condition])
        {
            Label = "whose rule?",
            Fixes =
            [
                new DiagnosticFix("origin instrument", "the notice's own"),
                new DiagnosticFix("origin letter", "a letter's"),
                new DiagnosticFix("origin local \"where it stands\"", "a local rule, counted apart"),
            ],
        };

    public static Diagnostic RestsOnNotEncoded(TextLocation location, string condition, TextLocation declaration) =>
        new(DiagnosticDescriptors.RestsOnNotEncoded, location, [condition])
        {
            Label = "can never be shown",
            Related = [new RelatedLocation(declaration, "not encoded")],
        };

    /// <param name="verb">kept or added.</param>
    public static Diagnostic KeptNameMissing(TextLocation location, string name, string verb) =>
        new(DiagnosticDescriptors.KeptNameMissing, location, [name, verb]) { Label = "not in this notice" };

    public static Diagnostic DroppedAndKept(TextLocation location, TextLocation first, string name, string notice) =>
        new(DiagnosticDescriptors.DroppedAndKept, location, [name, notice])
        {
            Label = "listed again here",
            Related = [new RelatedLocation(first, "first listed here")],
        };

    /// <param name="lacksDay">True where it has no day; false where it has nothing to try.</param>
    public static Diagnostic ScenarioIncomplete(TextLocation location, bool lacksDay) =>
        new(DiagnosticDescriptors.ScenarioIncomplete, location, [lacksDay ? "as at which day" : "what to expect"])
        {
            Label = lacksDay ? "as at which day?" : "what should come of it?",
            Fixes = [lacksDay ? new DiagnosticFix("as at 1 February 2020", "a line of the scenario") : new DiagnosticFix("expect plan not met", "a line of the scenario")],
        };

    private static string Times(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} times");
}

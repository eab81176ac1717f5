using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

// What goes with what: a tail that adds nothing clear is an error, for a verdict must not rest on a guess.
internal sealed partial class Binder
{
    private void CheckBeTails(Tails tails, SentenceKind kind, Modal modal)
    {
        var place = tails[HowOften];
        var isAllowed = tails.Frequency switch
        {
            null => true,
            ThroughoutFrequency => kind is SentenceKind.State or SentenceKind.Power or SentenceKind.Exemption,
            SlotFrequency { Count: 1, Bound: CountBound.AtLeast } => kind == SentenceKind.Measure,
            _ => false,
        };
        if (!isAllowed && place is not null)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(place), WordsOf(place), kind switch
            {
                SentenceKind.Measure => "a figure is asked in each period",
                SentenceKind.Judgement => "a judgement is asked by a day, or as it stands",
                _ => "what something is, it is all the time",
            }));
        }

        if (kind == SentenceKind.State && tails.Deadline is not null && tails[ByWhen] is { } deadline)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(
                PlaceOf(deadline), WordsOf(deadline), "from when must it be so?", new DiagnosticFix($"from {DayWords(tails.Deadline)}", "from that day on")));
        }

        if (kind is SentenceKind.Measure && tails.Frequency is not null && tails.Deadline is not null)
        {
            ReportTogether(tails[ByWhen]!, tails[HowOften]!, "one asks for each reading, the other for one.");
        }

        ReportWithout(tails[FirstByWhen], "only what is done has a first time");
        ReportWithout(tails[WhoPerforms], "only what is done is performed");
        if (tails.WithParties.Count > 0)
        {
            ReportWithout(tails[WithWhat], "only what is done is done with somebody");
        }

        if (kind == SentenceKind.Judgement)
        {
            ReportWithout(tails[HowLong], "a judgement is asked by a day, or as it stands");
            ReportWithout(tails[Allowance], "say the day itself");
        }

        if (modal is Modal.Must or Modal.MustNot && kind == SentenceKind.Measure && tails.For is not null && tails.Frequency is not null)
        {
            ReportTogether(tails[HowLong]!, tails[HowOften]!, null);
        }
    }

    /// <summary>Milestones say by themselves when each is asked.</summary>
    private void CheckMilestones(Tails tails, BoundValue value)
    {
        if (value is MilestonesValue)
        {
            ReportWithout(tails[ByWhen], "each milestone has its own period");
            ReportWithout(tails[HowOften], "each milestone has its own period");
            ReportWithout(tails[HowLong], "each milestone has its own period");
        }
    }

    private void CheckVerbTails(SentenceSyntax syntax, ActSymbol act, SentenceKind kind, Modal modal, Tails tails, bool isInTriggerGroup)
    {
        if (_failed)
        {
            return;
        }

        CheckSums(syntax, kind);
        CheckRun(syntax, kind, modal, tails);
        var isTriggered = isInTriggerGroup || !tails.When.IsEmpty;
        if (modal != Modal.Must)
        {
            CheckOtherModals(syntax, tails, modal);
            return;
        }

        CheckFrequency(act, kind, tails);
        switch (kind)
        {
            case SentenceKind.GapCadence when !isTriggered && tails.From is null && tails.FirstBy is null && tails.While.IsEmpty:
                var every = ((EveryFrequency)tails.Frequency!).Span;
                Report(DiagnosticFactory.CadenceWithoutStart(
                    PlaceOf(tails[HowOften]!), _conditionName ?? "This", every.Count == 1 ? SingleUnit(every) : every.ToString(), WordsOf(tails[HowOften]!)));
                break;
            case SentenceKind.OneOff when act.Aspect == ActAspect.Repeated && tails.Frequency is null && tails.Deadline is null && !isTriggered:
                Report(DiagnosticFactory.NoFrequency(
                    ((VerbPhraseSyntax)syntax.What).Verb.GetLocation(), _conditionName ?? "This", act.Name, $"{FoldedText(syntax.Who)} must {FoldedText(syntax.What)}"));
                break;
            case SentenceKind.OneOff:
                ReportWithout(tails[HowLong], "how long is it done?");
                if (!isTriggered && tails.Deadline is not BeforeEventDeadline)
                {
                    ReportWithout(tails[UntilWhen], "done once, it has no end", new DiagnosticFix("by", "if it is the last day to do it"));
                }

                break;
        }

        if (kind is not (SentenceKind.GapCadence or SentenceKind.SlotCadence))
        {
            ReportWithout(tails[FirstByWhen], "only what is done again has a first time");
        }

        if (tails.Deadline is null && kind is SentenceKind.OneOff or SentenceKind.Conduct or SentenceKind.Attendance or SentenceKind.CountLimit)
        {
            ReportWithout(tails[Allowance], "no day or length of time to add to");
        }

        if (tails is { Deadline: AtDeadline, Allowing: null } && tails[ByWhen] is { } at)
        {
            Report(DiagnosticFactory.NoRoomEitherSide(PlaceOf(at), _conditionName ?? "This", WordsOf(at)));
        }
    }

    private void CheckFrequency(ActSymbol act, SentenceKind kind, Tails tails)
    {
        var frequency = tails[HowOften];
        var deadline = tails[ByWhen];
        if (frequency is not null && act.Aspect == ActAspect.Throughout && tails.Frequency is not ThroughoutFrequency)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(frequency), WordsOf(frequency), $"to {act.Name} is done all the time"));
        }
        else if (frequency is not null && act.Aspect == ActAspect.Once && tails.Frequency is ThroughoutFrequency)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(
                PlaceOf(frequency), WordsOf(frequency), $"to {act.Name} is done once",
                new DiagnosticFix("in each month", "one in every month")));
        }

        if (deadline is null)
        {
            return;
        }

        if (kind is SentenceKind.Conduct or SentenceKind.State)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(
                PlaceOf(deadline), WordsOf(deadline), "it is asked for all the time", new DiagnosticFix($"from {DayWords(tails.Deadline)}", "from that day on")));
        }
        else if (kind is SentenceKind.GapCadence or SentenceKind.SlotCadence or SentenceKind.Attendance || tails.Frequency is SlotFrequency or CountFrequency { AnySpan: not null })
        {
            if (frequency is not null)
            {
                ReportTogether(deadline, frequency, "one is a last day, the other goes on.",
                    new DiagnosticFix($"first by {DayWords(tails.Deadline)}", "if it is the day of the first"),
                    new DiagnosticFix($"until {DayWords(tails.Deadline)}", "if it goes on to that day"));
            }
            else
            {
                ReportWithout(deadline, "a run goes on", new DiagnosticFix($"until {DayWords(tails.Deadline)}", "to that day"));
            }
        }
    }

    /// <summary>What is added up is added up over the periods the sentence names, to a least.</summary>
    private void CheckSums(SentenceSyntax syntax, SentenceKind kind)
    {
        foreach (var tail in syntax.Tails)
        {
            if (tail is WithFieldTailSyntax { InAllKeyword: not null } sum)
            {
                if (kind != SentenceKind.SlotCadence)
                {
                    Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(sum), WordsOf(sum), "added up over what time?", new DiagnosticFix("in each month", "the records of each month")));
                }
                else if (sum.Value is not ComparisonValueSyntax { Comparison.Kind: SyntaxKind.AtLeastKeyword })
                {
                    Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(sum), WordsOf(sum), "records are added up to at least something"));
                }
            }
        }
    }

    private void CheckRun(SentenceSyntax syntax, SentenceKind kind, Modal modal, Tails tails)
    {
        if (syntax.What is VerbPhraseSyntax { Object: RunObjectSyntax run } && modal != Modal.Must)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(run.GetLocation(), FoldedText(run), "runs are asked for with must"));
        }
        else if (kind == SentenceKind.Attendance)
        {
            ReportWithout(tails[HowOften], "a run is counted in meetings, not in time");
        }
    }

    /// <summary>"Each" of several events is a last day for what is done once after or by it, and nothing else.</summary>
    private void CheckEach(Tails tails, OuterTrigger? outer)
    {
        (BoundPoint? Point, string What)[] places = [(tails.From, FromWhen), (tails.FirstBy, FirstByWhen), .. tails.Until.Select(until => (until.Point, UntilWhen))];
        foreach (var (point, what) in places)
        {
            if (point is EventPoint { IsEach: true })
            {
                ReportWithout(tails[what], "which of them?");
            }
        }

        var isEach = tails.Deadline is PointDeadline { Point: EventPoint { IsEach: true } } or WithinDeadline { Point: EventPoint { IsEach: true } } or AtDeadline { Point: EventPoint { IsEach: true } };
        if (tails.Deadline is BetweenDeadline { First: EventPoint { IsEach: true } } or BetweenDeadline { Last: EventPoint { IsEach: true } })
        {
            ReportWithout(tails[ByWhen], "between which of them?");
        }
        else if (isEach && tails["when"] is { } when)
        {
            ReportTogether(tails[ByWhen]!, when, "each of them is a trigger already.");
        }
        else if (isEach && outer is not null)
        {
            ReportWithout(tails[ByWhen], "inside when, each is a second trigger");
        }
    }

    private void CheckOtherModals(SentenceSyntax syntax, Tails tails, Modal modal)
    {
        if (tails[HowOften] is { } frequency && tails.Frequency is not (ThroughoutFrequency or null)
            && !(modal == Modal.May && tails.Frequency is OnceFrequency or CountFrequency or SlotFrequency { Bound: CountBound.AtMost }))
        {
            var place = new TextLocation(syntax.SyntaxTree.Text, syntax.Modal.Span);
            var words = syntax.Modal.ValueText;
            ImmutableArray<DiagnosticFix> fixes = modal == Modal.MustNot
                ? [new DiagnosticFix("must … at most 2 times in any 5 years", "a limit is said with must")]
                : [];
            Report(DiagnosticFactory.DoNotGoTogether(PlaceOf(frequency), place, words, WordsOf(frequency), null, fixes));
        }

        ReportWithout(tails[FirstByWhen], "only a duty has a first time");
    }

    /// <summary>Days the text fixes: none before the notice, no end before its start.</summary>
    private void CheckDays(Tails tails)
    {
        var start = FixedDays(tails.From);
        var deadlineDay = tails.Deadline switch
        {
            PointDeadline point => FixedDays(point.Point),
            InPeriodDeadline { Period: FixedPeriod period } => new DayInterval(period.First, period.Last),
            BetweenDeadline between => FixedDays(between.Last),
            _ => null,
        };
        if (deadlineDay is { } last && tails[ByWhen] is { } deadline)
        {
            if (start is { } from && last.Hi < from.Lo)
            {
                Report(DiagnosticFactory.EndsBeforeItStarts(PlaceOf(deadline), PlaceOf(tails[FromWhen]!), "This duty"));
            }
            else if (_notice is { Issued: { } issued } && last.Hi < issued.Lo && !_isLocal)
            {
                Report(DiagnosticFactory.DeadlineBeforeIssue(PlaceOf(deadline), _notice.Location, _conditionName ?? "This", issued.ToString()));
            }
        }

        if (start is { } begin && tails.Until.Any(until => FixedDays(until.Point) is { } end && end.Hi < begin.Lo))
        {
            Report(DiagnosticFactory.EndsBeforeItStarts(PlaceOf(tails[UntilWhen]!), PlaceOf(tails[FromWhen]!), "This duty"));
        }
    }

    private void ReportWithout(TailSyntax? tail, string label, params ImmutableArray<DiagnosticFix> fixes)
    {
        if (tail is not null && !_failed)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(tail), WordsOf(tail), label, fixes));
        }
    }

    private void ReportTogether(TailSyntax tail, TailSyntax other, string? why, params ImmutableArray<DiagnosticFix> fixes) =>
        Report(DiagnosticFactory.DoNotGoTogether(PlaceOf(tail), PlaceOf(other), WordsOf(other), WordsOf(tail), why, fixes));

    private static string DayWords(BoundDeadline? deadline) => deadline switch
    {
        PointDeadline { Point: DatePoint date } => date.Day.ToString(),
        PointDeadline { Point: PeriodPoint { Period: FixedPeriod period } } => period.Text,
        InPeriodDeadline { Period: FixedPeriod period } => period.Text,
        _ => "1 January 2026",
    };

    private static string SingleUnit(Span span) => span.ToString()[2..];
}

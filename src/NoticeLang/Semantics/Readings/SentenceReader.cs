using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Semantics.Readings;

/// <summary>One sentence of the language as one sentence of plain English: every tail is in it.</summary>
internal sealed class SentenceReader(ReadingWords words)
{
    public string Read(BoundSentence sentence)
    {
        var text = ReadingNames.Capital($"{Subject(sentence)} {Modality(sentence)} {What(sentence)}{Tails(sentence)}");
        return text + ".";
    }

    /// <summary>As in "by 31 March 2026"; empty where there is none.</summary>
    public string Deadline(BoundDeadline? deadline) => deadline switch
    {
        PointDeadline { Point: EventPoint { IsEach: false } next } => $"by {words.Point(next)}",
        PointDeadline { Relation: PointRelation.Before } point => $"before {words.Point(point.Point)}",
        PointDeadline { Relation: PointRelation.On } point => $"on {words.Point(point.Point)}",
        PointDeadline point => $"by {words.Point(point.Point)}{(point.OrSooner ? ", or sooner" : "")}",
        BeforeEventDeadline before => $"before {words.Clause(before.Event)}",
        InPeriodDeadline period => $"in {ReadingWords.Period(period.Period)}",
        BetweenDeadline between => $"between {words.Point(between.First)} and {words.Point(between.Last)}",
        WithinDeadline { Point: { } anchor } within => $"within {within.Span} of {words.Point(anchor)}",
        WithinDeadline within => $"within {within.Span} after {words.Clause(within.Event!)}",
        AtDeadline at => $"at {at.Span} after {words.Point(at.Point)}",
        _ => "",
    };

    private string Subject(BoundSentence sentence) => sentence switch
    {
        { Measure: { } measure } => words.Names.Of(measure),
        { Judgement: { } judgement } => words.Judged(judgement),
        _ => words.Who(sentence.Subject),
    };

    private static string Modality(BoundSentence sentence) => sentence.Modal switch
    {
        Modal.MustNot => "must not",
        Modal.May => "may",
        Modal.NeedNot => "need not",
        _ => "must",
    };

    private string What(BoundSentence sentence)
    {
        if (sentence.Value is { } value)
        {
            return $"be {words.Value(value)}";
        }

        var act = sentence.Act!;
        var run = sentence.Run is { Count: 1, Size: 1 } every
            ? $" every {(every.Event.Act.Noun is { } noun ? ReadingNames.Parted(noun) : $"time it {ReadingNames.Parted(every.Event.Act.ThirdPerson)}")} of {(every.Event.By is { } its ? words.Who(its) : "it")}"
            : sentence.Run is { } r
            ? $" at least {ReadingWords.Number(r.Count)} of any {ReadingWords.Number(r.Size)} {Plural(r.Event.Act)} of {(r.Event.By is { } body ? words.Who(body) : "it")} that follow one another"
            : "";
        return $"{ReadingNames.Parted(act.Act.Name)}{run}{words.DoneTo(act)}";
    }

    private string Performer(BoundSentence sentence) =>
        sentence.Act is { By: { } by } && by.Key != sentence.Subject.Key ? $"done by {words.Who(by)}" : "";

    private static string Plural(ActSymbol act) => act.Noun is { } noun ? ReadingNames.Parted(noun) + "s" : $"times it {ReadingNames.Parted(act.ThirdPerson)}";

    private string Tails(BoundSentence sentence)
    {
        var isRun = sentence is { Kind: SentenceKind.Measure, For: not null, Deadline: not null };
        string[] parts =
        [
            Frequency(sentence),
            isRun ? $"for {sentence.For} together" : "",
            Deadline(sentence.Deadline),
            sentence.FirstBy is { } first ? $"the first by {words.Point(first)}" : "",
            sentence.From is { } from ? $"from {words.Point(from)}" : "",
            Until(sentence.Until),
            sentence.For is { } span && !isRun ? $"for {(sentence.Kind == SentenceKind.Exemption ? "" : "at least ")}{span}" : "",
            sentence.Allowing is { } allowing ? $"with {allowing} allowed" : "",
        ];
        string[] asides =
        [
            sentence.Act is not null && sentence.Subject is { Joiner: NameJoiner.And, Quantifier: SubjectQuantifier.None } ? "as one act by them together" : "",
            Performer(sentence),
            words.Fields(sentence.Act?.With ?? sentence.FieldTests),
            sentence.ConfirmedBy.IsEmpty ? "" : $"confirmed by {words.Names.List(sentence.ConfirmedBy, sentence.ConfirmedByJoiner)}",
            sentence.Judgement is { } judgement ? $"as {words.Deciders(judgement)} it" : "",
            sentence.When.IsEmpty ? "" : words.Clauses(sentence.When, "when"),
            sentence.While.IsEmpty ? "" : words.Clauses(sentence.While, "while"),
            sentence.Unless.IsEmpty ? "" : words.Clauses(sentence.Unless, "unless"),
        ];
        return string.Concat(parts.Where(p => p.Length > 0).Select((p, i) => (i == 0 ? " " : ", ") + p)) + string.Concat(asides.Where(p => p.Length > 0).Select(p => ", " + p));
    }

    private static string Frequency(BoundSentence sentence)
    {
        var isFigure = sentence.Kind == SentenceKind.Measure;
        return sentence.Frequency switch
        {
            EveryFrequency every => $"at least once every {Every(every.Span)}",
            SlotFrequency slot when isFigure => $"in each {ReadingWords.Period(slot.Period)}",
            SlotFrequency slot => $"{Times(slot.Bound, slot.Count)} in each {ReadingWords.Period(slot.Period)}",
            CountFrequency { AnySpan: { } span } count => $"{Times(count.Bound, count.Count)} in any {Every(span)}",
            CountFrequency count => $"{Times(count.Bound, count.Count)} in all",
            OnceFrequency => "once",
            ThroughoutFrequency => "at all times",
            _ => sentence.Kind switch
            {
                SentenceKind.Conduct => "at all times",
                SentenceKind.State => "at all times",
                _ => "",
            },
        };
    }

    // "every month" and not "every 1 month".
    private static string Every(Time.Span span) => span.Count == 1 ? span.ToString()[2..] : span.ToString();

    private static string Times(CountBound bound, int count) =>
        $"{(bound == CountBound.AtMost ? "at most " : "at least ")}{(count == 1 ? "once" : $"{ReadingWords.Number(count)} times")}";

    private string Until(ImmutableArray<BoundUntil> untils) =>
        untils.IsEmpty ? "" : "until " + string.Join(" or ", untils.SelectMany(UntilParts)) + (untils.SelectMany(UntilParts).Count() > 1 ? ", whichever is sooner" : "");

    private IEnumerable<string> UntilParts(BoundUntil until)
    {
        if (until.Event is { } clause)
        {
            yield return words.Clause(clause);
        }

        if (until.Point is { } point)
        {
            yield return words.Point(point);
        }
    }
}

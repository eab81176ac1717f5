using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Semantics.Readings;

/// <summary>What counts for a sentence, and what is said where nothing is supplied (language 5, "what silence means").</summary>
internal sealed class SilenceNotes(FixedDays days, ReadingWords words)
{
    private const string OnlyComplete = "not met only if somebody vouches that the record is complete";

    public IEnumerable<ReadingNote> Of(BoundSentence sentence)
    {
        foreach (var rule in Rules(sentence))
        {
            yield return new ReadingNote(ReadingNoteKind.Rule, rule);
        }

        yield return new ReadingNote(ReadingNoteKind.Silence, string.Join(" ", Triggers(sentence).Append(Lead(sentence) + Silence(sentence)).Concat(Exceptions(sentence))));
    }

    private IEnumerable<string> Rules(BoundSentence sentence)
    {
        if (sentence is { Kind: SentenceKind.OneOff, Modal: Modal.Must, From: null, When.IsEmpty: true, Deadline: null or PointDeadline { Relation: PointRelation.By or PointRelation.Before } }
            && sentence.Deadline is not PointDeadline { Point: EventPoint or FieldPoint })
        {
            yield return "If it was done before the notice came into force, that counts, and the result says so.";
        }

        switch (sentence)
        {
            case { Kind: SentenceKind.Power }:
                yield return "This is a power and no duty: it is never met or failed. It is shown as open, used or closed.";
                break;
            case { Kind: SentenceKind.Conduct }:
                yield return "No one event can show it. Findings that it was kept or broken, which cover a time, settle it.";
                break;
            case { Kind: SentenceKind.Judgement, Deadline: null }:
                yield return "What counts is the latest finding.";
                break;
            case { Kind: SentenceKind.Judgement, Deadline: PointDeadline or InPeriodDeadline or BetweenDeadline }:
                yield return "What counts is the finding in force on that day.";
                break;
            case { Measure: { } measure, FieldTests: var tests }:
                foreach (var rule in OfMeasure(measure, sentence))
                {
                    yield return rule;
                }

                if (!tests.Any(t => t.FieldName == "status"))
                {
                    yield return "A forecast meets nothing.";
                }

                break;
            case { Act.Object: { Quantifier: ObjectQuantifier.That } }:
                yield return "Each time it is asked for needs one of its own.";
                break;
            case { Act: { } act } when sentence.When.Length + sentence.While.Length > 0 && act.Object is null:
                break;
            default:
                break;
        }

        if (sentence.Act?.Object?.List is { } list && (list.InDocument is not null || !list.AddedToBy.IsEmpty))
        {
            yield return list.AddedToBy.IsEmpty
                ? "Its items are those that evidence adds, for as long as they are on the list."
                : $"Its items are those that evidence says {ReadingNames.List([.. list.AddedToBy.Select(words.Named)], "or")} added, for as long as they are on the list.";
        }

        if (!sentence.ConfirmedBy.IsEmpty)
        {
            yield return $"It counts only on the word of {words.Names.List(sentence.ConfirmedBy, sentence.ConfirmedByJoiner)}.";
        }
    }

    private static IEnumerable<string> OfMeasure(MeasureSymbol measure, BoundSentence sentence)
    {
        var of = measure.Of is { } population ? $" of {population}{(measure.Excluding is { } without ? $", excluding {without}" : "")}" : "";
        if (measure.Counts is { } counts)
        {
            yield return $"The figure is those {counts}, as a share{(of.Length > 0 ? of : " of all")}.";
        }
        else if (of.Length > 0)
        {
            yield return $"The figure is{of}.";
        }

        if (sentence.Value is AmountValue { Amount: BaselineAmount } && measure.BaselinePeriod is { } period)
        {
            yield return measure.Baseline is { } number
                ? $"Its baseline is {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(measure.Unit == "percent" ? "%" : "")}, the figure of {period}."
                : $"Its baseline is the figure of {period}.";
        }

        if (sentence.Value is AmountValue { Amount: ComparatorAmount { FrozenPeriod: var frozen } })
        {
            yield return frozen is null ? "The comparison is with the other figure of the same period, so it moves." : "The comparison is with that one figure, which does not move.";
        }
    }

    private IEnumerable<string> Triggers(BoundSentence sentence)
    {
        var waits = sentence.When.Select(words.Clause).ToList();
        if (sentence.Deadline is WithinDeadline { Event: { } after })
        {
            waits.Add(words.Clause(after));
        }

        if (sentence.Deadline is PointDeadline { Point: EventPoint { IsEach: true } each })
        {
            waits.Add(words.Event(each.Event));
        }

        if (waits.Count > 0)
        {
            yield return $"If nothing shows that {ReadingNames.List(waits, "or")}: not triggered.";
        }

        if (!sentence.While.IsEmpty && sentence.Kind != SentenceKind.Exemption)
        {
            yield return $"On days when nothing shows that {ReadingNames.List([.. sentence.While.Select(words.Clause)], "or")}, it is not asked for.";
        }
    }

    private IEnumerable<string> Exceptions(BoundSentence sentence)
    {
        if (!sentence.Unless.IsEmpty)
        {
            yield return $"If nothing shows that {ReadingNames.List([.. sentence.Unless.Select(words.Clause)], "or")}, the exception does not apply.";
        }

        if (sentence.Until.Any(u => u.Event is not null))
        {
            yield return $"If nothing shows that {ReadingNames.List([.. sentence.Until.Where(u => u.Event is not null).Select(u => words.Clause(u.Event!))], "or")}, it still runs.";
        }
    }

    private static string Lead(BoundSentence sentence) =>
        sentence is { When.IsEmpty: true, While.IsEmpty: true, Deadline: not (WithinDeadline { Event: not null } or PointDeadline { Point: EventPoint { IsEach: true } }) } || sentence.Kind == SentenceKind.Exemption ? "If " : "Otherwise, if ";

    private string Silence(BoundSentence sentence)
    {
        var last = days.LastDays(sentence);
        var until = last.Length > 0 ? $"due until {last[^1]}" : "due until its last day";
        return sentence.Kind switch
        {
            SentenceKind.OneOff or SentenceKind.CountLimit when sentence is { Deadline: null } && !IsLimit(sentence) => "nothing is supplied: due, with no date set, for as long as nothing shows it done.",
            SentenceKind.OneOff => $"nothing is supplied: {until}, then no evidence; {OnlyComplete}.",
            SentenceKind.Prohibition or SentenceKind.CountLimit when IsLimit(sentence) || sentence.Kind == SentenceKind.Prohibition =>
                "nothing is supplied: no evidence. An empty record shows no breach, and does not show that there was none, unless somebody vouches that it is complete.",
            SentenceKind.GapCadence or SentenceKind.SlotCadence => $"nothing is supplied: nothing due yet until the first due day is past, then no evidence; {OnlyComplete}.",
            SentenceKind.State => $"nothing is supplied: no evidence; {OnlyComplete}. Once shown, it runs on until something ends it, and the result says when it was last confirmed.",
            SentenceKind.Measure when sentence is { Deadline: null, Frequency: null, Value: not MilestonesValue } => "no figure is supplied: no evidence. A figure that is not there is not a bad figure.",
            SentenceKind.Measure => $"no figure is supplied: {(last.Length > 0 ? until : "due until its period is over")}, then no evidence. A figure that is not there is not a bad figure.",
            SentenceKind.Judgement => sentence.Deadline is null ? "no finding is on record: for judgement." : $"no finding is on record: {until}, then for judgement.",
            SentenceKind.Conduct => "no finding is on record: for judgement.",
            SentenceKind.Coverage => $"nothing is supplied: {(sentence.Deadline is null ? "" : "due until its last day, then ")}no evidence. A version that leaves an item out fails it.",
            SentenceKind.Power => last.Length > 0 ? $"nothing is supplied: open until {last[^1]}, then closed." : "nothing is supplied: open, and no use on record.",
            SentenceKind.Exemption => "nothing is supplied: it pauses what it names all the same, by the notice's own words.",
            _ => $"nothing is supplied: no evidence; {OnlyComplete}.",
        };
    }

    private static bool IsLimit(BoundSentence sentence) => sentence.Frequency is SlotFrequency { Bound: CountBound.AtMost } or CountFrequency { Bound: CountBound.AtMost };
}

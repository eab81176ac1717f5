using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    /// <summary>The trigger of the <c>when … {</c> group a sentence stands in.</summary>
    private sealed record OuterTrigger(ImmutableArray<BoundClause> Clauses, TextLocation Location);

    // The list whose items the sentence goes through: what "its due" speaks of.
    private ListSymbol? _itemList;
    private bool _isListUnknown;

    private readonly HashSet<string> _appointed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chaired = new(StringComparer.Ordinal);

    /// <summary>Null where the sentence has an error: it is left out whole, never in part.</summary>
    private BoundSentence? BindSentence(SentenceSyntax syntax, OuterTrigger? outer)
    {
        var wasMuted = _isMuted;
        _isMuted |= _syntaxErrors.Touches(syntax);
        _failed = _isMuted;
        _itemList = null;
        _isListUnknown = false;
        var sentence = syntax.What switch
        {
            BePhraseSyntax be => BindBeSentence(syntax, be, outer),
            VerbPhraseSyntax verb => BindVerbSentence(syntax, verb, outer),
            _ => null,
        };
        _isMuted = wasMuted;
        if (_failed || sentence is null)
        {
            return null;
        }

        _sentences[syntax.GetLocation()] = sentence;
        return sentence;
    }

    private static Modal ModalOf(SyntaxToken modal) => modal.Kind switch
    {
        SyntaxKind.MustNotKeyword => Modal.MustNot,
        SyntaxKind.MayKeyword => Modal.May,
        SyntaxKind.NeedNotKeyword => Modal.NeedNot,
        _ => Modal.Must,
    };

    private BoundSentence? BindBeSentence(SentenceSyntax syntax, BePhraseSyntax be, OuterTrigger? outer)
    {
        var predicate = BindPredicate(syntax.Who, be.Value);
        if (predicate?.Condition is { } condition)
        {
            Report(DiagnosticFactory.WrongKindOfName(
                syntax.Who.GetLocation(), condition.Name, "a condition", "a condition is tested, as in plan is met", condition.Location, $"{condition.Name} is met"));
        }

        var tails = BindTails(syntax.Tails, null, predicate?.Measure);
        if (predicate is null)
        {
            _failed = true;
            return null;
        }

        NoteChairs(predicate.Subject);
        var modal = ModalOf(syntax.Modal);
        var kind = modal switch
        {
            Modal.May => SentenceKind.Power,
            Modal.NeedNot => SentenceKind.Exemption,
            _ => predicate.Judgement is not null ? SentenceKind.Judgement
                : predicate.Measure is not null ? SentenceKind.Measure
                : SentenceKind.State,
        };
        CheckBeTails(tails, kind, modal);
        CheckMilestones(tails, predicate.Value);
        return Assemble(syntax, kind, modal, predicate.Subject, tails, outer) with
        {
            Value = predicate.Value,
            Judgement = predicate.Judgement,
            Measure = predicate.Measure,
            FieldTests = [.. tails.With],
        };
    }

    private BoundSentence? BindVerbSentence(SentenceSyntax syntax, VerbPhraseSyntax verb, OuterTrigger? outer)
    {
        var act = BindVerb(verb.Verb);
        var subject = BindSubject(syntax.Who, PlaceOfSubject(act));
        var run = verb.Object is RunObjectSyntax runSyntax ? BindRun(runSyntax) : null;
        var boundObject = verb.Object is not null and not RunObjectSyntax ? BindObject(verb.Object, act) : null;
        _itemList = boundObject?.List;
        var (to, toJoiner) = BindRecipients(verb.Recipients);
        var tails = BindTails(syntax.Tails, act, null);
        if (act is null || subject is null || subject.Names.Length < syntax.Who.Names.Paths.Count
            || (verb.Object is not null && boundObject is null && run is null))
        {
            _failed = true;
            return null;
        }

        NoteChairs(subject);
        var modal = ModalOf(syntax.Modal);
        var kind = Classify(act, modal, tails, run is not null);
        CheckVerbTails(syntax, act, kind, modal, tails, outer is not null);
        var place = TextSpan.FromBounds(verb.Span.Start, verb.Span.End);
        var pattern = new BoundActPattern(new TextLocation(syntax.SyntaxTree.Text, place), act, tails.PerformedBy ?? subject, boundObject, to)
        {
            ToJoiner = toJoiner,
            With = [.. tails.With],
            WithParties = [.. tails.WithParties],
        };
        return Assemble(syntax, kind, modal, subject, tails, outer) with { Act = pattern, Run = run };
    }

    private BoundSentence Assemble(
        SentenceSyntax syntax, SentenceKind kind, Modal modal, BoundSubject subject, Tails tails, OuterTrigger? outer)
    {
        if (outer is not null && !tails.When.IsEmpty)
        {
            Report(DiagnosticFactory.NestedTrigger(PlaceOf(tails["when"]!), outer.Location));
        }

        CheckDays(tails);
        CheckEach(tails, outer);
        return new BoundSentence(syntax.GetLocation(), kind, modal, subject)
        {
            Deadline = tails.Deadline,
            Frequency = tails.Frequency,
            FirstBy = tails.FirstBy,
            From = tails.From,
            Until = tails.Until,
            For = tails.For,
            Allowing = tails.Allowing,
            ConfirmedBy = tails.ConfirmedBy.Names,
            ConfirmedByJoiner = tails.ConfirmedBy.Joiner,
            When = outer is null ? tails.When : [.. outer.Clauses, .. tails.When],
            While = tails.While,
            Unless = tails.Unless,
            Text = FoldedText(syntax),
        };
    }

    private BoundRun? BindRun(RunObjectSyntax syntax)
    {
        var pattern = BindEventNoun(syntax.Events);
        if (CountOf(syntax.Count) is not { } count || CountOf(syntax.Size) is not { } size)
        {
            if (!syntax.Count.IsMissing && !syntax.Size.IsMissing)
            {
                Report(DiagnosticFactory.TailWithoutMeaning(syntax.GetLocation(), "This run", "whole numbers, 1 or more"));
            }

            _failed = true;
            return null;
        }

        if (count > size)
        {
            Report(DiagnosticFactory.CanNeverBeMet(syntax.GetLocation(), "This", $"{syntax.Count.Text} of {syntax.Size.Text} is more than there are"));
        }

        return pattern is null ? null : new BoundRun(syntax.GetLocation(), count, size, pattern);
    }

    private static SentenceKind Classify(ActSymbol act, Modal modal, Tails tails, bool hasRun)
    {
        switch (modal)
        {
            case Modal.May:
                return SentenceKind.Power;
            case Modal.NeedNot:
                return SentenceKind.Exemption;
        }

        if (hasRun)
        {
            return SentenceKind.Attendance;
        }

        if (IsIncluding(act))
        {
            return SentenceKind.State;
        }

        if (IsCovering(act))
        {
            return SentenceKind.Coverage;
        }

        if (modal == Modal.MustNot)
        {
            return SentenceKind.Prohibition;
        }

        return tails.Frequency switch
        {
            EveryFrequency => SentenceKind.GapCadence,
            SlotFrequency { Bound: CountBound.AtLeast } => SentenceKind.SlotCadence,
            SlotFrequency or CountFrequency => SentenceKind.CountLimit,
            OnceFrequency => SentenceKind.OneOff,
            ThroughoutFrequency => SentenceKind.Conduct,
            _ => act.Aspect == ActAspect.Throughout ? SentenceKind.Conduct : SentenceKind.OneOff,
        };
    }

    private void NoteChairs(BoundSubject subject)
    {
        foreach (var name in subject.Names)
        {
            if (name is { Symbol.Name: "chair", Of: { } body })
            {
                _chaired.Add(body.Symbol.Name);
            }
        }
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private const string Vacant = "vacant";

    private BoundGiven? BindGiven(GivenSyntax given)
    {
        _isGiven = true;
        var bound = BindGivenParts(given);
        _isGiven = false;
        if (bound is null)
        {
            _failed = true;
        }

        return _failed ? null : bound;
    }

    private BoundGiven? BindGivenParts(GivenSyntax given)
    {
        var text = FoldedText(given);
        var start = new BoundGiven(given.GetLocation(), KindOf(given), null) { Text = text.StartsWith("given ", StringComparison.Ordinal) ? text["given ".Length..] : text, IsDenied = given.NotKeyword is not null };
        var bound = given switch
        {
            { SuspendedKeyword: not null, Name: { } condition } => start with
            {
                Condition = BindConditionName(condition),
                By = given.Names is { } names ? BindRecipients(names).Names : [],
            },
            { ListedKeyword: not null, Name: { } item, ListName: { } list } => start with { Item = item.Text, List = BindListName(list) },
            { Clause: { } clause } => BindGivenClause(start, given, clause),
            _ => null,
        };
        var tailed = BindGivenTails(given, bound ?? start);
        if (bound is null || _failed)
        {
            return null;
        }

        return CheckGivenDays(given, tailed) ? tailed : null;
    }

    private static BoundGivenKind KindOf(GivenSyntax given) =>
        given.SuspendedKeyword is not null ? BoundGivenKind.Suspended
        : given.CompleteKeyword is not null ? BoundGivenKind.Complete
        : given.ListedKeyword is { } listed ? (listed.Kind == SyntaxKind.AddedKeyword ? BoundGivenKind.Added : BoundGivenKind.Removed)
        : BoundGivenKind.Fact;

    private ListSymbol? BindListName(SyntaxToken name)
    {
        switch (BindName(name, "list"))
        {
            case ListSymbol list:
                return list;
            case { } other:
                Report(DiagnosticFactory.WrongKindOfName(name.GetLocation(), other.Name, SymbolWords.KindWithArticle(other), "a list is needed here", ShownLocation(other)));
                return null;
            default:
                return null;
        }
    }

    private BoundGiven? BindGivenClause(BoundGiven start, GivenSyntax given, ClauseSyntax syntax)
    {
        if (given.Whole is { } whole && !(syntax is IsClauseSyntax { Value: NamesValueSyntax { Names: { Count: 1 } word } } && word[0].Text == "member"))
        {
            Report(DiagnosticFactory.TailWithoutMeaning(whole.GetLocation(), "of " + FoldedText(whole), "only a member is of something"));
            return null;
        }

        var clause = syntax switch
        {
            IsClauseSyntax { NotKeyword: null, Value: NamesValueSyntax { Names: { Count: 1 } names } } isClause
                when given.Whole is not null || (names[0].Text == Vacant && _scope.FindName(Vacant) is null) => BindStandingAs(isClause, names[0].Text),
            IsClauseSyntax isClause when IsFigureOf(isClause, out var measure, out var of) => BindFigureOf(ref start, isClause, measure, of),
            FindsClauseSyntax { Finding.Text: "kept" or "broken" } finds when IsConduct(finds, out var condition) => BindConduct(finds, condition),
            _ => BindClause(syntax),
        };
        if (given.Whole is { } body)
        {
            var name = BindPath(body, NamePlace.Thing);
            if (name is not { Symbol: BodySymbol })
            {
                if (name is not null)
                {
                    Report(DiagnosticFactory.WrongKindOfName(body.GetLocation(), name.Key, SymbolWords.KindWithArticle(name.Symbol), "only a body has members", ShownLocation(name.Symbol)));
                }

                return null;
            }

            start = start with { Whole = name };
        }

        if (given.WithNames is { } parties)
        {
            start = start with { WithParties = BindRecipients(parties).Names };
        }

        return clause is not null && IsDefinite(clause, given) ? start with { Clause = clause } : null;
    }

    // Of a post that is vacant, and of a member: the word is no quality of its own.
    private StateClause? BindStandingAs(IsClauseSyntax clause, string word) =>
        BindSubject(clause.Who, NamePlace.Thing) is { } subject && subject.Names.Length == clause.Who.Names.Paths.Count
            ? new StateClause(clause.GetLocation(), subject, new NamesValue(clause.Value.GetLocation(), [word], NameJoiner.None), false)
            : null;

    private bool IsFigureOf(IsClauseSyntax clause, out MeasureSymbol measure, out NamePathSyntax path)
    {
        measure = null!;
        path = null!;
        if (clause.Who is { Quantifier: null, Names.Paths: { Count: 1 } paths } && paths[0].Names is { Count: >= 1 } names && _scope.FindName(names[0].Text) is MeasureSymbol found
            && (names.Count > 1 || clause.Value is TextValueSyntax))
        {
            (measure, path) = (found, paths[0]);
            return true;
        }

        return false;
    }

    /// <summary><c>re-referrals of statistical-neighbours is 21%</c>; <c>re-referrals is "about 19%"</c>.</summary>
    private MeasureClause? BindFigureOf(ref BoundGiven start, IsClauseSyntax clause, MeasureSymbol measure, NamePathSyntax path)
    {
        Use(path.Names[0], measure);
        for (var i = path.Names.Count - 1; i > 0; i--)
        {
            if (BindName(path.Names[i], "party") is not { } symbol)
            {
                return null;
            }

            start = start with { Whole = new BoundName(symbol, start.Whole) };
        }

        var subject = new BoundSubject(clause.Who.GetLocation(), SubjectQuantifier.None, [new BoundName(measure)], NameJoiner.None);
        if (clause.Value is TextValueSyntax { Text.ValueText: var words } && words.Any(char.IsAsciiDigit))
        {
            return new MeasureClause(clause.GetLocation(), measure, new NamesValue(clause.Value.GetLocation(), [words], NameJoiner.None), clause.NotKeyword is not null);
        }

        return BindFigure(subject, measure, clause.Value) is { } predicate ? new MeasureClause(clause.GetLocation(), measure, predicate.Value, clause.NotKeyword is not null) : null;
    }

    private bool IsConduct(FindsClauseSyntax clause, out ConditionSymbol condition)
    {
        condition = null!;
        if (clause.Subject.Names is { Count: 1 } names && _scope.FindName(names[0].Text) is ConditionSymbol found && _scope.FindJudgementOf(names[0].Text) is null)
        {
            condition = found;
            return true;
        }

        return false;
    }

    /// <summary><c>department finds co-operation kept</c>: of acts done throughout, whether the condition was kept (semantics 8).</summary>
    private FindingClause? BindConduct(FindsClauseSyntax clause, ConditionSymbol condition)
    {
        Use(clause.Subject.Names[0], condition);
        var judged = new JudgementSymbol(condition.Name, condition.Title, condition.Location) { Findings = ["kept", "broken"] };
        return BindPath(clause.Decider, NamePlace.Actor) is { } decider ? new FindingClause(clause.GetLocation(), decider, judged, clause.Finding.Text, null, null) : null;
    }

    /// <summary>Whether a clause says one thing that a record could say; reported where it does not.</summary>
    private bool IsDefinite(BoundClause clause, GivenSyntax given)
    {
        var example = clause switch
        {
            JudgementClause { Judgement: var judgement } => new DiagnosticFix(
                $"given {judgement.Deciders.FirstOrDefault() ?? "department"} finds {judgement.Name} {(judgement.Findings.IsEmpty ? "good" : judgement.Findings[0])} on 1 May 2020", "a finding is made by somebody, on a day"),
            ConditionClause => new DiagnosticFix("given council submits draft-plan on 1 May 2020", "what makes it so, for a scenario to try"),
            _ => null,
        };
        var why = clause switch
        {
            JudgementClause => "who finds that?",
            ConditionClause => "no record says that",
            EventClause { Count: not null } or FindingClause { Count: not null } => "one given for each time",
            EventClause { Act: { By.Quantifier: SubjectQuantifier.EachMemberOf } } or StateClause { Subject.Quantifier: SubjectQuantifier.EachMemberOf } => "which member?",
            EventClause { Act: { By.Joiner: NameJoiner.Or } or { Object.Joiner: NameJoiner.Or } or { ToJoiner: NameJoiner.Or } or { Object.Quantifier: ObjectQuantifier.AnyOf } } when given.CompleteKeyword is null => "which of them?",
            StateClause { Value: NamesValue { Joiner: NameJoiner.Or } } or StateClause { Subject.Joiner: NameJoiner.Or } => "which of them?",
            MeasureClause { IsNegated: true } or MeasureClause { Value: MilestonesValue or AmountValue { Amount: not NumberAmount } } => "what is the figure?",
            _ => null,
        };
        if (why is not null)
        {
            Report(example is null
                ? DiagnosticFactory.TailWithoutMeaning(given.GetLocation(), "This given", why)
                : DiagnosticFactory.TailWithoutMeaning(given.GetLocation(), "This given", why, example));
        }

        return why is null;
    }

    /// <summary>Whether it says the days that a record of its kind needs; reported where it does not.</summary>
    private bool CheckGivenDays(GivenSyntax given, BoundGiven bound)
    {
        var isUndated = bound.Fields.Any(static field => field is { Name: "day", Values: ["unknown"] });
        var text = FoldedText(given);
        switch (bound.Kind)
        {
            case BoundGivenKind.Suspended when bound.By.IsEmpty:
                Report(DiagnosticFactory.TailWithoutMeaning(
                    given.GetLocation(), "A pause that nobody decided", "who decided it?",
                    new DiagnosticFix($"given {bound.Condition!.Name} is suspended by department from 16 March 2020 to 31 August 2020", "a pause counts only where it is on record who decided it")));
                return false;
            case BoundGivenKind.Suspended when bound.From is null:
                Report(DiagnosticFactory.TailWithoutMeaning(given.GetLocation(), "A pause without its days", "on which day?", new DiagnosticFix($"{text} from 16 March 2020 to 31 August 2020")));
                return false;
            case BoundGivenKind.Complete when bound.From is null || bound.To is null:
                Report(DiagnosticFactory.TailWithoutMeaning(given.GetLocation(), "This without its days", "from when to when?", new DiagnosticFix($"{text} from 1 May 2020 to 1 June 2020")));
                return false;
            case BoundGivenKind.Fact or BoundGivenKind.Added or BoundGivenKind.Removed when (bound.Day ?? bound.From ?? bound.To) is null && !isUndated:
                Report(DiagnosticFactory.TailWithoutMeaning(
                    given.GetLocation(), "A fact without a day", "on which day?", new DiagnosticFix($"{text} on 1 May 2020"), new DiagnosticFix($"{text} with day unknown", "a record that gives no day")));
                return false;
            default:
                break;
        }

        if (bound is { From: { } start, To: { } end } && end.Hi < start.Lo)
        {
            var last = given.Tails.Last(static tail => tail.Keyword.Kind == SyntaxKind.ToKeyword);
            var first = given.Tails.First(static tail => tail.Keyword.Kind == SyntaxKind.FromKeyword);
            Report(DiagnosticFactory.EndsBeforeItStarts(last.GetLocation(), first.GetLocation(), "This"));
            return false;
        }

        return true;
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>One sentence, compiled once, of a notice issued on day 0 or earlier.</summary>
internal sealed class Form
{
    private readonly BoundProgram _program;
    private readonly ConditionSymbol _condition;
    private readonly BoundSentence _sentence;

    /// <param name="issued">As written: a day or a month.</param>
    private Form(Day zero, string issued, string sentence)
    {
        Zero = zero;
        Notice =
            $$"""
            notice northshire "Improvement notice: Northshire Council" {
                issued {{issued}} by department
                addressed to council
            }
            party council "Council"
            party department "Department"
            party partner "Partner"
            role director "Director", appointed by council
            body improvement-board "Improvement board"
            document plan "Plan"
            act audit "Audit", once { sample: count }
            judgement progress "Progress", by department: none < some < clear
            measure unallocated "Cases without a worker" count, read each week
            measure waiting "Cases that wait" count
            condition c "The condition" {
                origin instrument
                {{sentence}}
            }
            """;
        _program = Evaluation.World.Bind(Notice);
        _condition = _program.Conditions.Single().Symbol;
        _sentence = (BoundSentence)_program.Conditions.Single().Parts.Single();
    }

    /// <summary>Day 0.</summary>
    public Day Zero { get; }

    public string Notice { get; }

    public static Form Of(Day zero, int issued, string sentence) => new(zero, zero.AddDays(issued).ToString(), sentence);

    public static Form OfMonth(Day zero, string issued, string sentence) => new(zero, issued, sentence);

    /// <summary>What the evaluator says; no remedy is worked out.</summary>
    public Answer Evaluate(TinyWorld world)
    {
        var options = new EvaluationOptions(Zero.AddDays(world.T)) { KnownBy = world.K is { } k ? Zero.AddDays(k) : null };
        var view = EvidenceView.Create(world.ToEvidence(Zero), options.AsAt, options.KnownBy);
        var context = EvaluationContext.Create(_program, view, options, (_, _) => throw new InvalidOperationException("no condition turns on another here"));
        var result = SentenceEvaluator.Evaluate(context, _condition, _sentence);
        return result.NotEvaluated is { } why ? throw new InvalidOperationException($"not worked out: {why}\n{Notice}") : new Answer(result.Verdict, result.Report.CouldBe);
    }

    /// <summary>Both evaluators on one world; words for people where they disagree, null where they agree.</summary>
    public string? Compare(TinyWorld world, Func<TinyWorld, Answer> oracle)
    {
        var (wanted, got) = (oracle(world), Evaluate(world));
        return wanted == got ? null : $"by the definitions: {wanted}\nby the evaluator:   {got}\n{Notice}\n{world.Say(Zero)}\n";
    }
}

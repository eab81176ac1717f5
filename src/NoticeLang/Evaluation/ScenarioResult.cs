using System.Collections.Immutable;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>What came of all scenarios of a notice.</summary>
/// <param name="Coverage">Each condition of the notice: whether a scenario tries it, and which of its verdicts none reaches.</param>
public sealed record ScenarioRun(NoticeSymbol? Notice, ImmutableArray<ScenarioResult> Scenarios, ImmutableArray<ScenarioCoverage> Coverage);

/// <summary>What came of one scenario: of the conditions it names, on its givens, as at its day.</summary>
public sealed record ScenarioResult(BoundScenario Scenario, ImmutableArray<ExpectationResult> Expectations)
{
    /// <summary>True where every expectation holds.</summary>
    public bool Holds
    {
        get
        {
            foreach (var expectation in Expectations)
            {
                if (!expectation.Holds)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>What came of one <c>expect</c>.</summary>
/// <param name="Condition">Without what would settle it.</param>
/// <param name="Got">In the language's words: "not met", of a power "used"; "not worked out" where there is no verdict.</param>
/// <param name="Givens">The givens that the reasons rest on, in order.</param>
public sealed record ExpectationResult(BoundExpectation Expectation, ConditionResult Condition, string Got, ImmutableArray<BoundGiven> Givens)
{
    public bool Holds => Got == Expectation.VerdictWords || (Expectation.VerdictWords == "not triggered" && Got is "open" or "used" or "closed");
}

/// <summary>How far the scenarios of a notice try one condition.</summary>
/// <param name="Reached">The verdicts that came of it, in the order of the table.</param>
/// <param name="NeverReached">Those its kinds of sentence can give and no scenario reaches.</param>
public sealed record ScenarioCoverage(ConditionSymbol Condition, bool IsTried, ImmutableArray<string> Reached, ImmutableArray<string> NeverReached);

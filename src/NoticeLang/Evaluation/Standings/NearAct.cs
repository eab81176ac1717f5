using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation.Standings;

/// <summary>How near a record of an act comes to what a sentence asks for, whatever its day.</summary>
/// <param name="Difference">What sets it apart, as in "is by council"; empty where nothing but its day does.</param>
internal readonly record struct NearAct(Fit Fit, string Difference)
{
    public static NearAct Of(BoundActPattern pattern, ImmutableArray<BoundName> confirmedBy, NameJoiner joiner, EvidenceRecord record)
    {
        // Members of a body are found in the evidence, and are not asked after here.
        var asked = pattern.By is { Quantifier: SubjectQuantifier.EachMemberOf } ? pattern with { By = null } : pattern;
        var fact = new EventFact(RecordKind.Act, record.Subject, [record], record.CountsOn, record.From, record.To, true, false, record.Fields);
        var (fit, lacks) = Best(asked, confirmedBy, joiner, fact);
        if (fit != Fit.No)
        {
            return new NearAct(fit, fit == Fit.Shadow ? $"does not say {lacks}" : "");
        }

        var bare = asked with { Object = null, To = [], With = [], WithParties = [] };
        return new NearAct(Fit.No,
            IsNot(bare) ? $"is by {Said("by")}"
            : IsNot(bare with { Object = asked.Object }) ? $"is of {Said("of")}"
            : IsNot(bare with { To = asked.To, ToJoiner = asked.ToJoiner }) ? $"is to {Said("to")}"
            : "says something else of it");

        bool IsNot(BoundActPattern part) => Best(part, [], NameJoiner.None, fact).Fit == Fit.No;

        string Said(string field) => string.Join(" and ", record.Values(field));
    }

    /// <summary>Of a list, the fit for the item it fits best.</summary>
    private static (Fit Fit, string Lacks) Best(BoundActPattern pattern, ImmutableArray<BoundName> confirmedBy, NameJoiner joiner, EventFact fact)
    {
        string?[] items = pattern.Object?.List is { Items.IsEmpty: false } list ? [.. list.Items.Select(i => i.Name)] : [null];
        return items.Select(item => new ActQuestion(pattern, null, item, confirmedBy, joiner).FitOf(fact)).MaxBy(answer => answer.Fit);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>each member of board must …</c>: a unit for each member, over the time of membership. No member on record is nothing asked for,
/// which is no pass.
/// </summary>
internal static class MemberSentence
{
    public static PartResult Evaluate(UnitContext unit)
    {
        var body = unit.Sentence.Subject.Names[0];
        var asked = UnitLines.Asked(unit, unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text);
        var members = unit.Sentence.Subject.Names.SelectMany(n => Memberships.Of(unit.Context, n, unit.Start.Lo)).Where(m => IsBound(unit, m)).ToList();
        if (members.Count == 0)
        {
            var text = $"looked for a record of who is a member of {body.Key}: none is supplied, so nobody is bound";
            return new PartResult(new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.OnThisRecord }, asked with { Verdict = Verdict.NotTriggered, Children = [UnitLines.NotFound(text)] })
            {
                Summary = "no member is on record",
            };
        }

        return RollUp.And(asked, [.. members.Select(m => OfMember(unit, m, members))]);
    }

    private static PartResult OfMember(UnitContext unit, Membership member, List<Membership> all)
    {
        var plain = new World(unit.Context.Index);
        var isAgain = all.Count(m => m.Person.Key == member.Person.Key) > 1;
        var name = isAgain && member.FactIn(plain)?.From is { } from ? $"{member.Person.Title} from {from}" : member.Person.Title;
        var element = unit.Element with { Label = unit.Element.Label.Length > 0 ? $"{name}: {unit.Element.Label}" : name, Performer = member.Person };
        var part = SentenceEvaluator.OfWhole(unit.Of(member, element));
        ImmutableArray<Explanation> found = member.FactIn(plain) is { } fact
            ? [UnitLines.Found(unit, fact, "a member, and so bound")]
            : [.. member.Group.Records.Select(r => new Explanation(ExplanationKind.Found, RecordSentences.Of(r, unit.Context.Program)) { Record = r, Location = r.Location })];
        var line = part.Explanation;
        return part with { Explanation = line with { Text = element.Label, Children = [.. found, .. line.Children.Where(c => !found.Any(f => f.Record == c.Record && c.Kind == ExplanationKind.Found && c.Record is not null))] } };
    }

    /// <summary>One who left before the duty began, or has not yet joined, is not bound.</summary>
    private static bool IsBound(UnitContext unit, Membership member)
    {
        var plain = new World(unit.Context.Index);
        if (member.Group.IsDisputed)
        {
            return true;
        }

        var start = WindowResolver.Start(unit, plain, null).Days;
        return member.Trigger.DayIn(plain) is { } joined && joined.Lo <= unit.T
            && !(member.LeftIn(plain) is { } left && !start.IsEmpty && left.Hi < start.Min());
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.Worlds;

/// <summary>A generated world before it is text: conditions, evidence, and the day it is asked on.</summary>
/// <param name="Conditions">The first is the one the properties speak of.</param>
internal sealed record Sketch(ImmutableArray<ConditionSketch> Conditions, ImmutableArray<EvidenceLine> Evidence, Day AsAt)
{
    private const string Declarations =
        """
        notice northshire "Improvement notice: Northshire Council" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        party partner "Partner"
        role adviser "Adviser", appointed by department
        role director "Director", appointed by council
        body improvement-board "Improvement board"
        document plan "Plan"
        document minutes "Minutes"
        judgement progress "Progress", by department: none < some < clear

        """;

    public ConditionSketch Asked => Conditions[0];

    public string Notice => Declarations + string.Join('\n', Conditions);

    public Sketch Add(EvidenceLine line) => this with { Evidence = Evidence.Add(line) };

    public Sketch Replace(EvidenceLine old, EvidenceLine line) => this with { Evidence = Evidence.Replace(old, line) };

    public Sketch Remove(EvidenceLine line) => this with { Evidence = Evidence.Remove(line) };

    public Sketch Only(System.Func<EvidenceLine, bool> keep) => this with { Evidence = [.. Evidence.Where(keep)] };

    public World ToWorld() => new(Notice, [("evidence.yaml", Yaml(Evidence))]);

    /// <summary>The same evidence in as many files, dealt in turn.</summary>
    public ImmutableArray<(string Path, string Text)> InFiles(int count) =>
        [.. Enumerable.Range(0, count).Select(n => ($"f{n}.yaml", Yaml(Evidence.Where((_, i) => i % count == n))))];

    public NoticeResult Evaluate() => ToWorld().Evaluate(AsAt);

    public ConditionResult Result() => Evaluate().Conditions.Single(c => c.Symbol.Name == Asked.Name);

    public override string ToString() => $"as at {AsAt}\n{ToWorld()}";

    private static string Yaml(IEnumerable<EvidenceLine> lines) => "source: generated\n" + string.Concat(
        lines.GroupBy(l => l.Section).Select(g => $"{g.Key}:\n" + string.Concat(g.Select(l => l + "\n"))));
}

/// <summary>What kind of promise a generated condition makes.</summary>
internal enum Promise
{
    OneOff,
    OneOffAfterEvent,
    Count,
    Gap,
    Slot,
    State,
    Judgement,
    Prohibition,
    Group,
    LimitInAll,
    LimitInAny,
    LimitInEach,
    Sum,
    Attendance,
    EachEvent,
    CountTrigger,
    Members,
}

/// <summary>A condition of a generated notice: its sentences, and a record that would answer it.</summary>
/// <param name="Answer">The fields of a record that fits, without its day; of a holding, without from and to.</param>
internal sealed record ConditionSketch(string Name, Promise Promise, string Sentences, EvidenceLine Answer)
{
    /// <summary>A statement that all of it from one day to another is supplied.</summary>
    public EvidenceLine Complete(DayInterval days)
    {
        var about = Answer.Kind == "holds" ? Answer.Fields.Take(1) : Answer.Fields.Where(f => f.Key != "days");
        return new EvidenceLine("complete", [.. about, ("from", days.Lo.ToIsoString()), ("to", days.Hi.ToIsoString())]);
    }

    public override string ToString() => $"condition {Name} \"{Name}\" {{\n    origin instrument\n    {Sentences}\n}}\n";
}

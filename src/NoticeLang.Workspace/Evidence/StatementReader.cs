using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Raw statements into <c>complete</c> and <c>suspended</c> statements.</summary>
internal static class StatementReader
{
    private static readonly ImmutableArray<string> CompleteKeys = EvidenceKeys.Complete.AddRange(EvidenceKeys.Kinds);

    /// <summary>The statement; null, with one message, where it is none.</summary>
    public static CompleteStatement? ReadComplete(EvidenceFile file, RawRecord raw, DiagnosticBag diagnostics)
    {
        var fields = new RecordFields(file.Text, raw, CompleteKeys, "statement", diagnostics);
        var kind = RecordKinds.Read(fields, raw);
        if (kind is null)
        {
            fields.Report(RecordKinds.NoKind(fields, raw, "statement"));
            return null;
        }

        // What a statement is about is the membership of a body, not one member's.
        var extra = kind.Extra is { Name: "person" } person && kind.Subject == "member" ? person with { Name = "of" } : kind.Extra;
        fields.CheckOneEnd();
        var toKey = fields.Entry("until") is not null ? "until" : "to";
        var (from, to) = (fields.Date("from"), fields.Date(toKey));
        if (from is not { } first || to is not { } last)
        {
            var lacks = from is null ? "from" : "to";
            fields.Report(DiagnosticFactory.StatementIncomplete(
                fields.At(raw.Span), "complete", lacks == "from" ? "from when" : "until when", $"{lacks}: 2019-10-22",
                "a record is complete for a time that somebody vouches for."));
            return null;
        }

        CheckOrder(fields, toKey, first, last);
        var statement = new CompleteStatement(
            kind.Kind, kind.Subject, extra is null ? fields.Fields() : fields.Fields(extra), first, last, fields.Text("vouched by"),
            fields.Date("known") ?? file.Known, file, fields.At(raw.Span));
        return fields.IsFaulty ? null : statement;
    }

    /// <summary>One statement for each condition it names; none, with one message, where it is no suspension.</summary>
    public static IEnumerable<SuspendedStatement> ReadSuspended(EvidenceFile file, RawRecord raw, string id, DiagnosticBag diagnostics)
    {
        var fields = new RecordFields(file.Text, raw, EvidenceKeys.Suspended, "statement", diagnostics);
        var decided = fields.Date("decided");
        var from = fields.Date("from");
        const string Why = "a pause counts only where it is on record who decided it, and when.";
        (string Lacks, string Fix)? gap =
            fields.Entry("condition") is null ? ("which condition is paused", "condition: board-meets")
            : fields.Entry("by") is null ? ("who decided it", "by: department")
            : decided is null ? ("when it was decided", "decided: 2020-03-16")
            : from is null ? ("from when", "from: 2020-03-16")
            : null;
        if (gap is var (lacks, fix))
        {
            fields.Report(DiagnosticFactory.StatementIncomplete(fields.At(raw.Span), "suspended", lacks, fix, Why));
            return [];
        }

        fields.CheckOneEnd();
        var toKey = fields.Entry("until") is not null ? "until" : "to";
        var to = fields.Date(toKey);
        if (to is { } last)
        {
            CheckOrder(fields, toKey, from!.Value, last);
        }

        var newDate = fields.Date("new date");
        if (newDate is { IsExact: false })
        {
            fields.Report(DiagnosticFactory.EvidenceDateNotKnown(fields.At(fields.Entry("new date")!.Span), "new date", "statement"));
        }

        var statement = new SuspendedStatement(
            "", string.Join(", ", fields.Entry("by")!.Values.Select(v => v.Text)), decided!.Value, from!.Value, to, fields.Text("because"),
            newDate?.Lo, fields.YesOrNo("afresh", absent: false), fields.Date("known") ?? file.Known, file, fields.At(raw.Span))
        { Id = fields.Text("id") ?? id };
        return fields.IsFaulty ? [] : fields.Entry("condition")!.Values.Select(v => statement with { Condition = v.Text });
    }

    private static void CheckOrder(RecordFields fields, string toKey, DayInterval from, DayInterval to)
    {
        if (from.Lo > to.Hi)
        {
            fields.Report(DiagnosticFactory.EndsBeforeItBegins(fields.At(fields.Entry(toKey)!.Span), "statement", from.ToString()));
        }
    }
}

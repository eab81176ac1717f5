using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Raw statements of a file into <c>complete</c> and <c>suspended</c> statements.</summary>
internal sealed class StatementReader(EvidenceFile file, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> CompleteKeys = EvidenceKeys.Complete.AddRange(EvidenceKeys.Kinds);

    private readonly RecordFields _complete = new(file.Text, CompleteKeys, "statement");
    private readonly RecordFields _suspended = new(file.Text, EvidenceKeys.Suspended, "statement");

    /// <summary>The statement; null, with one message, where it is none.</summary>
    public CompleteStatement? ReadComplete(RawRecord raw)
    {
        var fields = _complete;
        fields.Begin(raw, diagnostics);
        if (!RecordKinds.TryRead(fields, out var kind))
        {
            fields.Report(RecordKinds.NoKind(fields, raw, "statement"));
            return null;
        }

        // What a statement is about is the membership of a body, not one member's.
        var extra = kind.Extra is { Name: "person" } person && kind.Subject == "member" ? person with { Name = "of" } : kind.Extra;
        fields.CheckOneEnd();
        var toKey = fields.Has(OwnKey.Until) ? OwnKey.Until : OwnKey.To;
        var (from, to) = (fields.Date(OwnKey.From), fields.Date(toKey));
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
            kind.Kind, kind.Subject, fields.Fields(extra), first, last, fields.Text(OwnKey.VouchedBy),
            fields.Date(OwnKey.Known) ?? file.Known, file, fields.At(raw.Span));
        return fields.IsFaulty ? null : statement;
    }

    /// <summary>One statement for each condition it names; none, with one message, where it is no suspension.</summary>
    public IEnumerable<SuspendedStatement> ReadSuspended(RawRecord raw)
    {
        var fields = _suspended;
        fields.Begin(raw, diagnostics);
        var decided = fields.Date(OwnKey.Decided);
        var from = fields.Date(OwnKey.From);
        const string Why = "a pause counts only where it is on record who decided it, and when.";
        (string Lacks, string Fix)? gap =
            !fields.Has(OwnKey.Condition) ? ("which condition is paused", "condition: board-meets")
            : !fields.Has(OwnKey.By) ? ("who decided it", "by: department")
            : decided is null ? ("when it was decided", "decided: 2020-03-16")
            : from is null ? ("from when", "from: 2020-03-16")
            : null;
        if (gap is var (lacks, fix))
        {
            fields.Report(DiagnosticFactory.StatementIncomplete(fields.At(raw.Span), "suspended", lacks, fix, Why));
            return [];
        }

        fields.CheckOneEnd();
        var toKey = fields.Has(OwnKey.Until) ? OwnKey.Until : OwnKey.To;
        var to = fields.Date(toKey);
        if (to is { } last)
        {
            CheckOrder(fields, toKey, from!.Value, last);
        }

        var newDate = fields.Date(OwnKey.NewDate);
        if (newDate is { IsExact: false })
        {
            fields.Report(DiagnosticFactory.EvidenceDateNotKnown(fields.At(OwnKey.NewDate), "new date", "statement"));
        }

        var place = fields.At(raw.Span);
        var statement = new SuspendedStatement(
            "", string.Join(", ", fields.Values(OwnKey.By).Select(v => v.Text)), decided!.Value, from!.Value, to, fields.Text(OwnKey.Because),
            newDate?.Lo, fields.YesOrNo(OwnKey.Afresh, absent: false), fields.Date(OwnKey.Known) ?? file.Known, file, place)
        { Id = fields.Text(OwnKey.Id) ?? $"{file.Path}:{place.WithinShort}" };
        return fields.IsFaulty ? [] : fields.Values(OwnKey.Condition).Select(v => statement with { Condition = v.Text });
    }

    private static void CheckOrder(RecordFields fields, OwnKey toKey, DayInterval from, DayInterval to)
    {
        if (from.Lo > to.Hi)
        {
            fields.Report(DiagnosticFactory.EndsBeforeItBegins(fields.At(toKey), "statement", from.ToString()));
        }
    }
}

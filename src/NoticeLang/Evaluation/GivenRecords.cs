using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>One <c>given</c> as the record or records that evidence would give for it (semantics 1.4).</summary>
internal sealed class GivenRecords(EvidenceFile file, BoundProgram program)
{
    private const string Member = "member";

    /// <summary>Fields that are not claims of the record but say what it is.</summary>
    private static readonly ImmutableArray<string> OwnKeys = ["ref", "id", "corrects", "restates", "planned", "day"];

    public static string IdOf(BoundGiven given) =>
        given.Fields.FirstOrDefault(f => f.Name == "id")?.Values[0]
        ?? $"{given.Location.Path}:{given.Location.WithinShort}";

    /// <summary>The records; several where one given speaks of several things: <c>each of council and health-board reports</c>.</summary>
    public IEnumerable<EvidenceRecord> Of(BoundGiven given) => given switch
    {
        { Kind: BoundGivenKind.Added or BoundGivenKind.Removed } => [OfItem(given)],
        { Clause: EventClause { Act: var act } } => OfAct(given, act),
        { Clause: FindingClause finding } => [New(given, RecordKind.Finding, finding.Finding, ("of", [finding.Judgement.Name]), ("by", [finding.Decider.Key]))],
        { Clause: StateClause state } => OfState(given, state),
        { Clause: MeasureClause figure } => [OfFigure(given, figure)],
        { Clause: NoticeEndsClause } => [New(given, RecordKind.Act, "lift", ("by", program.Notice?.IssuedBy ?? []), ("of", program.Notice is { } notice ? [notice.Name] : []))],
        _ => [],
    };

    private EvidenceRecord OfItem(BoundGiven given)
    {
        var day = given.Day ?? given.From ?? given.To;
        return New(
            given, RecordKind.Item, given.Item!, ("of", [given.List!.Name]),
            (given.Kind == BoundGivenKind.Added ? "added" : "removed", day is { } days ? [Written(days)] : [])) with
        { Day = null, From = null, To = null };
    }

    private IEnumerable<EvidenceRecord> OfAct(BoundGiven given, BoundActPattern act)
    {
        var what = ObjectsOf(act.Object);
        switch (act.Act)
        {
            case { IsFromPrelude: true, Name: "cover" }:
                return act.By!.Names.Select(document => New(given, RecordKind.Coverage, document.Key, (given.IsDenied ? "omits" : "items", what)) with { Happened = true });
            case { IsFromPrelude: true, Name: "include" }:
                return act.By!.Names.SelectMany(body => what.Select(member => OfMember(given, member, body.Key)));
            default:
                var by = act.By?.Names ?? [];
                ImmutableArray<ImmutableArray<string>> performers = act.By?.Quantifier == SubjectQuantifier.EachOf ? [.. by.Select(b => ImmutableArray.Create(b.Key))] : [[.. by.Select(b => b.Key)]];
                return performers.Select(p => New(
                    given, RecordKind.Act, act.Act.Name, ("by", p), ("of", what), ("to", [.. act.To.Select(t => t.Key)]), ("with", [.. given.WithParties.Select(w => w.Key)]),
                    ("for", given.For is { } occurrence ? [occurrence] : [])));
        }
    }

    private static ImmutableArray<string> ObjectsOf(BoundObject? what) => what switch
    {
        null => [],
        { List: { } list } => [.. list.Items.Select(i => i.Name)],
        _ => [.. what.Names.Select(n => n.Key)],
    };

    private EvidenceRecord OfMember(BoundGiven given, string member, string body, params IEnumerable<(string, ImmutableArray<string>)> qualities)
    {
        var person = given.Fields.FirstOrDefault(f => f.Name == "person")?.Values;
        return New(given, RecordKind.Holding, Member, [("person", person ?? [member]), ("of", [body]), ("as", person is null || member == Member ? [] : [member]), .. qualities]);
    }

    private IEnumerable<EvidenceRecord> OfState(BoundGiven given, StateClause state)
    {
        var values = state.Value is NamesValue names ? names.Names : [];
        foreach (var subject in state.Subject.Names)
        {
            if (given.Whole is { } body)
            {
                yield return OfMember(given, subject.Key, body.Key);
            }
            else if (subject is { Symbol: RoleSymbol { Name: Member }, Of: { } whole })
            {
                yield return OfMember(given, Member, whole.Key, values.Where(v => v != "in-post").Select(v => Quality(v, state.IsNegated)));
            }
            else if (values is ["vacant"] || (state.IsNegated && values is ["in-post"]))
            {
                yield return New(given, RecordKind.Vacancy, subject.Key);
            }
            else
            {
                var qualities = values.Where(v => program.Symbols.GetValueOrDefault(v) is QualitySymbol).ToList();
                if (qualities.Count > 0)
                {
                    yield return New(given, RecordKind.Holding, subject.Key, [.. qualities.Where(q => q != "in-post").Select(q => Quality(q, state.IsNegated))]);
                }

                foreach (var value in values.Except(qualities, StringComparer.Ordinal))
                {
                    var record = New(given, RecordKind.Holding, value, ("of", [subject.Key]));
                    yield return state.IsNegated ? record with { Happened = !record.Happened } : record;
                }
            }
        }
    }

    private static (string, ImmutableArray<string>) Quality(string quality, bool isNegated) =>
        isNegated ? (quality, ["no"]) : quality is "permanent" or "interim" ? ("basis", [quality]) : (quality, ["yes"]);

    private EvidenceRecord OfFigure(BoundGiven given, MeasureClause figure)
    {
        var record = New(
            given, RecordKind.Figure, figure.Measure.Name, ("of", given.Whole is { } whole ? [whole.Key] : []),
            ("in", given is { IsPeriod: true, Day: { } period } ? [Written(period)] : []), ("value", [FigureText(figure.Value)]));
        return given.IsPeriod ? record with { Day = null } : record;
    }

    private static string FigureText(BoundValue value) => value switch
    {
        AmountValue { Amount: NumberAmount number } amount => (amount.Comparison switch
        {
            Comparison.AtLeast => "at least ",
            Comparison.AtMost => "at most ",
            Comparison.Above => "more than ",
            Comparison.Below => "less than ",
            _ => "",
        }) + number.Number.ToString(CultureInfo.InvariantCulture) + (number.IsPercent ? "%" : ""),
        NamesValue words => words.Names[0],
        _ => "",
    };

    /// <summary>As evidence writes it.</summary>
    private static string Written(DayInterval days)
    {
        var words = days.ToString();
        return EvidenceDates.TryParse(words, out var read) && read == days ? words : $"{days.Lo.ToIsoString()}..{days.Hi.ToIsoString()}";
    }

    private EvidenceRecord New(BoundGiven given, RecordKind kind, string subject, params ImmutableArray<(string Name, ImmutableArray<string> Values)> fields)
    {
        var lasts = kind is RecordKind.Holding or RecordKind.Vacancy;
        var all = fields.Where(f => !f.Values.IsEmpty).Select(f => new EvidenceField(f.Name, f.Values, given.Location)).ToList();
        all.AddRange(given.Fields.Where(f => !OwnKeys.Contains(f.Name) && !all.Exists(a => a.Name == f.Name)).Select(f => new EvidenceField(f.Name, f.Values, f.Location)));
        return new EvidenceRecord
        {
            Kind = kind,
            Subject = subject,
            Id = IdOf(given),
            File = file,
            Location = given.Location,
            Fields = [.. all],
            Ref = Own("ref"),
            Corrects = Own("corrects") ?? Own("restates"),
            Known = given.Known ?? file.Known,

            // What lasted and is said to be so on a day is shown for that day and no other.
            Day = lasts ? null : given.Day,
            From = given.From ?? (lasts ? given.Day : null),
            To = given.To ?? (lasts ? given.Day : null),
            Happened = !given.IsDenied,
            IsPlanned = Own("planned") is "yes" or "true",
            SaidBy = given.SaidBy?.Key ?? file.SaidBy,
        };

        string? Own(string name) => given.Fields.FirstOrDefault(f => f.Name == name)?.Values[0];
    }
}

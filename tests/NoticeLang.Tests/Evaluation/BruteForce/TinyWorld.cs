using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A few records on a few days: small enough to list every choice and every reading.</summary>
/// <param name="T">The day as at.</param>
/// <param name="K">Known by; null: no bound.</param>
internal sealed record TinyWorld(IReadOnlyList<Report> Reports, IReadOnlyList<Closing> Complete, IReadOnlyList<Suspending> Pauses, int T, int? K)
{
    private const int Lines = 32;

    private static readonly SourceText Text = SourceText.From(string.Concat(Enumerable.Repeat("\n", Lines)), "e.yaml");
    private static readonly EvidenceFile File = new(Text, new Lazy<string>(() => ""), null, null);
    private static readonly ImmutableArray<TextLocation> Places = [.. Enumerable.Range(0, Lines).Select(n => new TextLocation(Text, new TextSpan(n, 1)))];

    /// <summary>The suspended days that count as at T (1.5): each whole from the day it was decided.</summary>
    public ulong Suspended { get; } = Pauses.Where(p => p.Decided <= T).Aggregate(0UL, (all, p) => all | DayMask.Range(p.From, p.To ?? DayMask.Last));

    /// <summary>The days on which nothing of this can have happened unreported (1.5), shadows aside.</summary>
    public ulong Closed(string subject) =>
        Complete.Where(c => c.Subject == subject && IsKnown(c.Said)).Aggregate(0UL, (all, c) => all | DayMask.Range(c.From, Math.Min(Math.Min(c.To, T), c.Said ?? DayMask.Never)));

    public bool IsKnown(int? known) => K is null || known is null || known <= K;

    public EvidenceSet ToEvidence(Day zero) => new(
        [File],
        [.. Reports.Select((r, i) => ToRecord(r, i, zero))],
        [.. Complete.Select((c, i) => new CompleteStatement(
            c.Kind, c.Subject, Fields(c.Fields, Places[i]), At(zero, (c.From - c.Wider, c.From)), At(zero, (c.To, c.To + c.Wider)),
            null, c.Said is { } said ? At(zero, (said, said)) : null, File, Places[i]))],
        [.. Pauses.Select((p, i) => new SuspendedStatement(
            "c", "department", At(zero, (p.Decided, p.Decided)), At(zero, (p.From, p.From)), p.To is { } to ? At(zero, (to, to)) : null, null,
            p.NewDate is { } day ? zero.AddDays(day) : null, false, null, File, Places[i])
            { Id = $"p{i}" })]);

    public string Say(Day zero) => string.Join('\n', (IEnumerable<string>)
    [
        $"as at {zero.AddDays(T)}{(K is { } k ? $", known by {zero.AddDays(k)}" : "")}",
        "records:", .. Reports.Select((r, i) => r.Say(zero, i)),
        "complete:",
        .. Complete.Select(c =>
            $"- {{ {c.Kind}: {c.Subject}, {string.Concat(c.Fields.Select(f => $"{f.Name}: {f.Value}, "))}from: {Report.Days(zero, (c.From - c.Wider, c.From))}, to: {Report.Days(zero, (c.To, c.To + c.Wider))}"
            + $"{(c.Said is { } said ? $", known: {zero.AddDays(said).ToIsoString()}" : "")} }}"),
        "suspended:",
        .. Pauses.Select(p =>
            $"- {{ condition: c, by: department, decided: {zero.AddDays(p.Decided).ToIsoString()}, from: {zero.AddDays(p.From).ToIsoString()}"
            + $"{(p.To is { } to ? $", to: {zero.AddDays(to).ToIsoString()}" : "")}{(p.NewDate is { } day ? $", new date: {zero.AddDays(day).ToIsoString()}" : "")} }}"),
    ]);

    private static EvidenceRecord ToRecord(Report report, int index, Day zero)
    {
        var ofPeriod = report.Kind == RecordKind.Figure && report.Day.Lo != report.Day.Hi;
        var lasting = report.Kind is RecordKind.Holding or RecordKind.Vacancy;
        IEnumerable<(string, string)> fields = report.Fields;
        fields = report.Value is { } value ? fields.Append((report.ValueName, Report.Values(value))) : fields;
        fields = report.For is { } slot ? fields.Append(("for", zero.AddDays(slot).ToIsoString())) : fields;
        return new EvidenceRecord
        {
            Kind = report.Kind,
            Subject = report.Subject,
            Id = $"r{index}",
            File = File,
            Location = Places[index],
            Ref = report.Ref,
            Corrects = report.Corrects is { } corrected ? $"r{corrected}" : null,
            Known = report.Known is { } known ? At(zero, (known, known)) : null,
            Day = lasting || ofPeriod ? null : At(zero, report.Day),
            From = ofPeriod ? At(zero, (report.Day.Lo, report.Day.Lo)) : lasting ? At(zero, report.Day) : null,
            To = ofPeriod ? At(zero, (report.Day.Hi, report.Day.Hi)) : report.To is { } to ? At(zero, to) : null,
            Happened = !report.Denied,
            Fields = Fields(fields, Places[index]),
        };
    }

    private static ImmutableArray<EvidenceField> Fields(IEnumerable<(string Name, string Value)> fields, TextLocation place) =>
        [.. fields.Select(f => new EvidenceField(f.Name, [f.Value], place))];

    private static DayInterval At(Day zero, (int Lo, int Hi) days) => new(zero.AddDays(days.Lo), zero.AddDays(days.Hi));
}

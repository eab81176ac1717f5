using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Workspace;

namespace NoticeLang.Tests.Workspace.Evidence.Mappings;

/// <summary>A notice with what its mappings speak of, a log beside it, and what is read of it.</summary>
internal sealed class MappedLog
{
    public const string Notice =
        """
        notice n "N" {
            issued 1 April 2019 by department
            addressed to council
        }
        party council "Northshire Council"
        party department "Department for Education"
        party statistical-neighbours "Councils like Northshire"
        role director "Director"
        body improvement-board "Improvement board"
        document improvement-plan "Improvement plan"
        judgement progress "Progress", by department: none < some < clear
        measure re-referrals "Re-referrals" percent, read each month, over the month
        measure contacts "Contacts" count, read each month, over the month
        list plan-actions "Actions" in improvement-plan { due: day, status: red, amber or green }
        act audit "Audit", repeated { sample: count, sort: open or closed, agreed-on: day }

        """;

    private MappedLog(CompletedEvidence completed) => (Evidence, Diagnostics) = (completed.Evidence, [.. completed.Diagnostics]);

    public EvidenceSet Evidence { get; }

    public Diagnostic[] Diagnostics { get; }

    /// <summary>Each record as its kind, its subject, its day, and its fields.</summary>
    public string[] Records => [.. Evidence.Records.Select(Show)];

    /// <summary>Each row not taken: its place and the reason.</summary>
    public string[] NotTaken => [.. Evidence.RowsNotTaken.Select(r => $"{r.Location.Within}: {r.Reason}")];

    public string[] Ids => [.. Diagnostics.Select(d => d.Id)];

    public static MappedLog Read(string mapping, string csv, string path = "evidence/log.csv") => new(
        ProjectLoader.Load(new MemoryWorkspaceHost(("n.notice", Notice), ("mappings.notice", mapping), (path, csv)), "n.notice", []).Completed);

    public static MappedLog Read(string mapping, byte[] bytes, string path, ReadingLimits? limits = null)
    {
        (string, byte[])[] files = [("n.notice", Encoding.UTF8.GetBytes(Notice)), ("mappings.notice", Encoding.UTF8.GetBytes(mapping)), (path, bytes)];
        return new MappedLog(ProjectLoader.Load(new MemoryWorkspaceHost(files), "n.notice", [], limits: limits).Completed);
    }

    public static string Show(EvidenceRecord record)
    {
        var day = record.Day is { } d ? $" on {d}" : record is { From: not null } or { To: not null } ? $" from {record.From} to {record.To}" : "";
        var fields = record.Fields.Where(f => f.Location.Span != record.Location.Span || f.Name is "by" or "of").Select(f => $"{f.Name}={f.Value}");
        return $"{(record.Happened ? "" : "not ")}{record.Subject}{day}{string.Concat(fields.Select(f => " " + f))}".Trim();
    }
}

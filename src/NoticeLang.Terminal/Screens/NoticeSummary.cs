using System.Linq;
using System.Runtime.CompilerServices;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Terminal.State;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>What an overview says of a notice's result; worked out once for each result.</summary>
internal sealed class NoticeSummary
{
    private static readonly ConditionalWeakTable<NoticeResult, NoticeSummary> Known = [];
    private static readonly NoticeSummary None = new();

    private NoticeSummary()
    {
    }

    private NoticeSummary(NoticeResult result)
    {
        var own = result.Conditions.Where(c => c.Symbol.Origin != OriginKind.Local).ToList();
        Conditions = own.Count;
        Attention = own.Count(VerdictWords.NeedsAttention);
        Errors = result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        Next = ResultGroups.NextDate(own, result.AsAt);
        var groups = new ResultGroups(result);
        Totals = ResultGroups.Totals(groups.Notice, "condition");
        BesideThem = groups.BesideThem;
        AttentionSentence = groups.Attention(result.AsAt);
        if (own.MinBy(VerdictWords.Urgency) is { } worst)
        {
            Worst = VerdictWords.Status(worst);
            Urgency = VerdictWords.Urgency(worst);
        }
    }

    /// <summary>Of the notice's own conditions; local rules are not counted.</summary>
    public int Conditions { get; }

    public int Attention { get; }

    /// <summary>In the files it was worked out from.</summary>
    public int Errors { get; }

    public Day? Next { get; }

    /// <summary>As in "8 conditions: 1 not met, 7 met."</summary>
    public string Totals { get; } = "";

    /// <summary>The same of the local rules; null where there are none.</summary>
    public string? BesideThem { get; }

    /// <summary>As in "5 need attention. Next date: 23 May 2022 (plan), in 52 days."</summary>
    public string AttentionSentence { get; } = "";

    /// <summary>The mark and word of the most urgent condition.</summary>
    public Run Worst { get; } = "";

    public int Urgency { get; } = int.MaxValue;

    public static NoticeSummary Of(NoticeEntry notice) => notice.Result is { } result ? Known.GetValue(result, r => new NoticeSummary(r)) : None;
}

using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What a condition says without any evidence: its words and days are the notice's own.</summary>
internal sealed class OpenWords
{
    private readonly bool _isFixed;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<Day> _days = [];
    private readonly HashSet<SettlementStep> _steps = [];

    /// <param name="condition">Evaluated without evidence.</param>
    /// <param name="isFixed">
    /// Whether no record can move its days. Else a day that evidence led to could be one of those of the empty record by chance, so none is
    /// open, and no words with a number in them but what is asked.
    /// </param>
    public OpenWords(ConditionResult condition, bool isFixed)
    {
        _isFixed = isFixed;
        var lines = condition.Explanation.DescendantsAndSelf().ToList();
        _asked.UnionWith(lines.Where(line => line.Kind == ExplanationKind.Asked).Select(line => line.Text));
        Add([.. lines.Select(line => line.Text), condition.Summary, condition.NotEvaluated ?? "", condition.Settlement?.Note ?? ""]);
        _words.UnionWith([condition.WhoActs, condition.WhoActsShort]);
        Add(condition.Report.DueDay, condition.Report.NextDue, condition.Report.Begins, condition.Settlement?.LastDay);
        foreach (var ledger in condition.Ledgers)
        {
            _words.Add(ledger.Title);
            foreach (var row in ledger.Rows)
            {
                Add(row.Label, row.Note);
                Add(row.From, row.Due);
            }
        }

        foreach (var step in condition.Settlement?.Steps ?? [])
        {
            Add(step.Text, step.Clause ?? "");
            Add(step.From, step.To);
            if (isFixed || (step.From is null && step.To is null && _words.Contains(step.Text)))
            {
                _steps.Add(step);
            }
        }
    }

    public bool Has(string text) => _words.Contains(text);

    public bool Has(Day? day) => day is { } known && _days.Contains(known);

    /// <summary>What is asked, where the notice's own words say it; else other words.</summary>
    public string Asked(string text, string otherwise) => _asked.Contains(text) ? text : otherwise;

    /// <summary>The same step; null where it is not open.</summary>
    public SettlementStep? Step(SettlementStep step) => _steps.TryGetValue(step, out var same) ? same : null;

    private void Add(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (_isFixed || !text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                _words.Add(text);
            }
        }
    }

    private void Add(params ReadOnlySpan<Day?> days)
    {
        foreach (var day in days)
        {
            if (_isFixed && day is { } known)
            {
                _days.Add(known);
            }
        }
    }
}

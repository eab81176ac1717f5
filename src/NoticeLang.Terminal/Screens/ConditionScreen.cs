using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 3, the heart: one condition, why it has its verdict, the evidence of each reason, and what would settle it.</summary>
internal sealed class ConditionScreen : Screen
{
    public override ScreenKind Kind => ScreenKind.Condition;

    public override ImmutableArray<Command> Commands =>
    [
        Command.Open, Command.Left, Command.Right, Command.NextPane, Command.SetDate, Command.GoToWhatIf, Command.Search, Command.Edit, Command.Copy, Command.GoToSource,
        Command.GoToEvidence, Command.Export, Command.Help,
    ];

    public override string Crumb(ScreenState state, Place place) => place.Condition ?? "";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        if (state.Notice?.Result is not { } result || Condition(state, place) is not { } condition)
        {
            return new ScreenView { WhenEmpty = "This condition is not in the notice, or not worked out yet." };
        }

        var page = new ConditionPage(state, place, result, condition, width);
        return new ScreenView
        {
            Head = Head(state, condition, width),
            Rows = page.Rows(),
            Noun = "Line",
            Below = (row, room) => Below(result, row, room),
        };
    }

    public override Change? Open(ScreenState state, ScreenRow row) =>
        row.Record is { } record ? state.Enter(new Place(ScreenKind.Evidence, state.Here.Notice) { Selected = record.Id })
        : row.CanFold ? Fold(state, row, !state.Here.Folded.Contains(row.Key))
        : row.Location is not null ? state.Enter(new Place(ScreenKind.Source, state.Here.Notice) { Selected = SourceScreen.Key(row.Location) })
        : null;

    public override Change? Do(ScreenState state, Command command, ScreenRow? row) => command switch
    {
        Command.Left when row is { CanFold: true } && !state.Here.Folded.Contains(row.Key) => Fold(state, row, true),
        Command.Left when row is not null && row.Key.LastIndexOf('.') is > 0 and var at => state.With(state.Here with { Selected = row.Key[..at] }),
        Command.Right when row is { CanFold: true } => Fold(state, row, false),
        _ => null,
    };

    private static ConditionResult? Condition(ScreenState state, Place place) =>
        state.Notice?.Result?.Conditions.FirstOrDefault(c => c.Symbol.Name == place.Condition);

    private static ScreenState Fold(ScreenState state, ScreenRow row, bool isFolded) =>
        state.With(state.Here with { Folded = isFolded ? state.Here.Folded.Add(row.Key) : state.Here.Folded.Remove(row.Key) });

    private static List<ImmutableArray<Run>> Head(ScreenState state, ConditionResult condition, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        output.Hanging("", 2, $"{condition.Symbol.Name}  {condition.Symbol.Title}");
        var status = VerdictWords.Status(condition);
        output.Hanging("", 2, status, VerdictWords.Sentence(condition, state.AsAt)[VerdictWords.Word(condition).Length..]);
        if (condition.Symbol.Says is { Length: > 0 } says)
        {
            output.Hanging("", 2, $"The {(condition.Symbol.Origin == Symbols.OriginKind.Local ? "rule" : "notice")} says: \"{says}\"");
        }

        output.Line();
        return lines;
    }

    private static Pane Below(NoticeResult result, ScreenRow row, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        if (row.Record is { } record)
        {
            var sentences = new RecordSentences(result.EvidenceUse);
            output.Paragraph(2, Words.Stop(sentences.Of(record)));
            output.Paragraph(2, About(record));
            Excerpt.Write(output, record.Location, 2);
        }
        else if (row.Location is { } place)
        {
            output.Paragraph(2, Words.Place(place) + ":");
            Excerpt.Write(output, place, 1);
        }
        else
        {
            output.Paragraph(2, row.Words);
        }

        return new Pane(row.Record is not null ? "The evidence of this line" : row.Location is not null ? "Where it is written" : "This line", lines);
    }

    private static string About(Evidence.EvidenceRecord record)
    {
        var parts = new List<string> { Words.Stop(Words.Place(record.Location)) };
        if (record.SaidBy is { Length: > 0 } saidBy)
        {
            parts.Add($"Said by {saidBy}.");
        }

        if (record.Known is { } known)
        {
            parts.Add($"Known {known.ToPhrase()}.");
        }

        if (record.File.Source is { Length: > 0 } source)
        {
            parts.Add($"Source: {Words.Stop(source)}");
        }

        return string.Join(" ", parts);
    }
}

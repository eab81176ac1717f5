using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>One record of a tiny world, its days counted from day 0.</summary>
/// <param name="Subject">The act, role, judgement's finding or measure.</param>
/// <param name="Day">The day it says; of a holding or vacancy the day it began; of a figure its period.</param>
internal sealed record Report(RecordKind Kind, string Subject, (int Lo, int Hi) Day)
{
    /// <summary>When a holding or vacancy ended; null: it goes on.</summary>
    public (int Lo, int Hi)? To { get; init; }

    public string? Ref { get; init; }

    public bool Denied { get; init; }

    public int? Known { get; init; }

    /// <summary>The place in the world's list of the record this one corrects.</summary>
    public int? Corrects { get; init; }

    /// <summary>The first day of the slot it says it is for.</summary>
    public int? For { get; init; }

    /// <summary>Of a figure its value, of an act its sample: from least to most.</summary>
    public (int Lo, int Hi)? Value { get; init; }

    public string ValueName => Kind == RecordKind.Figure ? "value" : "sample";

    /// <summary>Every other field, as written: by, of, person, basis, status.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    public string? Field(string name) => Fields.FirstOrDefault(f => f.Name == name).Value;

    /// <summary>As a file would say it, for a world on which two evaluators disagree.</summary>
    public string Say(Day zero, int index)
    {
        var head = Kind switch
        {
            RecordKind.Act => "act",
            RecordKind.Holding => "holds",
            RecordKind.Vacancy => "vacant",
            RecordKind.Finding => "finding",
            _ => "figure",
        };
        var lasting = Kind is RecordKind.Holding or RecordKind.Vacancy;
        var words = new List<string> { $"{head}: {Subject}" };
        words.AddRange(Fields.Select(f => $"{f.Name}: {f.Value}"));
        words.Add(Kind == RecordKind.Figure && Day.Lo != Day.Hi ? $"from: {Days(zero, (Day.Lo, Day.Lo))}, to: {Days(zero, (Day.Hi, Day.Hi))}" : (lasting ? "from: " : "day: ") + Days(zero, Day));
        words.AddRange(To is { } to ? [$"to: {Days(zero, to)}"] : []);
        words.AddRange(Value is { } value ? [$"{ValueName}: {Values(value)}"] : []);
        words.AddRange(For is { } slot ? [$"for: {zero.AddDays(slot).ToIsoString()}"] : []);
        words.AddRange(Ref is not null ? [$"ref: {Ref}"] : []);
        words.AddRange(Denied ? ["happened: no"] : []);
        words.AddRange(Known is { } known ? [$"known: {zero.AddDays(known).ToIsoString()}"] : []);
        words.Add($"id: r{index}");
        words.AddRange(Corrects is { } corrected ? [$"corrects: r{corrected}"] : []);
        return $"- {{ {string.Join(", ", words)} }}";
    }

    public static string Days(Day zero, (int Lo, int Hi) days) =>
        days.Lo == days.Hi ? zero.AddDays(days.Lo).ToIsoString() : $"between {zero.AddDays(days.Lo).ToIsoString()} and {zero.AddDays(days.Hi).ToIsoString()}";

    public static string Values((int Lo, int Hi) value) => value.Lo == value.Hi ? $"{value.Lo}" : $"{value.Lo}..{value.Hi}";
}

/// <summary>A complete statement; its days are the inner ones, its ends may be told so many days wider.</summary>
internal sealed record Closing(RecordKind Kind, string Subject, int From, int To, int Wider, int? Said, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>A suspension.</summary>
/// <param name="To">Its last day; null: it has no end.</param>
/// <param name="NewDate">What takes the written date's place.</param>
internal sealed record Suspending(int From, int? To, int Decided, int? NewDate);

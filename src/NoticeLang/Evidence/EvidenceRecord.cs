using System;
using System.Collections.Immutable;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>What a record is about (semantics 1.4). <c>member</c> and <c>state</c> records are holdings.</summary>
public enum RecordKind
{
    /// <summary><c>act: meet</c>; approvals, refusals, requests and decisions are acts of those names.</summary>
    Act,

    /// <summary><c>holds: director, person: P-001</c>; <c>member: P-001, of: improvement-board</c>; <c>state: too-slow, of: pace</c>.</summary>
    Holding,

    /// <summary><c>vacant: director</c>.</summary>
    Vacancy,

    /// <summary><c>figure: re-referrals</c>.</summary>
    Figure,

    /// <summary><c>finding: inadequate, of: overall-effectiveness</c>.</summary>
    Finding,

    /// <summary><c>covers: improvement-plan, version: "5.8"</c>.</summary>
    Coverage,

    /// <summary><c>item: early-help, of: plan-actions</c>.</summary>
    Item,
}

/// <summary>One file of evidence: its text, its hash, whose word it is and what it is taken from.</summary>
/// <param name="Text">The file's text and its name.</param>
/// <param name="Hash">Gives <see cref="Sha256"/>, worked out where it is asked for: most runs do not.</param>
/// <param name="SaidBy">Whose word it is, as a declared name; null where the file does not say.</param>
/// <param name="Source">Title of the source, for people; null where not said.</param>
public sealed record EvidenceFile(SourceText Text, Lazy<string> Hash, string? SaidBy, string? Source)
{
    /// <summary>Of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Hash.Value;

    /// <summary>When the source is dated, as given.</summary>
    public string? SourceDate { get; init; }

    /// <summary>When its records were known, of those that do not say: the day minutes were agreed. Null where the file does not say.</summary>
    public DayInterval? Known { get; init; }

    /// <summary>Where the source is to be found.</summary>
    public string? Address { get; init; }

    public string Path => Text.Path;
}

/// <summary>A value of a record, as text, with its place.</summary>
public readonly record struct EvidenceField
{
    // The place is made when somebody asks: a file has hundreds of thousands of fields, and few are shown.
    private readonly SourceText _text;
    private readonly TextSpan _span;

    public EvidenceField(string name, ImmutableArray<string> values, TextLocation location)
        : this(name, values, location.Text, location.Span)
    {
    }

    public EvidenceField(string name, ImmutableArray<string> values, SourceText text, TextSpan span) => (Name, Values, _text, _span) = (name, values, text, span);

    /// <summary>The key, as written.</summary>
    public string Name { get; init; }

    /// <summary>The value; several for a list (<c>items: [leadership, workforce]</c>). Never empty.</summary>
    public ImmutableArray<string> Values { get; init; }

    /// <summary>Of the value.</summary>
    public TextLocation Location => new(_text, _span);

    /// <summary>The value where there is one; several joined by ", ".</summary>
    public string Value => Values.Length == 1 ? Values[0] : string.Join(", ", Values);

    public bool Equals(EvidenceField other) => Name == other.Name && Values == other.Values && _span == other._span && _text.Path == other._text.Path;

    public override int GetHashCode() => HashCode.Combine(Name, _span);
}

/// <summary>Fields by their names.</summary>
internal static class EvidenceFields
{
    /// <summary>The field of a name; null where there is none.</summary>
    public static EvidenceField? Named(this ImmutableArray<EvidenceField> fields, string name)
    {
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>
/// One record, format-neutral. Days and links are read out; everything else stays in <see cref="Fields"/> as text, the key fields
/// (<c>by</c>, <c>of</c>, <c>to</c>) among them.
/// </summary>
public sealed record EvidenceRecord
{
    // The name and the place as objects are made when somebody asks, as the places of fields are.
    private readonly SourceText _text = SourceText.Empty;
    private readonly TextSpan _span;
    private string? _id;

    public EvidenceRecord()
    {
    }

    /// <param name="id">Null where the record has none of its own: it is named by its file and line.</param>
    public EvidenceRecord(SourceText text, TextSpan span, string? id) => (_text, _span, _id) = (text, span, id);

    public required RecordKind Kind { get; init; }

    /// <summary>The name after the kind's key: the act, the role held, the role vacant, the measure, the finding, the document, the item.</summary>
    public required string Subject { get; init; }

    /// <summary>Given by <c>id</c>, else file and line ("board.yaml:7"). Unique in an <see cref="EvidenceSet"/>.</summary>
    public string Id
    {
        get => _id ??= $"{File.Path}:{Location.WithinShort}";
        init => _id = value;
    }

    public required EvidenceFile File { get; init; }

    /// <summary>The whole record in its file.</summary>
    public TextLocation Location
    {
        get => new(_text, _span);
        init => (_text, _span) = (value.Text, value.Span);
    }

    /// <summary>Without the kind's key and without id, ref, corrects, known, day, from, to, happened and planned.</summary>
    public ImmutableArray<EvidenceField> Fields { get; init; } = [];

    public string? Ref { get; init; }

    /// <summary>The id of the record this one corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>When it was known, agreed or reported.</summary>
    public DayInterval? Known { get; init; }

    /// <summary>The day it happened, for what happened on one day.</summary>
    public DayInterval? Day { get; init; }

    /// <summary>When what lasted began.</summary>
    public DayInterval? From { get; init; }

    /// <summary>When what lasted ended; null: it goes on, or it did not last.</summary>
    public DayInterval? To { get; init; }

    /// <summary>Dates that rest on a term or season, which only the notice's calendars tell: not read until they are there.</summary>
    public ImmutableArray<DateOfTerm> DatesOfTerms { get; init; } = [];

    /// <summary>False for <c>happened: no</c> and for a cancelled event.</summary>
    public bool Happened { get; init; } = true;

    /// <summary>True for <c>planned: yes</c>: never counts.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whose word it is: the record's own <c>said by</c>, else the file's.</summary>
    public string? SaidBy { get; init; }

    /// <summary>The day an act or finding counts on: its <c>to</c>, else its <c>day</c>, else its <c>from</c>; null where undated.</summary>
    public DayInterval? CountsOn => To ?? Day ?? From;

    public EvidenceField? Field(string name) => Fields.Named(name);

    public string? Value(string name) => Field(name)?.Value;

    /// <summary>The values of a field; empty where it is not given.</summary>
    public ImmutableArray<string> Values(string name) => Field(name)?.Values ?? [];

    /// <summary>Orders records by path (ordinal), then by place, as their locations are ordered.</summary>
    public static int ComparePlaces(EvidenceRecord left, EvidenceRecord right)
    {
        var byPath = ReferenceEquals(left._text, right._text) ? 0 : string.CompareOrdinal(left._text.Path, right._text.Path);
        return byPath != 0 ? byPath
            : left._span.Start != right._span.Start ? left._span.Start.CompareTo(right._span.Start)
            : left._span.Length.CompareTo(right._span.Length);
    }

    /// <summary>Whether it is the same record: of this name, at this place, saying the same.</summary>
    public bool Equals(EvidenceRecord? other) => ReferenceEquals(this, other)
        || (other is not null && _span == other._span && _text.Path == other._text.Path && Kind == other.Kind && Subject == other.Subject && Id == other.Id
            && Fields == other.Fields && Ref == other.Ref && Corrects == other.Corrects && Known == other.Known && Day == other.Day && From == other.From
            && To == other.To && DatesOfTerms == other.DatesOfTerms && Happened == other.Happened && IsPlanned == other.IsPlanned && SaidBy == other.SaidBy
            && File == other.File);

    public override int GetHashCode() => HashCode.Combine(Kind, Subject, _span);

    public override string ToString() => Id;
}

/// <summary><c>complete</c>: nothing that matches <see cref="Fields"/> happened from A to B but what is supplied.</summary>
/// <param name="Kind">Of what records.</param>
/// <param name="Subject">The act, role, measure or document, as in a record.</param>
public sealed record CompleteStatement(
    RecordKind Kind, string Subject, ImmutableArray<EvidenceField> Fields, DayInterval From, DayInterval To,
    string? VouchedBy, DayInterval? Known, EvidenceFile File, TextLocation Location);

/// <summary><c>suspended</c>: a condition is paused from A to B, by whom and decided when (without those two it is not one).</summary>
/// <param name="NewDate"><c>new date: N</c>, in place of a written date inside it.</param>
/// <param name="Afresh"><c>afresh: yes</c>: clocks start anew after it.</param>
public sealed record SuspendedStatement(
    string Condition, string By, DayInterval Decided, DayInterval From, DayInterval? To, string? Because,
    Day? NewDate, bool Afresh, DayInterval? Known, EvidenceFile File, TextLocation Location)
{
    /// <summary>Given by <c>id</c>, else file and line.</summary>
    public string Id { get; init; } = "";
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A version of a document in a world, and what it says of the item asked about.</summary>
internal sealed record CoverageVersion(EventGroup Group, EventFact Fact, DayInterval Day, CoverageAnswer Answer)
{
    public string Words => Answer switch
    {
        CoverageAnswer.Covers => "this covers it",
        CoverageAnswer.Omits => "this omits it",
        _ => "this says neither that it covers it nor that it omits it",
    };
}

/// <summary>Which versions speak of one item of one document, and what they say of it.</summary>
internal sealed class CoverageQuestions
{
    private readonly ImmutableArray<string> _documents;
    private readonly ImmutableArray<string> _parties;
    private readonly string _item;
    private readonly ImmutableArray<BoundName> _confirmedBy;
    private readonly NameJoiner _confirmedByJoiner;

    public CoverageQuestions(UnitContext unit, BoundName document, string item)
    {
        (_documents, _item, Document) = (ActQuestion.KeysOf(document), item, document.Key);
        (_confirmedBy, _confirmedByJoiner) = (unit.Sentence.ConfirmedBy, unit.Sentence.ConfirmedByJoiner);
        IsNegated = unit.Sentence.Modal == Modal.MustNot;
        _parties = BoundParties.OwnersOf(document);
    }

    public string Document { get; }

    /// <summary>Whether it must not be covered: then what covers it breaks the duty.</summary>
    public bool IsNegated { get; }

    public string Clause => IsNegated ? $"{Document} omits {_item}" : $"{Document} covers {_item}";

    /// <summary>A version that settles it, but for its day.</summary>
    public EvidenceRecord Suggestion => Suggestions.Coverage(Document, IsNegated ? "omits" : "items", _item);

    public IEnumerable<EventGroup> Groups(EvidenceIndex index) => _documents.SelectMany(d => index.Of(RecordKind.Coverage, d)).DistinctBy(g => g.Id).OrderBy(g => g.Id);

    /// <summary>The versions of a world, in the order of evidence. One that both covers and omits the item says either.</summary>
    public ImmutableArray<CoverageVersion> In(World world)
    {
        var versions = ImmutableArray.CreateBuilder<CoverageVersion>();
        foreach (var (group, fact) in world.Facts(Groups(world.Index), RecordKind.Coverage).Where(f => f.Fact is { Happened: true, IsPlanned: false }))
        {
            var day = fact.On ?? new DayInterval(Day.Always, Day.Never);
            bool covers = fact.Values("items").Contains(_item) && Confirmation.IsGiven(fact, _confirmedBy, _confirmedByJoiner), omits = fact.Values("omits").Contains(_item);
            if (covers)
            {
                versions.Add(new CoverageVersion(group, fact, day, IsNegated ? CoverageAnswer.Omits : CoverageAnswer.Covers));
            }

            if (omits || !covers)
            {
                versions.Add(new CoverageVersion(group, fact, day, !omits ? CoverageAnswer.SaysNeither : IsNegated ? CoverageAnswer.Covers : CoverageAnswer.Omits));
            }
        }

        return versions.ToImmutable();
    }

    /// <summary>Whether whoever owns the document alone says so.</summary>
    public bool IsOwnWord(IEnumerable<EventFact> facts)
    {
        var reports = facts.SelectMany(f => f.Records).ToList();
        return reports.Count > 0 && reports.TrueForAll(r => r.SaidBy is { } said && _parties.Contains(said));
    }

    /// <summary>The versions in the order of their days, each until the day before the next.</summary>
    public Ledger Ledger(ImmutableArray<CoverageVersion> versions, Day t)
    {
        var ordered = versions.Where(v => v.Day.Lo <= t && v.Day.Lo.IsFinite).OrderBy(v => v.Day.Lo.Number).ThenBy(v => v.Day.Hi.Number).ToList();
        var rows = ordered.Select((v, i) => new LedgerRow(
            v.Fact.Value("version") is { } version ? $"version {version}" : $"version of {v.Day}",
            v.Day.Lo,
            i + 1 < ordered.Count ? Day.Max(v.Day.Lo, ordered[i + 1].Day.Lo.AddDays(-1)) : t,
            v.Answer switch { CoverageAnswer.Covers => LedgerOutcome.Kept, CoverageAnswer.Omits => LedgerOutcome.Broken, _ => LedgerOutcome.CannotTell },
            v.Answer switch { CoverageAnswer.Covers => Verdict.OnTrack, CoverageAnswer.Omits => Verdict.NotMet, _ => Verdict.NotEvidenced },
            v.Words,
            v.Fact.Records)).ToImmutableArray();
        return new Ledger(Clause, rows)
        {
            Kept = rows.Count(r => r.Outcome == LedgerOutcome.Kept),
            Broken = rows.Count(r => r.Outcome == LedgerOutcome.Broken),
        };
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// The evidence a scenario supposes: a record for each <c>given</c>, with its place in the notice. Records are independent unless they
/// share a <c>ref</c>, as in files. A scenario sees its own givens and no evidence folder.
/// </summary>
public static class ScenarioEvidence
{
    /// <summary>The set, its one file being the notice's own.</summary>
    public static EvidenceSet Of(BoundScenario scenario, BoundProgram program)
    {
        var text = scenario.Location.Text;
        var hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Content))));
        return Of(new EvidenceFile(text, hash, null, scenario.Title), scenario.Givens, program);
    }

    /// <summary>What lines of <c>given</c> say in a file of evidence, such as minutes: as in a scenario, and whose word the file is.</summary>
    public static EvidenceSet Of(EvidenceFile file, ImmutableArray<BoundGiven> givens, BoundProgram program)
    {
        var maker = new GivenRecords(file, program);
        var records = ImmutableArray.CreateBuilder<EvidenceRecord>();
        var complete = ImmutableArray.CreateBuilder<CompleteStatement>();
        var suspended = ImmutableArray.CreateBuilder<SuspendedStatement>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in givens)
        {
            switch (given.Kind)
            {
                case BoundGivenKind.Suspended:
                    suspended.Add(Suspension(given, file));
                    break;
                case BoundGivenKind.Complete:
                    complete.AddRange(maker.Of(given).Select(r => Completeness(given, r)));
                    break;
                default:
                    records.AddRange(maker.Of(given).Select(r => ids.Add(r.Id) ? r : r with { Id = Unused(ids, r.Id) }));
                    break;
            }
        }

        return new EvidenceSet([file], records.ToImmutable(), complete.ToImmutable(), suspended.ToImmutable());
    }

    private static SuspendedStatement Suspension(BoundGiven given, EvidenceFile file) => new(
        given.Condition!.Name,
        string.Join(", ", given.By.Select(b => b.Key)),
        given.Decided ?? given.Known ?? given.From!.Value,
        given.From!.Value,
        given.To,
        Field(given, "because"),
        EvidenceDates.TryParse(Field(given, "new-date"), out var day) && day.IsExact ? day.Lo : null,
        Field(given, "afresh") is "yes" or "true",
        given.Known ?? file.Known,
        file,
        given.Location)
    { Id = GivenRecords.IdOf(given) };

    /// <summary>What is complete is the record of who did what to what, whatever else a record may say.</summary>
    private static CompleteStatement Completeness(BoundGiven given, EvidenceRecord record) => new(
        record.Kind,
        record.Subject,
        [.. record.Fields.Where(f => f.Name is "by" or "of" or "to" or "with")],
        given.From!.Value,
        given.To!.Value,
        given.SaidBy?.Key ?? record.File.SaidBy,
        given.Known ?? record.File.Known,
        record.File,
        record.Location);

    private static string? Field(BoundGiven given, string name) => given.Fields.FirstOrDefault(f => f.Name == name)?.Values[0];

    private static string Unused(HashSet<string> ids, string id)
    {
        for (var number = 2; ; number++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{id}/{number}");
            if (ids.Add(next))
            {
                return next;
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Applies the mappings of a program to the tables of its evidence files.</summary>
internal sealed class EvidenceMappings
{
    private readonly NoticeNames _names;
    private readonly DiagnosticBag _diagnostics;

    private readonly ReadingLimits _limits;
    private long _records;

    private EvidenceMappings(NoticeProject project, BoundProgram program, DiagnosticBag diagnostics)
    {
        (_names, _limits, _diagnostics) = (new NoticeNames(program), project.Limits, diagnostics);
        _records = project.Files.Sum(f => (long)f.Records.Length + f.Complete.Length + f.Suspended.Length);
    }

    /// <summary>What each file holds, with the records of its mapped tables and the rows that gave none.</summary>
    public static ImmutableArray<EvidenceSet> Apply(NoticeProject project, BoundProgram program, DiagnosticBag diagnostics)
    {
        ImmutableArray<string> paths = [.. project.Files.Select(f => f.Files[0].Path)];
        var ofFiles = paths.ToDictionary(path => path, _ => new List<BoundMapping>(), StringComparer.Ordinal);
        foreach (var mapping in program.Mappings.Where(m => m.File.Length > 0))
        {
            var named = MappedFiles.Of(mapping, paths);
            foreach (var path in named)
            {
                ofFiles[path].Add(mapping);
            }

            if (named.Count == 0 && project.HasAllEvidence)
            {
                diagnostics.Add(DiagnosticFactory.MappedFileNotThere(mapping.FileLocation, mapping.File, paths));
            }
        }

        var apply = new EvidenceMappings(project, program, diagnostics);
        var unbound = project.Unbound.ToDictionary(f => f.File.Path, StringComparer.Ordinal);
        return [.. project.Files.Select(f => apply.Read(f, unbound.GetValueOrDefault(f.Files[0].Path), ofFiles[f.Files[0].Path]))];
    }

    private EvidenceSet Read(EvidenceSet set, UnboundFile? file, List<BoundMapping> mappings)
    {
        if (mappings.Exists(m => m.HasErrors))
        {
            return set;
        }

        if (mappings.Count == 0)
        {
            _diagnostics.AddRange(file?.WithoutMapping ?? []);
            return set;
        }

        if (file is null || file.Tables.IsEmpty)
        {
            _diagnostics.Add(DiagnosticFactory.MappedFileWithoutTable(mappings[0].FileLocation, mappings[0].File));
            return set;
        }

        if (_records >= _limits.Records)
        {
            _diagnostics.Add(DiagnosticFactory.RestNotRead(At(file.File, file.Tables[0].Rows.IsEmpty ? default : file.Tables[0].Rows[0].Span), RecordsInWords, isOfAll: true));
            return set;
        }

        return Read(file, mappings, set);
    }

    private string RecordsInWords => ReadingLimits.InWords(_limits.Records, "records");

    private EvidenceSet Read(UnboundFile unbound, List<BoundMapping> mappings, EvidenceSet set)
    {
        var file = unbound.File with
        {
            SaidBy = mappings.Select(m => m.SaidBy).FirstOrDefault(s => s is not null) ?? unbound.File.SaidBy,
            Source = mappings.Select(m => m.Source).FirstOrDefault(s => s is not null) ?? unbound.File.Source,
        };
        var taken = new List<TableMapper>();
        var mapped = new HashSet<SourceTable>(ReferenceEqualityComparer.Instance);
        var ownRecords = set.Records;
        foreach (var mapping in mappings)
        {
            foreach (var (table, header) in TablesOf(unbound, mapping))
            {
                mapped.Add(table);
                var mapper = new TableMapper(file, mapping, header, _names, _diagnostics);
                if (!mapper.HasPeriods)
                {
                    _diagnostics.Add(DiagnosticFactory.NoPeriodColumns(mapping.Fields.First(f => f.IsOfEachPeriod).Location, At(file, header.Span), header.Names));
                    continue;
                }

                // What was read of it before, because its columns are named as in evidence files, is read by the mapping now.
                if (TableRecords.HasKeys(table))
                {
                    var rows = table.Rows.Select(row => row.Span.Start).ToHashSet();
                    ownRecords = [.. ownRecords.Where(r => !rows.Contains(r.Location.Span.Start))];
                    _diagnostics.RemoveAll(d => d.Severity == DiagnosticSeverity.Note && d.Location.Path == file.Path && rows.Contains(d.Location.Span.Start));
                }

                if (mapper.Apply(table, (int)Math.Max(0, _limits.Records - _records)) is { } excess)
                {
                    _diagnostics.Add(DiagnosticFactory.RestNotRead(At(file, excess.Span), RecordsInWords, isOfAll: true));
                }

                _records += mapper.Records.Count;
                CheckDates(file, mapper);
                taken.Add(mapper);
            }
        }

        UnreadTables.Report(unbound, mappings, mapped, _diagnostics);
        var records = WithOwnIds(taken.SelectMany(t => t.Records));
        var notTaken = NotTaken(taken, records);
        Report(file, taken, notTaken);
        return set with
        {
            Files = [file],
            Records = [.. ownRecords.Select(r => r with { File = file, SaidBy = r.SaidBy ?? file.SaidBy }), .. records],
            RowsNotTaken = notTaken,
        };
    }

    /// <summary>The tables a mapping is of, with the header of each; what it names and is not there is reported.</summary>
    private IEnumerable<(SourceTable Table, TableHeader Header)> TablesOf(UnboundFile unbound, BoundMapping mapping)
    {
        var tables = unbound.Tables.Where(t => mapping.Sheet is { } sheet ? CellText.Same(t.Name, sheet.Name) : !t.IsHidden).ToList();
        if (tables.Count == 0)
        {
            _diagnostics.Add(DiagnosticFactory.SheetNotThere(
                mapping.Sheet?.Location ?? mapping.FileLocation, mapping.Sheet?.Name ?? "", [.. unbound.Tables.Where(t => t.Name.Length > 0).Select(t => t.Name)]));
            return [];
        }

        var headed = tables.ConvertAll(t => (Table: t, Header: TableHeader.Find(t, mapping)));
        var whole = headed.FindAll(t => mapping.Columns.All(c => t.Header.Has(c.Name)));
        var isOfEach = mapping.IsOfEachSheet || mapping.Sheet is not null;
        var lacking = isOfEach ? headed.Except(whole).ToList() : whole.Count > 0 ? [] : headed.OrderByDescending(t => mapping.Columns.Count(c => t.Header.Has(c.Name))).Take(1).ToList();
        foreach (var (table, header) in lacking)
        {
            var column = mapping.Columns.First(c => !header.Has(c.Name));
            _diagnostics.Add(DiagnosticFactory.ColumnNotThere(column.Location, At(unbound.File, header.Span), column.Name, table.Name, header.Names));
        }

        return whole.Where(t => !HasTwins(unbound.File, mapping, t.Header));
    }

    private bool HasTwins(EvidenceFile file, BoundMapping mapping, TableHeader header)
    {
        foreach (var column in mapping.Columns)
        {
            var found = header.Find(column.Name).DistinctBy(c => c.Cell.Span).ToList();
            if (found.Count > 1)
            {
                _diagnostics.Add(DiagnosticFactory.TwoColumnsOfOneName(column.Location, At(file, found[0].Cell.Span), At(file, found[1].Cell.Span), column.Name));
                return true;
            }
        }

        return false;
    }

    private void CheckDates(EvidenceFile file, TableMapper mapper)
    {
        if (mapper.Dates.ShortMonth is var (shortMonth, inFull))
        {
            _diagnostics.Add(DiagnosticFactory.ShortYearsRead(At(file, shortMonth.Span), CellText.Folded(shortMonth.Text), inFull));
        }

        foreach (var (field, dates) in mapper.Dates.Fields)
        {
            var name = field.Column?.Name ?? field.Key;
            if (field.Order is null)
            {
                var (cell, day, month) = dates.Either is { } either ? (either.Cell, either.DayFirst, either.MonthFirst) : dates.First!.Value;
                var telling = dates.OnlyDayFirst is { } d ? (d.Text, "day") : dates.OnlyMonthFirst is { } m ? (m.Text, "month") : ((string, string)?)null;
                _diagnostics.Add(DiagnosticFactory.DatesOfTwoReadings(
                    At(file, cell.Span), field.Location, name, $"{field.Key} from column \"{name}\"", day?.ToString(), month?.ToString(), telling));
            }
            else if ((field.Order == DateOrder.DayFirst ? dates.OnlyMonthFirst : field.Order == DateOrder.MonthFirst ? dates.OnlyDayFirst : null) is { } other)
            {
                _diagnostics.Add(DiagnosticFactory.DatesOfOtherOrder(At(file, other.Span), field.Location, name, field.Order == DateOrder.DayFirst ? "day" : "month", other.Text));
            }
        }
    }

    /// <summary>Of several records of one row, each its own id.</summary>
    private static ImmutableArray<EvidenceRecord> WithOwnIds(IEnumerable<EvidenceRecord> records)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = ImmutableArray.CreateBuilder<EvidenceRecord>();
        foreach (var record in records)
        {
            var count = seen[record.Id] = seen.GetValueOrDefault(record.Id) + 1;
            own.Add(count == 1 || !record.Id.StartsWith(record.Location.Path + ":", StringComparison.Ordinal)
                ? record
                : record with { Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{record.Id}-{count}") });
        }

        return own.ToImmutable();
    }

    /// <summary>Each row once: one that another mapping of the file took is missed only where this one could not read it.</summary>
    private static ImmutableArray<RowNotTaken> NotTaken(List<TableMapper> mappers, ImmutableArray<EvidenceRecord> records)
    {
        var lines = records.Select(r => r.Location.Start.Line).ToHashSet();
        return
        [
            .. mappers.SelectMany(m => m.NotTaken).Where(r => r.IsFaulty || !lines.Contains(r.Location.Start.Line))
                .OrderBy(r => r.Location).ThenBy(r => r.IsFaulty ? 0 : 1).ThenBy(r => r.Reason, StringComparer.Ordinal)
                .DistinctBy(r => (r.Location.Start.Line, r.IsFaulty ? r.Location.Span.Start : -1, r.IsFaulty ? r.Reason : "")),
        ];
    }

    private void Report(EvidenceFile file, List<TableMapper> mappers, ImmutableArray<RowNotTaken> notTaken)
    {
        if (mappers.Count == 0)
        {
            return;
        }

        // What a message about the dates of a column has said is not said again.
        var taken = mappers.SelectMany(m => m.Records).Select(r => r.Location.Start.Line).Distinct().Count();
        var others = notTaken.Where(r => r.Obstacle != RowObstacle.TwoReadings && !r.Rule.StartsWith("a date with", StringComparison.Ordinal)).ToImmutableArray();
        var faulty = others.Where(r => r.IsFaulty).ToImmutableArray();
        if (!faulty.IsEmpty)
        {
            _diagnostics.Add(DiagnosticFactory.RowsNotReadable(
                faulty[0].Location, Rows(faulty), taken, Rows(others) - Rows(faulty), [.. faulty.Take(4).Select(r => new RelatedLocation(r.Location, r.Reason))]));
        }
        else if (others.Length == notTaken.Length && (!notTaken.IsEmpty || taken == 0))
        {
            _diagnostics.Add(DiagnosticFactory.RowsTaken(new TextLocation(file.Text, file.Text.GetLineSpan(1)), taken, Rows(notTaken)));
        }
    }

    private static int Rows(IEnumerable<RowNotTaken> rows) => rows.Select(r => r.Location.Start.Line).Distinct().Count();

    private static TextLocation At(EvidenceFile file, TextSpan span) => new(file.Text, span);
}

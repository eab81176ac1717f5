using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>
/// What can be read of a workbook without a mapping: records of sheets whose first row are keys, statements of sheets named Complete and
/// Suspended, and what a sheet named About says of the file.
/// </summary>
internal static class SheetRecords
{
    public static FileContent Read(SourceText text, ImmutableArray<SourceTable> tables, DiagnosticBag diagnostics)
    {
        var raw = new RawEvidence();
        var keyed = new List<SourceTable>();
        var others = new List<SourceTable>();
        foreach (var table in tables.Where(t => !t.IsHidden && !t.IsEmpty))
        {
            var name = KeyNames.Plain(table.Name);
            if (name is "about" or "about this file")
            {
                raw.Head.AddRange(About(text, table, diagnostics));
            }
            else if (table.Header is { } header && (name == "suspended" ? HasKey(header, "condition") : TableRecords.HasKeys(header)))
            {
                if (name is "complete" or "suspended")
                {
                    raw.Section(name).AddRange(table.Records(text, diagnostics).Select(r => r.Kept()));
                }
                else
                {
                    keyed.Add(table);
                }
            }
            else
            {
                others.Add(table);
            }
        }

        var rows = keyed.SelectMany(t => t.Records(text, diagnostics)).GetEnumerator();
        var hasRow = rows.MoveNext();
        var isOther = others.Count > 0 && !hasRow && raw.Complete.Count + raw.Suspended.Count == 0;
        return new FileContent(text, raw)
        {
            Rows = hasRow ? From(rows) : [],
            Tables = tables,
            OtherTables = [.. others],
            WithoutMapping = isOther ? [DiagnosticFactory.TableWithoutMapping(At(others[0]))] : [.. others.Select(t => DiagnosticFactory.TableNotRead(At(t), "sheet"))],
        };

        TextLocation At(SourceTable table) => new(text, table.First.Span);
    }

    /// <summary>The row at hand and all that follow.</summary>
    private static IEnumerable<RawRecord> From(IEnumerator<RawRecord> rows)
    {
        using (rows)
        {
            do
            {
                yield return rows.Current;
            }
            while (rows.MoveNext());
        }
    }

    /// <summary>A key and its value in each row.</summary>
    private static IEnumerable<RawEntry> About(SourceText text, SourceTable table, DiagnosticBag diagnostics)
    {
        foreach (var row in table.Rows.Where(r => r.Cells.Length > 1 && r.Cells[0].Text.Length > 0))
        {
            var (key, value) = (row.Cells[0], row.Cells[1]);
            if (YamlHeadings.Recognise(key.Text, new TextLocation(text, key.Span), diagnostics) is { } heading && !EvidenceKeys.Sections.Contains(heading))
            {
                yield return new RawEntry(heading, key.Span, [value.Value], value.Span);
            }
        }
    }

    private static bool HasKey(TableRow header, string key) => header.Cells.Any(c => KeyNames.Find(c.Text, [key]) is not null);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Packages;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>
/// Reads a workbook: every sheet as a table, and those whose first row are the keys of evidence as records. Its formulas are never worked
/// out, its macros never run, its links never followed. Never throws.
/// </summary>
internal static class WorkbookReader
{
    public static FileContent Read(SourceFile file, DiagnosticBag diagnostics)
    {
        try
        {
            using var package = OfficePackage.Open(file, "workbook", ".csv");
            var parts = WorkbookParts.Read(package, file.Limits);
            var sheets = parts.Sheets.ConvertAll(s => SheetReader.Read(package, s, parts.Values, file.Limits));
            return Content(file, parts, sheets, diagnostics);
        }
        catch (FileRefusedException refused)
        {
            var nothing = SourceText.From("", file.Path);
            diagnostics.Add(refused.ReportAt(new TextLocation(nothing, default)));
            return new FileContent(nothing, new RawEvidence());
        }
    }

    private static FileContent Content(SourceFile file, WorkbookParts parts, List<ReadSheet> sheets, DiagnosticBag diagnostics)
    {
        var laidOut = new LaidOutText(file.Limits);
        var layout = new GridLayout(laidOut, LineKind.SheetRow, file.Limits);
        ImmutableArray<SourceTable> tables = [.. sheets.Select(s => layout.Add(s.Grid))];
        var text = laidOut.ToText(file.Path, diagnostics);
        foreach (var (span, fault) in layout.Faults)
        {
            diagnostics.Add(DiagnosticFactory.CellNotReadable(new TextLocation(text, span), fault));
        }

        if (parts.NotUsed.Count > 0)
        {
            diagnostics.Add(DiagnosticFactory.WorkbookDoesMore(new TextLocation(text, default), parts.NotUsed));
        }

        var content = SheetRecords.Read(text, tables, diagnostics);
        foreach (var (table, sheet) in tables.Zip(sheets).Where(s => !s.First.IsEmpty))
        {
            var at = new TextLocation(text, table.First.Span);
            if (table.IsHidden)
            {
                diagnostics.Add(DiagnosticFactory.SheetHidden(at));
            }
            else if (sheet.HiddenRows + sheet.HiddenColumns > 0)
            {
                diagnostics.Add(DiagnosticFactory.HiddenPartsRead(at, sheet.HiddenRows, sheet.HiddenColumns));
            }

            if (!table.IsHidden && sheet.Struck.Count > 0)
            {
                diagnostics.Add(DiagnosticFactory.CellsStruckThrough(Place(sheet.Struck, table), sheet.Struck.Count));
            }

            if (!table.IsHidden && sheet.Other.Count > 0)
            {
                diagnostics.Add(DiagnosticFactory.CellsShowOther(Place(sheet.Other, table), sheet.Other.Count));
            }
        }

        TextLocation Place(OddCells cells, SourceTable table) =>
            new(text, table.Row(cells.FirstRow)?.At(cells.FirstColumn)?.Span ?? table.First.Span);

        return content;
    }
}

using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Says of each table of a mapped file that it is not read, where no mapping takes it and its columns are not the keys of evidence.</summary>
internal static class UnreadTables
{
    /// <param name="mapped">Those that a mapping takes.</param>
    public static void Report(UnboundFile file, List<BoundMapping> mappings, HashSet<SourceTable> mapped, DiagnosticBag diagnostics)
    {
        // That a hidden sheet is read only where a mapping names it was said before the mapping was known.
        foreach (var at in mapped.Where(t => t.IsHidden).Select(t => Place(file, t)))
        {
            diagnostics.RemoveAll(d => d.Descriptor == DiagnosticDescriptors.SheetHidden && d.Location.Equals(at));
        }

        foreach (var table in file.Content.OtherTables.Where(t => !mapped.Contains(t)))
        {
            var at = Place(file, table);
            var part = at.Line?.Kind == LineKind.SheetRow ? "sheet" : "table";
            diagnostics.Add(mappings.Find(m => Fits(table, m)) is { } twin
                ? DiagnosticFactory.TableLikeAMappedOne(at, twin.FileLocation, part, table.Name)
                : DiagnosticFactory.TableNotRead(at, part, "no mapping reads it"));
        }
    }

    private static bool Fits(SourceTable table, BoundMapping mapping) =>
        !mapping.Columns.IsEmpty && TableHeader.Find(table, mapping) is var header && mapping.Columns.All(c => header.Has(c.Name));

    private static TextLocation Place(UnboundFile file, SourceTable table) => new(file.File.Text, table.Rows[0].Span);
}

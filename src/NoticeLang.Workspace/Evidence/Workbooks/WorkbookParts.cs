using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>A sheet with cells, before it is read.</summary>
/// <param name="Part">Its name in the package.</param>
internal sealed record SheetPart(string Name, string Part, bool IsHidden);

/// <summary>What a workbook says of itself.</summary>
/// <param name="Sheets">Those with cells, in the workbook's order; charts are none.</param>
/// <param name="Values">What its cells hold.</param>
/// <param name="NotUsed">What it has that is never run or followed, as in "macros".</param>
internal sealed record WorkbookParts(List<SheetPart> Sheets, CellValues Values, List<string> NotUsed)
{
    private const string Usual = "xl/workbook.xml";

    private static readonly (string Kind, string Words)[] NeverUsed =
        [("vbaProject", "macros"), ("externalLink", "links to other files"), ("connections", "connections to other sources")];

    public static WorkbookParts Read(OfficePackage package, ReadingLimits limits)
    {
        var main = package.MainPart(Usual);
        var relations = package.RelationsOf(main);
        var named = new List<(string Name, string? Relation, bool IsHidden)>();
        var from1904 = false;
        package.Read(main, xml =>
        {
            while (xml.Read())
            {
                if (xml is { IsStart: true, Depth: 0 } && xml.Name != "workbook")
                {
                    throw FileRefusedException.OtherKind("workbook");
                }

                switch (xml.IsStart ? xml.Name : "")
                {
                    case "workbookPr":
                        from1904 = xml.Flag("date1904");
                        break;
                    case "sheet":
                        named.Add((xml.Attribute("name")?.Trim() ?? "", xml.Relation, xml.Attribute("state") is "hidden" or "veryHidden"));
                        break;
                    default:
                        break;
                }
            }
        });

        if (named.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < named.Count)
        {
            throw FileRefusedException.Damaged("workbook", main);
        }

        var sheets = new List<SheetPart>();
        foreach (var (name, id, isHidden) in named)
        {
            if (id is null || !relations.TryGetValue(id, out var relation))
            {
                throw FileRefusedException.Damaged("workbook", main);
            }

            if (relation is { Kind: "worksheet", IsExternal: true })
            {
                throw FileRefusedException.Elsewhere(name);
            }

            if (relation.Kind == "worksheet")
            {
                sheets.Add(new SheetPart(name, relation.Part, isHidden));
            }
        }

        var struck = new HashSet<int>();
        var texts = SharedTexts.Read(package, PartOf(relations, "sharedStrings"), struck, limits);
        var forms = ReadForms(package, PartOf(relations, "styles"));
        return new WorkbookParts(sheets, new CellValues(texts, struck, forms, from1904, limits), [.. NotUsedOf(relations.Values)]);
    }

    private static string? PartOf(Dictionary<string, PackageRelation> relations, string kind) =>
        relations.Values.FirstOrDefault(r => r.Kind == kind && !r.IsExternal)?.Part;

    private static NumberForms ReadForms(OfficePackage package, string? part)
    {
        var codes = new Dictionary<int, string>();
        var ids = new List<(int Format, int Font)>();
        var fonts = new List<bool>();
        if (part is not null)
        {
            package.Read(part, xml =>
            {
                var (isOfCells, isOfFonts) = (false, false);
                while (xml.Read())
                {
                    isOfCells = xml.Name == "cellXfs" ? xml.IsStart && !xml.IsEmpty : isOfCells;
                    isOfFonts = xml.Name == "fonts" ? xml.IsStart && !xml.IsEmpty : isOfFonts;
                    if (xml is { IsStart: true, Name: "font" } && isOfFonts)
                    {
                        fonts.Add(false);
                    }
                    else if (xml is { IsStart: true, Name: "strike" } && isOfFonts && fonts.Count > 0)
                    {
                        fonts[^1] = xml.Attribute("val") is null or "1" or "true";
                    }
                    else if (xml is { IsStart: true, Name: "numFmt" } && xml.Attribute("formatCode") is { } code)
                    {
                        codes[Id(xml, "numFmtId")] = code;
                    }
                    else if (xml is { IsStart: true, Name: "xf" } && isOfCells)
                    {
                        ids.Add((Id(xml, "numFmtId"), Id(xml, "fontId")));
                    }
                }
            });
        }

        var forms = new NumberForms();
        foreach (var (format, font) in ids)
        {
            forms.Add(codes.TryGetValue(format, out var code) ? NumberForm.OfCode(code) : NumberForm.OfBuiltIn(format), font < fonts.Count && fonts[font]);
        }

        return forms;
    }

    private static int Id(PartReader xml, string attribute) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static IEnumerable<string> NotUsedOf(IReadOnlyCollection<PackageRelation> relations) =>
        NeverUsed.Where(n => relations.Any(r => r.Kind == n.Kind)).Select(n => n.Words);
}

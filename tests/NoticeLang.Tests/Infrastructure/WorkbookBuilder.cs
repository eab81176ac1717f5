using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using NoticeLang.Text;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>Writes small workbooks, sound ones and others, as archives of parts.</summary>
internal sealed class WorkbookBuilder(params WorkbookSheet[] sheets)
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<string> _formats = [];
    private readonly List<string> _shared = [];

    public string Main { get; init; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>What types of relationships begin with.</summary>
    public string Relations { get; init; } = Office;

    /// <summary>Attributes of workbookPr.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Parts that are added, or stand in the place of those of their names.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    public HashSet<string> LeftOut { get; } = [];

    /// <summary>More relationships of the workbook, as XML.</summary>
    public string MoreRelations { get; init; } = "";

    public static byte[] Build(params WorkbookSheet[] sheets) => new WorkbookBuilder(sheets).Build();

    /// <summary>A workbook of one sheet called Log.</summary>
    public static byte[] Log(params SheetCell[][] rows) => Build(new WorkbookSheet("Log", rows));

    /// <summary>Adds a number format; its style is counted from <see cref="SheetCell.FirstOwnStyle"/>.</summary>
    public WorkbookBuilder Format(string code)
    {
        _formats.Add(code);
        return this;
    }

    public byte[] Build()
    {
        foreach (var (name, text) in All())
        {
            Parts.TryAdd(name, text);
        }

        return Zip([.. Parts.Where(p => !LeftOut.Contains(p.Key)).Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value)))]);
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2019, 12, 5, 0, 0, 0, TimeSpan.Zero);
                using var into = entry.Open();
                into.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private IEnumerable<(string Name, string Text)> All()
    {
        var parts = sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", s.Xml ?? Sheet(s))).ToList();
        yield return ("_rels/.rels", Relationships($"<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        yield return ("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr {Properties}/><sheets>{string.Concat(sheets.Select((s, i) =>
                $"<sheet name=\"{Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>
            """);
        yield return ("xl/_rels/workbook.xml.rels", Relationships(
            $"<Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"{Relations}/styles\" Target=\"/xl/styles.xml\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + MoreRelations));
        yield return ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts>{string.Concat(_formats.Select((f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{Escape(f)}\"/>"))}</numFmts>
            <fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="17"/>{string.Concat(_formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>"))}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>
            """);
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_shared.Select(s => $"<si><t xml:space=\"preserve\">{Escape(s)}</t></si>"))}</sst>");
        foreach (var part in parts)
        {
            yield return part;
        }
    }

    private string Sheet(WorkbookSheet sheet)
    {
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\">{(sheet.Columns.Length > 0 ? $"<cols>{sheet.Columns}</cols>" : "")}<sheetData>");
        for (var row = 1; row <= sheet.Rows.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"{(sheet.HiddenRows.Contains(row) ? " hidden=\"1\"" : "")}>");
            for (var column = 1; column <= sheet.Rows[row - 1].Length; column++)
            {
                Append(text, $"{TextLayout.ColumnName(column)}{row}", sheet.Rows[row - 1][column - 1]);
            }

            text.Append("</row>");
        }

        text.Append("</sheetData>");
        if (sheet.Merged.Length > 0)
        {
            text.Append("<mergeCells>").AppendJoin("", sheet.Merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        }

        return text.Append("</worksheet>").ToString();
    }

    private void Append(StringBuilder text, string place, SheetCell cell)
    {
        if (cell.Attributes is null)
        {
            return;
        }

        var content = cell.Content;
        if (cell.Shared is { } shared)
        {
            var index = _shared.IndexOf(shared);
            if (index < 0)
            {
                index = _shared.Count;
                _shared.Add(shared);
            }

            content = $"<v>{index}</v>";
        }

        text.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" {cell.Attributes}>{content}</c>");
    }

    private static string Relationships(string all) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>";

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}

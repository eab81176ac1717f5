using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace NoticeLang.Benchmarks;

/// <summary>A workbook of one sheet as spreadsheet programs write them: texts in the table all cells share, days as numbers with a format.</summary>
internal static class WorkbookGenerator
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateOnly First = new(1899, 12, 30);

    /// <param name="rows">Cells of text; those in the form 2019-05-23 are written as days.</param>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var sheet = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        var number = 0;
        AddRow(sheet, [.. header], ++number, texts);
        foreach (var row in rows)
        {
            AddRow(sheet, row, ++number, texts);
        }

        sheet.Append("</sheetData></worksheet>");
        var shared = new StringBuilder($"<sst xmlns=\"{Main}\">");
        foreach (var text in texts.Keys)
        {
            shared.Append(CultureInfo.InvariantCulture, $"<si><t>{text}</t></si>");
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Of}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Of}\"><sheets><sheet name=\"Log\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Of}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"r2\" Type=\"{Of}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Of}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            Add(zip, "xl/sharedStrings.xml", shared.Append("</sst>").ToString());
            Add(zip, "xl/worksheets/sheet1.xml", sheet.ToString());
        }

        return stream.ToArray();
    }

    private static void AddRow(StringBuilder sheet, string[] cells, int number, Dictionary<string, int> texts)
    {
        sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var text = cells[i];
            var place = FormattableString.Invariant($"{(char)('A' + i)}{number}");
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{day.DayNumber - First.DayNumber}</v></c>");
                continue;
            }

            texts.TryAdd(text, texts.Count);
            sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"0\" t=\"s\"><v>{texts[text]}</v></c>");
        }

        sheet.Append("</row>");
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content));
    }
}

using System.Linq;
using NoticeLang.Tests.Infrastructure;

namespace NoticeLang.Tests.Evidence;

/// <summary>Makes of a block of commas and lines the workbook or document that a page of a message is about.</summary>
internal static class PageWorkbooks
{
    /// <summary>The ending of its name and the file; null for messages that are not about workbooks.</summary>
    public static (string Ending, byte[] Bytes)? Make(string id, bool isRight, string text)
    {
        if (id == "NL3207")
        {
            var table = DocumentBuilder.Table(text.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray());
            return (".docx", DocumentBuilder.Build(table + (isRight ? "" : DocumentBuilder.Box("A box"))));
        }

        if (id is "NL3208" or "NL3209")
        {
            var rows = text.TrimEnd('\n').Split('\n').Select(line => line.Split(',').Select(c => (SheetCell)c).ToArray()).ToArray();
            var last = rows[^1][^1];
            rows[^1][^1] = id == "NL3209" ? SheetCell.Number("19000", isRight ? 0 : SheetCell.FirstOwnStyle)
                : isRight ? last : last with { Attributes = $"t=\"s\" s=\"{SheetCell.FirstOwnStyle + 1}\"" };
            return (".xlsx", new WorkbookBuilder(new WorkbookSheet("Log", rows)).Format("0,").Build());
        }

        if (string.CompareOrdinal(id, "NL3021") < 0 || string.CompareOrdinal(id, "NL3029") > 0)
        {
            return null;
        }

        if (id == "NL3028")
        {
            var table = DocumentBuilder.Table(text.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray());
            return (".docx", DocumentBuilder.Build(table + (isRight ? "" : "<w:p><w:del><w:r><w:delText>No.</w:delText></w:r></w:del></w:p>")));
        }

        var cells = text.TrimEnd('\n').Split('\n').Select(line => line.Split(',').Select(Cell).ToArray()).ToArray();
        var sheet = new WorkbookSheet("Log", cells)
        {
            HiddenRows = id == "NL3024" && !isRight ? [2] : [],
            State = id == "NL3025" && !isRight ? "hidden" : "visible",
        };
        WorkbookSheet[] sheets = id == "NL3027" ? [new WorkbookSheet("Meetings", ["act", "by", "day"], ["meet", "improvement-board", "2019-12-03"]), sheet] : [sheet];
        var bytes = new WorkbookBuilder(sheets)
        {
            MoreRelations = id == "NL3026" && !isRight ? "<Relationship Id=\"m\" Type=\"x/vbaProject\" Target=\"vbaProject.bin\"/>" : "",
        }.Build();
        return id == "NL3021" && !isRight ? (".xlsx", bytes[..(bytes.Length / 2)]) : (id == "NL3022" && !isRight ? ".xls" : ".xlsx", bytes);
    }

    private static SheetCell Cell(string text) => text.StartsWith('#') ? SheetCell.Of("e", text) : text;
}

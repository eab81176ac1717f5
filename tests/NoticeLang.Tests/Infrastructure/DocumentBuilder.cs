using System.Linq;
using System.Text;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>Writes small documents, as archives of parts.</summary>
internal static class DocumentBuilder
{
    public const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="body">Its XML, with the prefix w.</param>
    public static byte[] Build(string body, string space = Space) => WorkbookBuilder.Zip(
        ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"u8.ToArray()),
        ("word/document.xml", Encoding.UTF8.GetBytes(
            $"<w:document xmlns:w=\"{space}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}<w:sectPr/></w:body></w:document>")));

    public static string Paragraph(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>{Run(text)}</w:p>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(r => Row([.. r.Select(c => Cell(c))])))}</w:tbl>";
}

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

    /// <summary>The same with more parts, each related to the document by the name of its kind: styles, comments.</summary>
    public static byte[] BuildWith(string body, params (string Kind, string Xml)[] parts) => WorkbookBuilder.Zip(
    [
        ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"u8.ToArray()),
        ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships>{string.Concat(parts.Select(p => $"<Relationship Id=\"{p.Kind}\" Type=\"x/{p.Kind}\" Target=\"{p.Kind}.xml\"/>"))}</Relationships>")),
        ("word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Space}\"><w:body>{body}</w:body></w:document>")),
        .. parts.Select(p => ($"word/{p.Kind}.xml", Encoding.UTF8.GetBytes($"<w:{p.Kind} xmlns:w=\"{Space}\">{p.Xml}</w:{p.Kind}>"))),
    ]);

    /// <summary>A paragraph with a box that has text in it, as newer programs write it.</summary>
    public static string Box(string text) =>
        $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><x:txbx xmlns:x=\"urn:x\"><w:txbxContent>{Paragraph(text)}</w:txbxContent></x:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";

    public static string Paragraph(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>{Run(text)}</w:p>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(r => Row([.. r.Select(c => Cell(c))])))}</w:tbl>";
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using NoticeLang.Workspace.Evidence.Documents;
using Xunit;
using static NoticeLang.Tests.Infrastructure.DocumentBuilder;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence.Documents;

public class DocumentReaderTests
{
    private static readonly string[] Header = ["act", "by", "day"];

    [Fact]
    public void A_table_of_keys_is_records_and_each_has_its_row()
    {
        var set = Read("minutes.docx", Build(Paragraph("Minutes") + Table(["Name", "Post"]) + Table(Header, ["meet", "improvement-board", "22 October 2019"], ["", "", ""], ["meet", "improvement-board", "3 December 2019"])), out var diagnostics);
        Assert.Equal(["minutes.docx:table 2.2", "minutes.docx:table 2.4"], set.Records.Select(r => r.Id));
        Assert.Equal("minutes.docx, table 2, row 2, column 3", new NoticeLang.Text.TextLocation(set.Files[0].Text, PlaceOf(set.Records[0].Location, "22 October 2019")).ToString());
        Assert.Equal(("NL3027", "This table is not read", "minutes.docx, table 1, row 1"), Assert.Single(diagnostics.Select(d => (d.Id, d.Message, d.Location.ToString()))));
    }

    [Fact]
    public void A_table_of_keys_of_the_file_says_whose_word_it_is()
    {
        var set = Read("a.docx", Build(Table(["Said by", "council"], ["Source", "Minutes of the board"]) + Table(Header, ["meet", "improvement-board", "2019"])), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("council", "Minutes of the board"), (set.Files[0].SaidBy, set.Files[0].Source));
    }

    [Fact]
    public void Paragraphs_that_begin_with_given_are_record_sentences()
    {
        var content = Content(Build(
            Paragraph("Given the time, the chair closed the meeting.") + $"<w:p>{Run("given improvement-board ")}{Run("meets on 22 October 2019")}</w:p>" + Paragraph("") + Paragraph("They were given tea.")), out _);
        Assert.Equal(["given improvement-board meets on 22 October 2019"], content.Sentences.Select(s => content.Text.ToString(s)));
        Assert.Equal("paragraph 2", new NoticeLang.Text.TextLocation(content.Text, content.Sentences[0]).Within);
        Assert.Equal(3, content.Text.LineCount);
    }

    [Theory]
    [InlineData("given improvement-board meets on 22 October 2019", "known on 25 November 2019", 2)]
    [InlineData("given improvement-board meets", "from 22 October 2019 to 23 October 2019", 2)]
    [InlineData("given improvement-board meets on 22 October 2019.", "known to all", 1)]
    [InlineData("given improvement-board meets on 22 October 2019", "In attendance: P-001", 1)]
    [InlineData("given improvement-board meets on 22 October 2019", "given council reports on 23 October 2019", 2)]
    public void A_sentence_goes_on_in_the_next_paragraph_with_a_word_a_sentence_goes_on_with(string first, string second, int pieces) =>
        Assert.Equal(pieces, Content(Build(Paragraph(first) + Paragraph(second)), out _).Sentences.Length);

    [Fact]
    public void A_table_ends_a_sentence() =>
        Assert.Single(Content(Build(Paragraph("given improvement-board meets on 22 October 2019") + Table(["a"]) + Paragraph("known to all")), out _).Sentences);

    [Fact]
    public void A_paragraph_with_a_capital_may_be_a_sentence() =>
        Assert.Equal(
            ["Given improvement-board meets on 22 October 2019"],
            Content(Build(Paragraph("Given improvement-board meets on 22 October 2019.") + Paragraph("Given the time, the chair closed.")), out _) is var content
                ? content.PerhapsSentences.Select(s => content.Text.ToString(s)) : []);

    [Fact]
    public void Inserted_text_counts_and_deleted_text_does_not()
    {
        var content = Content(Build(
            $"<w:p>{Run("on ")}<w:del>{Run("21")}<w:r><w:delText>21</w:delText></w:r></w:del><w:ins>{Run("22")}</w:ins><w:moveFrom>{Run(" never")}</w:moveFrom><w:moveTo>{Run(" October")}</w:moveTo></w:p>"), out var diagnostics);
        Assert.Equal("on 22 October", content.Text.Content);
        Assert.Equal(("NL3028", "This document has deleted text, which is left out"), Assert.Single(diagnostics.Select(d => (d.Id, d.Message))));
    }

    [Fact]
    public void A_deleted_row_is_none_and_an_inserted_one_is_one()
    {
        var body = $"<w:tbl>{Row(Cell("act"), Cell("day"))}<w:tr><w:trPr><w:del/></w:trPr>{Cell("meet")}{Cell("2018")}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>{Cell("meet")}{Cell("2019")}</w:tr></w:tbl>";
        Assert.Equal("2019", Assert.Single(Read("a.docx", Build(body), out _).Records).Day?.ToString());
    }

    [Theory]
    [InlineData("<w:vanish/>", "shown")]
    [InlineData("<w:vanish w:val=\"true\"/>", "shown")]
    [InlineData("<w:vanish w:val=\"0\"/>", "shownnot")]
    [InlineData("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "shownnot")]
    public void Hidden_text_is_left_out(string property, string text)
    {
        var content = Content(Build($"<w:p>{Run("shown")}<w:r><w:rPr>{property}</w:rPr><w:t>not</w:t></w:r></w:p>"), out var diagnostics);
        Assert.Equal(text, content.Text.Content);
        Assert.Equal(text == "shown" ? ["This document has hidden text, which is left out"] : [], diagnostics.Select(d => d.Message));
    }

    [Theory]
    [InlineData("<w:strike/>", "shown")]
    [InlineData("<w:dstrike w:val=\"true\"/>", "shown")]
    [InlineData("<w:strike w:val=\"0\"/>", "shownnot")]
    public void Text_that_is_struck_through_is_left_out(string property, string text)
    {
        var content = Content(Build($"<w:p>{Run("shown")}<w:r><w:rPr>{property}</w:rPr><w:t>not</w:t></w:r></w:p>"), out var diagnostics);
        Assert.Equal(text, content.Text.Content);
        Assert.Equal(text == "shown" ? ["This document has struck-through text, which is left out"] : [], diagnostics.Select(d => d.Message));
    }

    [Theory]
    [InlineData("<w:pPr><w:pStyle w:val=\"Hidden\"/></w:pPr>", "", "")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Built\"/></w:pPr>", "", "")]
    [InlineData("", "<w:rPr><w:rStyle w:val=\"Hidden\"/></w:rPr>", "")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Hidden\"/></w:pPr>", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr>", "not")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Shown\"/></w:pPr>", "", "not")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Round\"/></w:pPr>", "", "not")]
    public void Text_that_its_style_hides_is_left_out(string paragraph, string run, string text)
    {
        const string Styles = "<w:style w:styleId=\"Hidden\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Built\"><w:basedOn w:val=\"Hidden\"/></w:style>"
            + "<w:style w:styleId=\"Shown\"><w:basedOn w:val=\"Hidden\"/><w:rPr><w:vanish w:val=\"false\"/></w:rPr></w:style><w:style w:styleId=\"Round\"><w:basedOn w:val=\"Round\"/></w:style>";
        var content = Content(BuildWith($"<w:p>{paragraph}<w:r>{run}<w:t>not</w:t></w:r></w:p>{Paragraph("last")}", ("styles", Styles)), out var diagnostics);
        Assert.Equal(text.Length > 0 ? "not\nlast" : "last", content.Text.Content);
        Assert.Equal(text.Length > 0 ? [] : ["This document has hidden text, which is left out"], diagnostics.Select(d => d.Message));
    }

    [Theory]
    [InlineData("comments", "<w:comment><w:p><w:r><w:t>Was this held?</w:t></w:r></w:p></w:comment>", "This document has comments, which is not read")]
    [InlineData("footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>Cancelled.</w:t></w:r></w:p></w:footnote>", "This document has footnotes, which is not read")]
    [InlineData("endnotes", "<w:endnote w:id=\"1\"><w:p><w:r><w:t>Cancelled.</w:t></w:r></w:p></w:endnote>", "This document has endnotes, which is not read")]
    [InlineData("footnotes", "<w:footnote w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>", "")]
    [InlineData("header", "<w:p><w:r><w:t>Page 1</w:t></w:r></w:p>", "")]
    public void What_is_no_part_of_the_body_is_said(string kind, string xml, string message)
    {
        Content(BuildWith(Paragraph("given x"), (kind, xml)), out var diagnostics);
        Assert.Equal(message.Replace("s, which is", "s, which are", StringComparison.Ordinal), string.Join("; ", diagnostics.Select(d => d.Message)));
    }

    [Fact]
    public void Text_in_boxes_is_said_and_pictures_are_not()
    {
        var content = Content(Build(Paragraph("given x") + Box("given improvement-board meets on 22 October 2019")), out var diagnostics);
        Assert.Equal("given x", content.Text.Content);
        Assert.Equal(["This document has text in boxes, which is not read"], diagnostics.Select(d => d.Message));
        Content(Build(Paragraph("given x") + "<w:p><w:r><w:drawing><p:inline xmlns:p=\"urn:p\"><p:docPr descr=\"A chart\"/></p:inline></w:drawing></w:r></w:p>"), out var ofPicture);
        Assert.Empty(ofPicture);
    }

    [Fact]
    public void A_document_inside_a_document_is_said()
    {
        Content(Build(Paragraph("given x") + "<w:altChunk/>"), out var diagnostics);
        Assert.Equal(["This document has another document inside it, which is not read"], diagnostics.Select(d => d.Message));
    }

    [Fact]
    public void Fields_links_and_controls_are_read_as_they_are_shown()
    {
        var content = Content(Build(
            $"<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>{Run("a")}</w:hyperlink><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>"
            + $"<mc:AlternateContent><mc:Choice>{Run("box")}</mc:Choice></mc:AlternateContent><w:r><w:drawing>{Run("box")}</w:drawing></w:r></w:p></w:sdtContent></w:sdt>"), out _);
        Assert.Equal("a b c-", content.Text.Content);
    }

    [Fact]
    public void Cells_merged_across_and_down_say_their_value_for_each()
    {
        var body = $"<w:tbl>{Row(Cell("figure"), Cell("in"), Cell("status", "<w:gridSpan w:val=\"1\"/>"), Cell("value"))}"
            + Row(Cell("re-referrals", "<w:vMerge w:val=\"restart\"/>"), Cell("2021-05"), Cell("actual", "<w:vMerge w:val=\"restart\"/>"), Cell("19%"))
            + Row(Cell("", "<w:vMerge/>"), Cell("2021-06"), Cell("", "<w:vMerge w:val=\"continue\"/>"), Cell("18%")) + "</w:tbl>";
        var set = Read("a.docx", Build(body), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal([("re-referrals", "actual"), ("re-referrals", "actual")], set.Records.Select(r => (r.Subject, r.Value("status"))));
    }

    [Fact]
    public void A_title_across_the_table_stands_over_each_column()
    {
        var content = Content(Build($"<w:tbl>{Row(Cell("Log", "<w:gridSpan w:val=\"2\"/>"), Cell("x"))}{"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"}{Cell("b")}{Cell("c")}</w:tr></w:tbl>"), out _);
        Assert.Equal([(1, "Log"), (2, "Log"), (3, "x")], content.Tables[0].Rows[0].Cells.Select(c => (c.Column, c.Text)));
        Assert.Equal([(2, "b"), (3, "c")], content.Tables[0].Rows[1].Cells.Select(c => (c.Column, c.Text)));
    }

    [Fact]
    public void A_table_in_a_cell_is_a_table_of_its_own()
    {
        var content = Content(Build($"<w:tbl>{Row($"<w:tc>{Paragraph("outer")}{Table(["inner"])}{Paragraph("more")}</w:tc>")}</w:tbl>{Table(["last"])}"), out _);
        Assert.Equal([("1", "outer\nmore"), ("2", "inner"), ("3", "last")], content.Tables.Select(t => (t.Name, t.Rows[0].Cells[0].Text)));
    }

    [Fact]
    public void The_strict_form_is_read_as_the_usual_one() =>
        Assert.Single(Read("a.docx", Build(Table(Header, ["meet", "b", "2019"]), "http://purl.oclc.org/ooxml/wordprocessingml/main"), out _).Records);

    [Fact]
    public void A_document_of_prose_says_that_it_has_no_records() =>
        Assert.Equal("NL3015", Assert.Single(Messages(Build(Paragraph("Minutes")))).Id);

    [Theory]
    [InlineData("# Minutes", "it is a text file, whatever its name ends in")]
    [InlineData("PK\u0003\u0004", "it is damaged, or was not copied to its end")]
    public void What_is_no_document_is_refused(string content, string label)
    {
        var message = Assert.Single(Messages(Encoding.ASCII.GetBytes(content)));
        Assert.Equal(("NL3021", "This document cannot be opened", label), (message.Id, message.Message, message.Label));
    }

    [Fact]
    public void A_workbook_named_as_a_document_is_refused() =>
        Assert.Equal("it is something else, whatever its name ends in", Assert.Single(Messages(WorkbookBuilder.Log(["act"]))).Label);

    [Fact]
    public void Tables_within_tables_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 2000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 2000));
        Assert.Equal("NL3140", Assert.Single(Messages(Build(deep))).Id);
    }

    [Fact]
    public void A_cell_over_all_columns_there_could_be_comes_to_an_end()
    {
        var set = Read("a.docx", Build($"<w:tbl>{Row(Cell("act", "<w:gridSpan w:val=\"999999999\"/>"))}</w:tbl>"), out var diagnostics);
        Assert.Empty(set.Records);
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public void Changed_copies_are_read_or_refused()
    {
        var random = new Random(20191205);
        var xml = Table(Header, ["meet", "improvement-board", "2019"]) + Paragraph("given x") + Paragraph("y");
        string[] pieces = ["<w:tbl>", "</w:tc>", "<w:tr>", "&", "<", "<w:vMerge/>", "<w:gridSpan w:val=\"-1\"/>", "</w:p>", "\"", "<w:del>"];
        for (var i = 0; i < 400; i++)
        {
            var at = random.Next(xml.Length);
            var length = Math.Min(random.Next(9), xml.Length - at);
            var bytes = Build(xml[..at] + pieces[random.Next(pieces.Length)] + xml[(at + length)..]);
            var set = Read("a.docx", bytes, out var diagnostics);
            Assert.True(set.Records.Length + diagnostics.Length > 0 || Content(bytes, out _).Sentences.Length > 0);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Read("a.docx", bytes, out _);
        }
    }

    private static NoticeLang.Text.TextSpan PlaceOf(NoticeLang.Text.TextLocation row, string text) =>
        new(row.Text.Content.IndexOf(text, StringComparison.Ordinal), text.Length);

    private static ImmutableArray<Diagnostic> Messages(byte[] bytes)
    {
        Read("a.docx", bytes, out var diagnostics);
        return diagnostics;
    }

    private static FileContent Content(byte[] bytes, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var content = DocumentReader.Read(new SourceFile("a.docx", bytes, ReadingLimits.Default), bag);
        diagnostics = [.. bag];
        return content;
    }
}

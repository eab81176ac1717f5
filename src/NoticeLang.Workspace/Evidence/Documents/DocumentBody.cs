using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NoticeLang.Workspace.Evidence.Packages;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Documents;

/// <summary>A paragraph or a table of a document, in its order; one of the two is null.</summary>
/// <param name="Paragraph">Never empty.</param>
internal sealed record DocumentBlock(string? Paragraph, Grid? Table);

/// <summary>
/// Reads the body of a document: what is there once all tracked changes are accepted and nothing hidden or struck through is shown. Headers,
/// footers, comments, footnotes and text boxes are no part of it.
/// </summary>
internal sealed class DocumentBody(ReadingLimits limits, DocumentStyles styles)
{
    private readonly List<DocumentBlock> _blocks = [];
    private int _tables;
    private int _cells;

    public IReadOnlyList<DocumentBlock> Blocks => _blocks;

    public bool HasDeleted { get; private set; }

    public bool HasHidden { get; private set; }

    public bool HasStruck { get; private set; }

    /// <summary>Whether another file is to be shown in its place: it is not read.</summary>
    public bool HasImported { get; private set; }

    /// <summary>Reads the part at hand.</summary>
    /// <returns>Whether it is a document.</returns>
    public bool Read(PartReader xml)
    {
        var isDocument = false;
        while (xml.Read())
        {
            if (xml is { IsStart: true, Depth: 0 })
            {
                isDocument = xml.Name == "document";
            }
            else if (xml is { IsStart: true, Name: "body" } && isDocument)
            {
                ReadBlocks(xml, text => _blocks.Add(new DocumentBlock(text, null)));
            }
        }

        return isDocument;
    }

    /// <summary>Paragraphs and tables of the element at hand; tables go among the blocks.</summary>
    private void ReadBlocks(PartReader xml, Action<string> onParagraph)
    {
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "p":
                    var text = new StringBuilder();
                    ReadInline(xml, text);
                    if (OddCharacters.Neutralise(text.ToString(), out _).Trim() is { Length: > 0 } paragraph)
                    {
                        onParagraph(paragraph);
                    }

                    break;
                case "tbl":
                    ReadTable(xml);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    ReadBlocks(xml, onParagraph);
                    break;
                case "altChunk":
                    HasImported = true;
                    Leave(xml);
                    break;
                case "":
                    break;
                default:
                    Leave(xml);
                    break;
            }
        }
    }

    /// <summary>The text of a paragraph, or of an element in one.</summary>
    /// <param name="isHidden">By the style of the paragraph.</param>
    private void ReadInline(PartReader xml, StringBuilder text, bool isHidden = false)
    {
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "pPr":
                    isHidden = IsHiddenByStyle(xml);
                    break;
                case "r":
                    ReadRun(xml, text, isHidden);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "bdo" or "dir":
                    ReadInline(xml, text, isHidden);
                    break;
                case "":
                    break;
                default:
                    Leave(xml);
                    break;
            }
        }
    }

    private bool IsHiddenByStyle(PartReader xml)
    {
        var isHidden = false;
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            if (xml is { IsStart: true, Name: "pStyle" })
            {
                isHidden = styles.IsHidden(xml.Attribute("val"));
            }
            else if (xml.IsStart)
            {
                Leave(xml);
            }
        }

        return isHidden;
    }

    private void ReadRun(PartReader xml, StringBuilder text, bool isHidden)
    {
        var element = xml.Enter();
        var isStruck = false;
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "rStyle":
                    isHidden |= styles.IsHidden(xml.Attribute("val"));
                    break;
                case "vanish":
                    isHidden = IsOn(xml);
                    break;
                case "strike" or "dstrike":
                    isStruck |= IsOn(xml);
                    break;
                case "t":
                    var run = xml.ReadText();
                    HasHidden |= isHidden && run.Length > 0;
                    HasStruck |= isStruck && !isHidden && run.Length > 0;
                    text.Append(isHidden || isStruck ? "" : run);
                    break;
                case "tab" when !isHidden:
                    text.Append('\t');
                    break;
                case "br" or "cr" when !isHidden:
                    text.Append('\n');
                    break;
                case "noBreakHyphen" when !isHidden:
                    text.Append('-');
                    break;
                case "delText":
                    Leave(xml);
                    HasDeleted = true;
                    break;
                case "drawing" or "pict" or "object" or "instrText" or "rPrChange":
                    Leave(xml);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadTable(PartReader xml)
    {
        var place = _blocks.Count;
        var table = new DocumentTable((++_tables).ToString(CultureInfo.InvariantCulture));
        ReadRows(xml, table);
        _blocks.Insert(place, new DocumentBlock(null, table.ToGrid()));
    }

    private void ReadRows(PartReader xml, DocumentTable table)
    {
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "tr":
                    table.BeginRow();
                    ReadRow(xml, table);
                    table.EndRow();
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    ReadRows(xml, table);
                    break;
                case "":
                    break;
                default:
                    Leave(xml);
                    break;
            }
        }
    }

    private void ReadRow(PartReader xml, DocumentTable table)
    {
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "trPr" or "sdt" or "sdtContent" or "customXml":
                    ReadRow(xml, table);
                    break;
                case "gridBefore":
                    table.Skip(Math.Clamp(Number(xml), 0, limits.Columns));
                    break;
                case "del":
                    HasDeleted = true;
                    table.DropRow();
                    break;
                case "tc":
                    ReadCell(xml, table);
                    break;
                case "":
                    break;
                default:
                    xml.SkipContent();
                    break;
            }
        }
    }

    private void ReadCell(PartReader xml, DocumentTable table)
    {
        var (span, isContinued, isBegun, isDeleted) = (1, false, false, false);
        var text = new StringBuilder();
        var element = xml.Enter();
        while (xml.ReadWithin(element))
        {
            switch (xml.IsStart ? xml.Name : "")
            {
                case "gridSpan":
                    span = Math.Clamp(Number(xml), 1, limits.Columns);
                    break;
                case "vMerge":
                    isBegun = xml.Attribute("val") == "restart";
                    isContinued = !isBegun;
                    break;
                case "cellDel":
                    isDeleted = HasDeleted = true;
                    break;
                case "p":
                    var paragraph = new StringBuilder();
                    ReadInline(xml, paragraph);
                    text.Append(text.Length > 0 && paragraph.Length > 0 ? "\n" : "").Append(paragraph);
                    break;
                case "tbl":
                    ReadTable(xml);
                    break;
                case "del" or "moveFrom" or "tcPrChange":
                    Leave(xml);
                    break;
                default:
                    break;
            }
        }

        var value = isDeleted ? "" : OddCharacters.Neutralise(text.ToString(), out _).Trim();
        table.AddCell(value.Length <= limits.ValueLength ? value : "", span, isBegun, isContinued);
        if (table.Columns > limits.Columns || ++_cells > limits.Cells)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(table.Columns > limits.Columns ? limits.Columns : limits.Cells, table.Columns > limits.Columns ? "columns" : "cells"));
        }
    }

    private void Leave(PartReader xml)
    {
        HasDeleted |= xml is { Name: "del" or "moveFrom", IsEmpty: false };
        xml.SkipContent();
    }

    private static bool IsOn(PartReader xml) => xml.Attribute("val") is null or "1" or "true" or "on";

    private static int Number(PartReader xml) =>
        int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

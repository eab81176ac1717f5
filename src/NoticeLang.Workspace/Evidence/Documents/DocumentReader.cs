using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Minutes;
using NoticeLang.Workspace.Evidence.Packages;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Documents;

/// <summary>
/// Reads a document, minutes for example: its tables, those whose first row are the keys of evidence as records, and its paragraphs that are
/// record sentences. Other prose is not read. Never throws.
/// </summary>
internal static class DocumentReader
{
    private const string Usual = "word/document.xml";

    public static FileContent Read(SourceFile file, DiagnosticBag diagnostics)
    {
        try
        {
            using var package = OfficePackage.Open(file, "document", ".md");
            var main = package.MainPart(Usual);
            var relations = package.RelationsOf(main);
            var styles = DocumentStyles.Read(package, relations.Values.FirstOrDefault(r => r is { Kind: "styles", IsExternal: false })?.Part);
            var body = new DocumentBody(file.Limits, styles);
            var hasBoxes = false;
            package.Read(main, xml =>
            {
                if (!body.Read(xml))
                {
                    throw FileRefusedException.OtherKind("document");
                }

                hasBoxes = xml.HasTextInBoxes;
            });
            var content = Content(file, body, diagnostics);
            if (DocumentRest.Of(package, relations.Values, hasBoxes, body.HasImported) is { Count: > 0 } rest)
            {
                diagnostics.Add(DiagnosticFactory.PartsNotRead(new TextLocation(content.Text, default), rest));
            }

            return content;
        }
        catch (FileRefusedException refused)
        {
            var nothing = SourceText.From("", file.Path);
            diagnostics.Add(refused.ReportAt(new TextLocation(nothing, default)));
            return new FileContent(nothing, new RawEvidence());
        }
    }

    private static FileContent Content(SourceFile file, DocumentBody body, DiagnosticBag diagnostics)
    {
        var laidOut = new LaidOutText(file.Limits);
        var layout = new GridLayout(laidOut, LineKind.TableRow, file.Limits);
        var tables = ImmutableArray.CreateBuilder<SourceTable>();
        var paragraphs = new List<(TextSpan Span, int Block)>();
        for (var at = 0; at < body.Blocks.Count; at++)
        {
            var block = body.Blocks[at];
            if (block.Table is { } grid)
            {
                tables.Add(layout.Add(grid));
            }
            else
            {
                paragraphs.Add((laidOut.AddParagraph(paragraphs.Count + 1, block.Paragraph!), at));
            }
        }

        var text = laidOut.ToText(file.Path, diagnostics);
        string[] leftOut = [.. body.HasDeleted ? ["deleted"] : (string[])[], .. body.HasStruck ? ["struck-through"] : (string[])[], .. body.HasHidden ? ["hidden"] : (string[])[]];
        if (leftOut.Length > 0)
        {
            diagnostics.Add(DiagnosticFactory.PartsLeftOut(new TextLocation(text, default), leftOut));
        }

        var (sentences, perhaps) = Sentences(text, paragraphs);
        return Content(text, tables.ToImmutable(), diagnostics) with { Sentences = sentences, PerhapsSentences = perhaps };
    }

    /// <summary>The paragraphs that are record sentences, and those that may be; a paragraph just below may go on with one.</summary>
    private static (ImmutableArray<TextSpan> Sentences, ImmutableArray<TextSpan> Perhaps) Sentences(SourceText text, List<(TextSpan Span, int Block)> paragraphs)
    {
        var (sentences, perhaps) = (ImmutableArray.CreateBuilder<TextSpan>(), ImmutableArray.CreateBuilder<TextSpan>());
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var (first, block) = paragraphs[at];
            var certain = RecordLine.Begin(text, first);
            if ((certain ?? RecordLine.PerhapsBegin(text, first)) is not { } piece)
            {
                continue;
            }

            var pieces = certain is null ? perhaps : sentences;
            pieces.Add(piece);
            while (at + 1 < paragraphs.Count && paragraphs[at + 1] is var (next, nextBlock) && nextBlock == ++block
                && !RecordLine.IsOver(text, piece) && RecordLine.GoOn(text, next, next) is { } more)
            {
                piece = more;
                pieces.Add(piece);
                at++;
            }
        }

        return (sentences.ToImmutable(), perhaps.ToImmutable());
    }

    private static FileContent Content(SourceText text, ImmutableArray<SourceTable> tables, DiagnosticBag diagnostics)
    {
        var raw = new RawEvidence();
        var others = ImmutableArray.CreateBuilder<SourceTable>();
        foreach (var table in tables.Where(t => !t.Rows.IsEmpty))
        {
            if (TableRecords.HasKeys(table))
            {
                raw.Keep(TableRecords.Read(text, table, diagnostics));
            }
            else if (table.Rows.All(IsOfFile))
            {
                raw.Head.AddRange(table.Rows.Select(r => new RawEntry(KeyNames.Find(r.Cells[0].Text, EvidenceKeys.File)!, r.Cells[0].Span, [r.Cells[1].Value], r.Cells[1].Span)));
            }
            else
            {
                others.Add(table);
            }
        }

        return new FileContent(text, raw)
        {
            Tables = tables,
            OtherTables = others.ToImmutable(),
            WithoutMapping = [.. others.Select(t => DiagnosticFactory.TableNotRead(new TextLocation(text, t.Rows[0].Span), "table"))],
        };
    }

    /// <summary>Whether a row is a key of the file as a whole, and its value.</summary>
    private static bool IsOfFile(TableRow row) => row.Cells.Length == 2 && KeyNames.Find(row.Cells[0].Text, EvidenceKeys.File) is not null;
}

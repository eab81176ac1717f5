using System;
using System.IO;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Guides;

/// <summary>The page about a message, for <c>notice explain NL1003</c>: kept in the core assembly as Markdown, shown as text.</summary>
public static class MessageGuide
{
    private const string Fence = "```";

    /// <summary>The Markdown of a page; null where there is no message of that id. Case does not matter.</summary>
    public static string? Read(string id)
    {
        using var stream = typeof(Diagnostic).Assembly.GetManifestResourceStream($"pages/{id.ToUpperInvariant()}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A page as text: headings as they are, paragraphs wrapped, examples set in.</summary>
    public static string Report(string page, ReportOptions options)
    {
        var output = options.NewOutput();
        var paragraph = "";
        var isCode = false;
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                EndParagraph();
                isCode = !isCode;
                output.Gap();
            }
            else if (isCode)
            {
                output.Line("    ", line);
            }
            else if (line.StartsWith('#'))
            {
                EndParagraph();
                output.Gap();
                output.Line(line.TrimStart('#', ' '));
            }
            else if (line.Length == 0)
            {
                EndParagraph();
                output.Gap();
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                EndParagraph();
                output.Hanging("  - ", 4, Plain(line[2..]));
            }
            else
            {
                paragraph = paragraph.Length == 0 ? line : paragraph + " " + line;
            }
        }

        EndParagraph();
        return output.ToString().TrimEnd('\n') + "\n";

        void EndParagraph()
        {
            if (paragraph.Length > 0)
            {
                output.Paragraph(0, Plain(paragraph));
                paragraph = "";
            }
        }
    }

    private static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);
}

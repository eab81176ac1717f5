using System.Collections.Generic;
using System.Text;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>The texts that a workbook's cells share.</summary>
internal static class SharedTexts
{
    /// <param name="part">Null where the workbook has none.</param>
    /// <param name="struck">Takes the numbers of those that are struck through, in whole or in part.</param>
    public static IReadOnlyList<ReadText> Read(OfficePackage package, string? part, HashSet<int> struck, ReadingLimits limits)
    {
        var texts = new List<ReadText>();
        if (part is not null)
        {
            package.Read(part, xml =>
            {
                while (xml.Read())
                {
                    if (xml is { IsStart: true, Name: "si" })
                    {
                        texts.Add(new ReadText(CellText.Clean(TextOf(xml, out var isStruck))));
                        if (isStruck)
                        {
                            struck.Add(texts.Count - 1);
                        }

                        if (texts.Count > limits.SharedTexts)
                        {
                            throw FileRefusedException.TooLarge(ReadingLimits.InWords(limits.SharedTexts, "different texts"));
                        }
                    }
                }
            });
        }

        return texts;
    }

    /// <summary>The text of the element at hand; the runs of one that changes its letters are joined, and what says how to pronounce it is left out.</summary>
    /// <param name="isStruck">Whether some of it is struck through.</param>
    public static string TextOf(PartReader xml, out bool isStruck)
    {
        isStruck = false;
        var element = xml.Enter();
        var text = "";
        StringBuilder? joined = null;
        while (xml.ReadWithin(element))
        {
            if (xml is { IsStart: true, Name: "rPh" })
            {
                xml.SkipContent();
            }
            else if (xml is { IsStart: true, Name: "strike" })
            {
                isStruck |= xml.Attribute("val") is null or "1" or "true";
            }
            else if (xml is { IsStart: true, Name: "t" })
            {
                var run = xml.ReadText();
                if (text.Length > 0)
                {
                    (joined ??= new StringBuilder(text)).Append(run);
                }
                else
                {
                    text = run;
                }
            }
        }

        return joined?.ToString() ?? text;
    }
}

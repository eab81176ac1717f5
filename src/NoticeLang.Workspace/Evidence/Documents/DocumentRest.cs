using System.Collections.Generic;
using System.Linq;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Documents;

/// <summary>What a document has beside its body, and is not read: it is only asked whether there is any text in it.</summary>
internal static class DocumentRest
{
    private static readonly (string Kind, string Element, string Words)[] Parts =
        [("comments", "comment", "comments"), ("footnotes", "footnote", "footnotes"), ("endnotes", "endnote", "endnotes")];

    /// <summary>As in "comments", "text in boxes".</summary>
    public static List<string> Of(OfficePackage package, IReadOnlyCollection<PackageRelation> relations, bool hasBoxes, bool hasImported)
    {
        var rest = new List<string>();
        if (hasBoxes)
        {
            rest.Add("text in boxes");
        }

        if (hasImported)
        {
            rest.Add("another document inside it");
        }

        rest.AddRange(
            from part in Parts
            let relation = relations.FirstOrDefault(r => r.Kind == part.Kind && !r.IsExternal)
            where relation is not null && package.Has(relation.Part) && HasText(package, relation.Part, part.Element)
            select part.Words);
        return rest;
    }

    /// <summary>Footnotes have two without text in every document: the lines that part them.</summary>
    private static bool HasText(OfficePackage package, string part, string element)
    {
        var hasText = false;
        package.Read(part, xml =>
        {
            var isWithin = false;
            while (xml.Read())
            {
                isWithin = xml.Name == element && (xml.IsStart || xml.IsEnd) ? xml.IsStart : isWithin;
                if (xml is { IsStart: true, Name: "t" } && isWithin)
                {
                    hasText |= !string.IsNullOrWhiteSpace(xml.ReadText());
                }
            }
        });
        return hasText;
    }
}

using System;
using System.Collections.Generic;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Documents;

/// <summary>The styles of a document, as far as they hide text.</summary>
internal sealed class DocumentStyles
{
    /// <summary>Styles are built upon one another; no document needs more, and a circle ends here.</summary>
    private const int MostSteps = 20;

    private readonly Dictionary<string, (string? BasedOn, bool? IsHidden)> _styles = new(StringComparer.Ordinal);

    /// <param name="part">Null where the document has none.</param>
    public static DocumentStyles Read(OfficePackage package, string? part)
    {
        var styles = new DocumentStyles();
        if (part is not null && package.Has(part))
        {
            package.Read(part, styles.Read);
        }

        return styles;
    }

    /// <summary>Whether a style, or one it is built upon, hides text.</summary>
    public bool IsHidden(string? id)
    {
        for (var step = 0; id is not null && step < MostSteps && _styles.TryGetValue(id, out var style); step++)
        {
            if (style.IsHidden is { } isHidden)
            {
                return isHidden;
            }

            id = style.BasedOn;
        }

        return false;
    }

    private void Read(PartReader xml)
    {
        string? id = null;
        var isInChange = false;
        while (xml.Read())
        {
            switch (xml.Name)
            {
                case "style" when xml.IsStart:
                    id = xml.Attribute("styleId");
                    if (id is not null)
                    {
                        _styles[id] = default;
                    }

                    break;
                case "basedOn" when xml.IsStart && id is not null:
                    _styles[id] = _styles[id] with { BasedOn = xml.Attribute("val") };
                    break;
                case "rPrChange":
                    isInChange = xml.IsStart && !xml.IsEmpty;
                    break;
                case "vanish" when xml.IsStart && id is not null && !isInChange:
                    _styles[id] = _styles[id] with { IsHidden = xml.Attribute("val") is null or "1" or "true" or "on" };
                    break;
                default:
                    break;
            }
        }
    }
}

using System;
using System.IO;
using System.Text;
using System.Xml;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>
/// Goes through the XML of one part, start by start. No document type, no entities beyond XML's own five, nothing outside is ever looked
/// up; elements that are not in the part's own namespace are left out with all that is in them.
/// </summary>
internal sealed class PartReader
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const int NoContent = -1;

    private readonly XmlReader _xml;
    private readonly ReadingLimits _limits;
    private string? _space;

    public PartReader(XmlReader xml, ReadingLimits limits) => (_xml, _limits) = (xml, limits);

    /// <summary>Without its prefix.</summary>
    public string Name => _xml.LocalName;

    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    /// <summary>An element without content and without an end of its own.</summary>
    public bool IsEmpty => _xml.IsEmptyElement;

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public string Text => _xml.Value;

    public int Depth => _xml.Depth;

    public static XmlReader Open(Stream stream, ReadingLimits limits) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = limits.UnpackedBytes,
    });

    /// <summary>On to the next start, end or text; false at the end of the part.</summary>
    public bool Read()
    {
        var isNext = _xml.Read();
        while (isNext && IsStart && !IsOwn())
        {
            SkipForeign();
            isNext = !_xml.EOF;
        }

        if (isNext && IsStart && _xml.Depth > _limits.NestingDepth)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(_limits.NestingDepth, "elements within one another"));
        }

        return isNext;
    }

    /// <summary>Whether what was left out so far had boxes of text in it.</summary>
    public bool HasTextInBoxes { get; private set; }

    /// <summary>Leaves out an element of another namespace, to the node after it, and looks only for boxes of text: a drawing may hold one.</summary>
    private void SkipForeign()
    {
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }

        var box = 0;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (box > 0 && _xml.Depth <= box)
            {
                box = 0;
            }

            if (IsStart && box == 0 && _xml.LocalName == "txbxContent" && !_xml.IsEmptyElement)
            {
                box = _xml.Depth;
            }

            HasTextInBoxes |= box > 0 && IsText && !string.IsNullOrWhiteSpace(_xml.Value);
        }

        _xml.Read();
    }

    /// <summary>Goes into the element at hand: what <see cref="ReadWithin"/> needs to tell its end.</summary>
    public int Enter() => _xml.IsEmptyElement ? NoContent : _xml.Depth;

    /// <summary>On to the next start, end or text in an element; false at its end.</summary>
    /// <param name="element">As <see cref="Enter"/> gave it.</param>
    public bool ReadWithin(int element) => element != NoContent && Read() && !(IsEnd && _xml.Depth <= element);

    /// <summary>Leaves out the content of the element at hand; its end is next read over.</summary>
    public void SkipContent()
    {
        var element = Enter();
        while (ReadWithin(element))
        {
        }
    }

    /// <summary>The text of the element at hand, without that of elements in it.</summary>
    public string ReadText()
    {
        var element = Enter();
        var text = "";
        StringBuilder? longer = null;
        while (ReadWithin(element))
        {
            if (IsText && _xml.Depth == element + 1)
            {
                if (text.Length == 0)
                {
                    text = _xml.Value;
                }
                else
                {
                    (longer ??= new StringBuilder(text)).Append(_xml.Value);
                }
            }
        }

        return longer?.ToString() ?? text;
    }

    public string? Attribute(string name) => _xml.GetAttribute(name) ?? (_space is null ? null : _xml.GetAttribute(name, _space));

    /// <summary>On to the next attribute of the element at hand; false, and back at the element, after the last one.</summary>
    /// <param name="name">Of the attribute; empty where it is not the element's own.</param>
    public bool NextAttribute(out string name, out string value)
    {
        if (!_xml.MoveToNextAttribute())
        {
            _xml.MoveToElement();
            (name, value) = ("", "");
            return false;
        }

        name = _xml.NamespaceURI.Length == 0 || _xml.NamespaceURI == _space ? _xml.LocalName : "";
        value = _xml.Value;
        return true;
    }

    /// <summary>Whether an attribute says yes; one that is absent does not.</summary>
    public bool Flag(string name) => Attribute(name) is "1" or "true" or "on";

    /// <summary>The relationship the element at hand names.</summary>
    public string? Relation => _xml.GetAttribute("id", Relationships) ?? _xml.GetAttribute("id", StrictRelationships);

    /// <summary>Whether a prefix is declared where the reader is.</summary>
    public bool Knows(string prefix) => _xml.LookupNamespace(prefix) is not null;

    private bool IsOwn()
    {
        // All namespaces of one reader are one string each.
        _space ??= _xml.NamespaceURI;
        return ReferenceEquals(_space, _xml.NamespaceURI) || _space == _xml.NamespaceURI;
    }
}

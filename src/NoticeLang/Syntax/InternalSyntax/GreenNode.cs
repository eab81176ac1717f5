using System;
using System.Text;

namespace NoticeLang.Syntax.InternalSyntax;

/// <summary>What is true somewhere below a green node; flags OR upwards.</summary>
[Flags]
internal enum GreenFlags : byte
{
    None = 0,
    ContainsMissing = 1,
    ContainsSkipped = 2,
}

/// <summary>
/// A part of a tree that knows its kind, width and slots, and neither position nor parent, so that equal parts can be shared
/// (Roslyn, "Red-Green Trees"). Untyped: the typed views are the red nodes.
/// </summary>
internal abstract class GreenNode(SyntaxKind kind)
{
    public SyntaxKind Kind { get; } = kind;

    /// <summary>Width in UTF-16 code units, trivia included.</summary>
    public int FullWidth { get; protected init; }

    public GreenFlags Flags { get; protected set; }

    public virtual int SlotCount => 0;

    public virtual int LeadingTriviaWidth => FirstToken()?.LeadingTriviaWidth ?? 0;

    public virtual int TrailingTriviaWidth => LastToken()?.TrailingTriviaWidth ?? 0;

    public virtual GreenNode? GetSlot(int index) => null;

    /// <summary>Where a slot begins, from the start of this node.</summary>
    public virtual int GetSlotOffset(int index)
    {
        var offset = 0;
        for (var i = 0; i < index; i++)
        {
            offset += GetSlot(i)?.FullWidth ?? 0;
        }

        return offset;
    }

    public abstract void WriteTo(StringBuilder builder);

    public override string ToString()
    {
        var builder = new StringBuilder(FullWidth);
        WriteTo(builder);
        return builder.ToString();
    }

    private GreenToken? FirstToken()
    {
        for (var i = 0; i < SlotCount; i++)
        {
            if (GetSlot(i) is { FullWidth: > 0 } slot)
            {
                return slot as GreenToken ?? slot.FirstToken();
            }
        }

        return null;
    }

    private GreenToken? LastToken()
    {
        for (var i = SlotCount - 1; i >= 0; i--)
        {
            if (GetSlot(i) is { FullWidth: > 0 } slot)
            {
                return slot as GreenToken ?? slot.LastToken();
            }
        }

        return null;
    }
}

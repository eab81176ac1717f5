using System.Text;

namespace NoticeLang.Syntax.InternalSyntax;

/// <summary>A green node with slots as <see cref="SyntaxShapes"/> says for its kind, or a list (kind List). A slot may be empty (null).</summary>
internal sealed class GreenInner : GreenNode
{
    private const int OffsetsFrom = 12;

    private readonly GreenNode?[] _slots;
    private readonly int[]? _offsets;

    public GreenInner(SyntaxKind kind, params GreenNode?[] slots)
        : base(kind)
    {
        _slots = slots;
        _offsets = slots.Length >= OffsetsFrom && kind == SyntaxKind.List ? new int[slots.Length] : null;
        var width = 0;
        var flags = GreenFlags.None;
        for (var i = 0; i < slots.Length; i++)
        {
            if (_offsets is not null)
            {
                _offsets[i] = width;
            }

            if (slots[i] is { } slot)
            {
                width += slot.FullWidth;
                flags |= slot.Flags;
            }
        }

        FullWidth = width;
        Flags = flags;
    }

    public override int SlotCount => _slots.Length;

    public override GreenNode? GetSlot(int index) => _slots[index];

    public override int GetSlotOffset(int index) => _offsets is not null ? _offsets[index] : base.GetSlotOffset(index);

    public override void WriteTo(StringBuilder builder)
    {
        foreach (var slot in _slots)
        {
            slot?.WriteTo(builder);
        }
    }
}

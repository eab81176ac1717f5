using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>The values of fields as records keep them. The same few stand in record after record, and are kept once.</summary>
internal sealed class FieldTexts
{
    private const int Places = 4096;

    private readonly ImmutableArray<string>[] _kept = new ImmutableArray<string>[Places];

    public ImmutableArray<string> Of(in RawEntry entry) => entry.Count == 1 ? Of(entry.First) : Several(entry.Values);

    private ImmutableArray<string> Of(string text)
    {
        if (text.Length > TextPool.LongestKept)
        {
            return [PlainWriting.OfValue(text)];
        }

        ref var kept = ref _kept[TextPool.PlaceOf(text, Places)];
        if (kept.IsDefault || kept.Length != 1 || kept[0] != text)
        {
            var plain = PlainWriting.OfValue(text);
            if (plain != text)
            {
                return [plain];
            }

            kept = [text];
        }

        return kept;
    }

    private ImmutableArray<string> Several(ImmutableArray<RawValue> values)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        ref var kept = ref _kept[(TextPool.PlaceOf(values[0].Text, Places) + values.Length) & (Places - 1)];
        if (!AreKept(kept, values))
        {
            var texts = new string[values.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = PlainWriting.OfValue(values[i].Text);
            }

            kept = ImmutableCollectionsMarshal.AsImmutableArray(texts);
        }

        return kept;
    }

    private static bool AreKept(ImmutableArray<string> kept, ImmutableArray<RawValue> values)
    {
        if (kept.IsDefault || kept.Length != values.Length)
        {
            return false;
        }

        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] != values[i].Text)
            {
                return false;
            }
        }

        return true;
    }
}

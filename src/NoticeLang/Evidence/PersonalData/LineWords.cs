using System;
using System.Collections.Generic;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>What a piece of a line is.</summary>
internal enum PieceKind
{
    /// <summary>Letters, with apostrophes among them.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Any other character but a space.</summary>
    Sign,
}

/// <summary>A piece of a line.</summary>
/// <param name="HasSpace">Whether a space stands before it, or it begins the line.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, bool HasSpace);

/// <summary>A line cut into words, numbers and signs. Questions about pieces outside the line are answered no.</summary>
internal sealed class LineWords
{
    private readonly List<Piece> _pieces = [];
    private string _text = "";

    public int Count => _pieces.Count;

    /// <summary>Takes another line, from start to end in a text, in place of the one before.</summary>
    public void Read(string text, int start, int end)
    {
        _text = text;
        _pieces.Clear();
        var hasSpace = true;
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                hasSpace = true;
                i++;
                continue;
            }

            var first = i++;
            var kind = char.IsLetter(text[first]) ? PieceKind.Word : char.IsAsciiDigit(text[first]) ? PieceKind.Number : PieceKind.Sign;
            while (i < end && kind != PieceKind.Sign && (kind == PieceKind.Number ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i]) || (text[i] is '\'' or '’' && i + 1 < end && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            _pieces.Add(new Piece(kind, first, i, hasSpace));
            hasSpace = false;
        }
    }

    public Piece this[int i] => _pieces[i];

    public bool IsWord(int i) => i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Word;

    public bool IsNumber(int i) => i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Number;

    public bool IsSign(int i) => i >= 0 && i < Count && _pieces[i].Kind == PieceKind.Sign;

    public bool IsSign(int i, string signs) => IsSign(i) && signs.Contains(_text[_pieces[i].Start], StringComparison.Ordinal);

    /// <summary>Whether nothing stands between a piece and the one before it.</summary>
    public bool IsJoined(int i) => i > 0 && i < Count && !_pieces[i].HasSpace;

    public ReadOnlySpan<char> Text(int i) => i >= 0 && i < Count ? _text.AsSpan(_pieces[i].Start, _pieces[i].End - _pieces[i].Start) : default;

    public bool Is(int i, string word) => IsWord(i) && Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsOneOf(int i, WordSet words) => IsWord(i) && words.Contains(Text(i));

    /// <summary>The number a piece is, as far as six digits; else less than 0.</summary>
    public int Value(int i) => IsNumber(i) && Text(i).Length <= 6 ? int.Parse(Text(i), System.Globalization.CultureInfo.InvariantCulture) : -1;

    public int Length(int i) => Text(i).Length;
}

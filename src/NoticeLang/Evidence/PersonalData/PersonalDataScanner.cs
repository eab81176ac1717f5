using System;
using System.Buffers;
using System.Collections.Generic;
using NoticeLang.Text;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>
/// Looks through a text for what looks like a child's personal data. It knows forms and no names, so it finds not everything, and it
/// leaves alone what notices and minutes are full of: ages of groups, posts, meetings, counts, telephones, codes.
/// </summary>
public static class PersonalDataScanner
{
    private const int HeadLines = 20;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["born", "dob", "d.o.b", "birth", "(b.", "case", "child", "pupil", "client", "patient", "lac", "cla", "lcs", "ics", "mosaic", "liquidlogic", "carefirst", "upn", "address", "live", "living", "old", "boy",
            "girl", "baby", "toddler", "son", "daughter", "brother", "sister", "twin", "sibling"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>At most one finding a line, in the order of the text. Takes time in proportion to the text's length.</summary>
    /// <param name="isTable">Whether the text may be a table: then cells that head a column of such data are found too.</param>
    public static IEnumerable<PersonalDataFinding> Scan(SourceText text, bool isTable)
    {
        var words = new LineWords();
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            if (OfLine(text, span, words, isTable && line <= HeadLines) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static PersonalDataFinding? OfLine(SourceText text, TextSpan span, LineWords line, bool mayBeHeader)
    {
        var content = text.Content.AsSpan(span.Start, span.Length);
        if (MayHold(content))
        {
            line.Read(text.Content, span.Start, span.End);
            if (OfPieces(line) is { } finding)
            {
                return finding;
            }
        }

        return mayBeHeader && ColumnScan.Find(content, out var cell)
            ? new PersonalDataFinding(PersonalDataKind.Column, new TextSpan(span.Start + cell.Start, cell.Length))
            : null;
    }

    /// <summary>
    /// A quick look first, for most lines of a log have nothing: all but a header has a digit or an age in words, and with it a capital, one
    /// of the words that speak of a child, or the digits of an NHS number.
    /// </summary>
    private static bool MayHold(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9')
            ? line.ContainsAnyInRange('A', 'Z') || line.ContainsAnyInRange('\u0080', '\uFFFF') || line.ContainsAny(Hints) || HasNhsDigits(line)
            : line.Contains("aged ", StringComparison.OrdinalIgnoreCase);

    private static bool HasNhsDigits(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length;)
        {
            var next = line[i..].IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return false;
            }

            i += next;
            var length = line[i..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : line.Length - i;
            if (length is 3 or 10)
            {
                return true;
            }

            i += length;
        }

        return false;
    }

    private static PersonalDataFinding? OfPieces(LineWords line)
    {
        var nameAt = -1;
        var readTo = 0;
        for (var i = 0; i < line.Count; i++)
        {
            int first;
            int end;
            if (line.IsNumber(i))
            {
                if (NumberScan.IsNhs(line, i, out end))
                {
                    return Finding(PersonalDataKind.NhsNumber, line, i, end);
                }

                if (AgeScan.BeforeName(line, i, out end))
                {
                    return Finding(PersonalDataKind.NameAndAge, line, i, end);
                }
            }
            else if (line.IsWord(i))
            {
                if (BirthScan.At(line, i, out first, out end))
                {
                    return Finding(PersonalDataKind.DateOfBirth, line, first, end);
                }

                if (NumberScan.IsPupil(line, i))
                {
                    return Finding(PersonalDataKind.CaseNumber, line, i, i + 2);
                }

                if (NumberScan.IsCase(line, i, out first, out end))
                {
                    return Finding(PersonalDataKind.CaseNumber, line, first, end);
                }

                if (AgeScan.BeforeName(line, i, out end))
                {
                    return Finding(PersonalDataKind.NameAndAge, line, i, end);
                }

                if (i >= readTo)
                {
                    if (AgeScan.AfterName(line, i, out first, out end, out readTo))
                    {
                        return Finding(PersonalDataKind.NameAndAge, line, first, end);
                    }

                    nameAt = nameAt < 0 && PersonNames.Read(line, i, out first, out _, out _) >= 2 ? first : nameAt;
                }
            }
        }

        return AddressScan.In(line, nameAt >= 0, nameAt, out var from, out var to) ? Finding(PersonalDataKind.HomeAddress, line, from, to) : null;
    }

    private static PersonalDataFinding Finding(PersonalDataKind kind, LineWords line, int first, int end) =>
        new(kind, TextSpan.FromBounds(line[first].Start, line[Math.Min(end, line.Count) - 1].End));
}

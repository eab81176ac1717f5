using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Throws tiny worlds, from a seed.</summary>
internal sealed class Dice(int seed)
{
    private static readonly string[] Refs = ["a", "b"];

    private readonly Random _random = new(seed);

    public int Number(int least, int most) => _random.Next(least, most + 1);

    public bool OneIn(int n) => _random.Next(n) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>One to four days, mostly few.</summary>
    public (int Lo, int Hi) Days(int first, int last)
    {
        var lo = Number(first, last);
        return (lo, lo + (OneIn(2) ? 0 : Number(1, 3)));
    }

    /// <param name="most">At most so many reports of this act.</param>
    public List<Report> Acts(string act, int first, int last, int most, params (string, string)[] fields)
    {
        var acts = new List<Report>();
        for (var n = Number(0, most); n > 0; n--)
        {
            var act1 = new Report(RecordKind.Act, act, Days(first, last)) { Fields = fields, Ref = OneIn(3) ? Of(Refs) : null };
            acts.Add(act1 with { Denied = act1.Ref is not null && OneIn(4) });
        }

        return acts;
    }

    /// <summary>Some reports say when they were known; some correct another.</summary>
    public void Date(List<Report> reports)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            if (OneIn(8))
            {
                reports[i] = reports[i] with { Known = reports[i].Day.Lo + Number(-1, 4) };
            }

            if (i > 0 && OneIn(10))
            {
                reports[i] = reports[i] with { Corrects = Number(0, i - 1) };
            }
        }
    }

    /// <summary>Nothing, all, all but a day or two, or some runs of days.</summary>
    public List<Closing> Complete(RecordKind kind, string subject, int first, int last, params (string, string)[] fields)
    {
        switch (Number(0, 4))
        {
            case 0:
                return [];
            case 1:
                return [new Closing(kind, subject, first, last, 0, null, fields)];
            case 2:
                var hole = Number(first, last);
                return [new Closing(kind, subject, first, hole - 1, 0, null, fields), new Closing(kind, subject, hole + 1, last, 0, null, fields)];
            default:
                return [.. Enumerable.Range(0, Number(1, 3)).Select(_ =>
                {
                    var from = Number(first, last);
                    var to = Number(from, last);
                    return new Closing(kind, subject, from, to, OneIn(6) ? Number(1, 2) : 0, OneIn(8) ? Number(from, to + 2) : null, fields);
                })];
        }
    }

    public List<Suspending> Pauses(int first, int last, int most)
    {
        var pauses = new List<Suspending>();
        for (var n = Math.Max(0, Number(-1, most)); n > 0; n--)
        {
            var from = Number(first, last);
            pauses.Add(new Suspending(from, OneIn(12) ? null : from + Number(0, 4), OneIn(3) ? from + Number(-2, 3) : first, null));
        }

        return pauses;
    }
}

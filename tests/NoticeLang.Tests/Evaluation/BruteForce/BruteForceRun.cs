using System;
using System.Collections.Generic;
using Xunit;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>Many worlds against both evaluators; the first disagreements are shown.</summary>
internal static class BruteForceRun
{
    private const int Shown = 3;

    /// <param name="next">The next world: its sentence, its evidence, and what the definitions say of it.</param>
    public static void Agree(int cases, Func<(Form Form, TinyWorld World, Func<TinyWorld, Answer> Oracle)> next)
    {
        var (disagreements, shown) = (0, new List<string>());
        var seen = new HashSet<Answer>();
        for (var n = 0; n < cases; n++)
        {
            var (form, world, oracle) = next();
            if (form.Compare(world, w => Seen(oracle(w))) is { } words)
            {
                disagreements++;
                shown.Add(words);
                shown.Sort((a, b) => a.Length.CompareTo(b.Length));
                if (shown.Count > Shown)
                {
                    shown.RemoveAt(Shown);
                }
            }
        }

        Assert.True(disagreements == 0, $"{disagreements} of {cases} worlds\n{string.Join('\n', shown)}");
        Assert.True(seen.Count > 8, "the worlds are too much alike to show anything");

        Answer Seen(Answer answer)
        {
            seen.Add(answer);
            return answer;
        }
    }
}

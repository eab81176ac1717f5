using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Counts the messages about one file beyond <see cref="ReadingLimits.MessagesOfOneId"/>: hundreds alike are one mistake.</summary>
internal static class MessageLimit
{
    public static IEnumerable<Diagnostic> Apply(DiagnosticBag found, int limit)
    {
        foreach (var alike in found.GroupBy(d => d.Id))
        {
            var count = alike.Count();
            if (count <= limit)
            {
                foreach (var diagnostic in alike)
                {
                    yield return diagnostic;
                }

                continue;
            }

            var inOrder = alike.OrderBy(d => d.Location).ToList();
            foreach (var diagnostic in inOrder.Take(limit))
            {
                yield return diagnostic;
            }

            yield return DiagnosticFactory.MoreOfTheSame(inOrder[limit].Location, count - limit, alike.Key);
        }
    }
}

using System.Collections.Generic;
using System.Threading;
using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>
/// The conditions of a run, taken by two threads, each condition by one of them. Which of the two takes it may differ from run to run; what
/// it comes to cannot, for that depends on the program, the evidence and the days alone.
/// </summary>
internal sealed class SharedConditions(BoundProgram program)
{
    private readonly List<BoundCondition> _conditions = ConditionOrder.Of(program.Conditions);
    private readonly HashSet<string> _alone = ConditionOrder.Alone(program.Conditions);
    private readonly int[] _taken = new int[program.Conditions.Length];

    /// <summary>Those not taken yet, in the order of what they rest on.</summary>
    public IEnumerable<BoundCondition> FromTheFront()
    {
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (Take(i))
            {
                yield return _conditions[i];
            }
        }
    }

    /// <summary>From the last, and only those that rest on no other and on which no other rests.</summary>
    public IEnumerable<BoundCondition> FromTheBack()
    {
        for (var i = _conditions.Count - 1; i >= 0; i--)
        {
            if (_alone.Contains(_conditions[i].Symbol.Name) && Take(i))
            {
                yield return _conditions[i];
            }
        }
    }

    private bool Take(int index) => Interlocked.Exchange(ref _taken[index], 1) == 0;
}

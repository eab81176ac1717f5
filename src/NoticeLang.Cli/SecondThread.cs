using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace NoticeLang.Cli;

/// <summary>Work for the machine's second core. What is done there depends on nothing that changes, so that results never depend on which thread was quicker.</summary>
internal static class SecondThread
{
    /// <summary>Starts work at the side. The action given back waits for its end, and throws what it threw; on a machine with one core all is done then.</summary>
    public static Action Start(Action work)
    {
        if (Environment.ProcessorCount == 1)
        {
            return work;
        }

        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception thrown)
            {
                fault = ExceptionDispatchInfo.Capture(thrown);
            }
        })
        { IsBackground = true };
        thread.Start();
        return () =>
        {
            thread.Join();
            fault?.Throw();
        };
    }

    /// <summary>The same for work with a result, which the function given back returns.</summary>
    public static Func<T> Start<T>(Func<T> work)
        where T : class
    {
        T? result = null;
        var wait = Start(() => { result = work(); });
        return () =>
        {
            wait();
            return result!;
        };
    }
}

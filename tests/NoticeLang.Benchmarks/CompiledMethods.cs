using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace NoticeLang.Benchmarks;

/// <summary>Listens for the methods the runtime compiles in this process, from its construction on.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords JustInTime = (EventKeywords)0x10;

    private static readonly MethodInfo FromHandle = typeof(object).Assembly.GetType("System.RuntimeType")!
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Single(method => method.Name == "GetMethodBase" && method.GetParameters().Length == 1);

    private static readonly MethodInfo MethodOf = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly Lock gate = new();
    private readonly HashSet<ulong> handles = [];

    /// <summary>The generic methods, and methods of generic types, compiled so far, in the order of their names.</summary>
    public IReadOnlyList<MethodBase> Generic()
    {
        Thread.Sleep(TimeSpan.FromSeconds(2));
        lock (gate)
        {
            return
            [
                .. handles.Select(Method).OfType<MethodBase>()
                    .Where(method => method.IsGenericMethod || method.DeclaringType is { IsGenericType: true })
                    .Where(method => !Named(method).Contains("Benchmark", StringComparison.Ordinal))
                    .OrderBy(Named, StringComparer.Ordinal),
            ];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JustInTime);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: { } name, Payload: { } payload } && name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal)
            && payload[6] is not "dynamicClass")
        {
            lock (gate)
            {
                handles.Add((ulong)payload[0]!);
            }
        }
    }

    private static string Named(MethodBase method) => $"{method.DeclaringType}::{method}";

    private static MethodBase? Method(ulong handle)
    {
        object boxed = RuntimeMethodHandle.FromIntPtr((nint)handle);
        return (MethodBase?)FromHandle.Invoke(null, [MethodOf.Invoke(boxed, null)]);
    }
}

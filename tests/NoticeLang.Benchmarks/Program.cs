using System;
using System.Linq;
using BenchmarkDotNet.Running;

namespace NoticeLang.Benchmarks;

/// <summary>
/// <c>peers</c>: parsing beside Roslyn; <c>scaling</c>: parse, bind and evaluate at n, 2n, 4n, 8n with the exponent; <c>start-up PROGRAM…</c>:
/// the published program beside a hello world; <c>bench …</c>: the benchmarks under BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments.FirstOrDefault())
        {
            case "peers":
                PeerComparison.Run(Console.Out);
                return 0;
            case "scaling":
                Scaling.Run(Console.Out);
                return 0;
            case "start-up" when arguments.Length == 3:
                return StartUp.Run(Console.Out, notice: arguments[1], hello: arguments[2]);
            case "bench":
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments[1..]);
                return 0;
            default:
                Console.Error.WriteLine("say one of: peers, scaling, start-up NOTICE HELLO, bench [--filter *Parse*]");
                return 3;
        }
    }
}

using System;
using System.Linq;
using BenchmarkDotNet.Running;

namespace NoticeLang.Benchmarks;

/// <summary>
/// <c>peers</c>: parsing beside Roslyn; <c>reading</c>: reading evidence beside the parsing libraries alone; <c>scaling</c>: parse, bind and evaluate at n, 2n, 4n, 8n with the exponent; <c>start-up PROGRAM…</c>:
/// the published program beside a hello world; <c>profile FILE</c>: the start-up profile it is published with; <c>screens</c>: a key press beside Spectre.Console; <c>bench …</c>: the benchmarks under BenchmarkDotNet.
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
            case "reading":
                Reading.Run(Console.Out, arguments.ElementAtOrDefault(1) ?? "");
                return 0;
            case "scaling":
                Scaling.Run(Console.Out);
                return 0;
            case "start-up" when arguments.Length == 3:
                return StartUp.Run(Console.Out, notice: arguments[1], hello: arguments[2]);
            case "profile" when arguments.Length == 2:
                return StartUpProfile.Write(arguments[1], Console.Out);
            case "screens":
                ScreenSpeed.Run(Console.Out);
                return 0;
            case "bench":
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments[1..]);
                return 0;
            default:
                Console.Error.WriteLine("say one of: peers, reading, scaling, screens, start-up NOTICE HELLO, profile FILE, bench [--filter *Parse*]");
                return 3;
        }
    }
}

namespace NoticeLang.Benchmarks;

internal static class Program
{
    private static void Main()
    {
    }
}

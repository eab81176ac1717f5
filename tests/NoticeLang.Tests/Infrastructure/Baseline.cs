using System;
using System.IO;
using System.Text;
using Xunit;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>
/// Holds an output to the file that says what it should be. With NOTICE_UPDATE_BASELINES=1 the file is rewritten instead; under
/// CI=true that is refused.
/// </summary>
internal static class Baseline
{
    public const string UpdateVariable = "NOTICE_UPDATE_BASELINES";

    /// <param name="path">From the root of the repository.</param>
    public static void Verify(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, path);
        var update = Environment.GetEnvironmentVariable(UpdateVariable) == "1";
        if (update && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"{UpdateVariable} is set in CI: baselines are rewritten by people, who look at the difference");
        }

        var normal = Normalise(actual);
        if (update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, normal, new UTF8Encoding(false));
            return;
        }

        if (!File.Exists(file))
        {
            Assert.Fail($"{path} is missing: run the tests once with {UpdateVariable}=1, and look at what it writes");
        }

        var stored = Normalise(File.ReadAllText(file));
        if (stored != normal)
        {
            Assert.Fail($"{path} differs (to rewrite it: {UpdateVariable}=1)\n{LineDifference.Show(stored, normal)}");
        }
    }

    /// <summary>Line feeds only, one at the end.</summary>
    public static string Normalise(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
}

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NoticeLang.Tests.Architecture;

/// <summary>Fails with every place that breaks a rule, a line each.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> places)
    {
        var all = places.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}

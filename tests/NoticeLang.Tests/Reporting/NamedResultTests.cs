using System;
using System.Collections.Generic;
using NoticeLang.Reporting.Results;
using Xunit;

namespace NoticeLang.Tests.Reporting;

/// <summary>A name stands behind its code, and behind nothing that only looks like it.</summary>
public sealed class NamedResultTests
{
    [Theory]
    [InlineData("P-001", "P-001 (Jo Example)")]
    [InlineData("director is permanent (P-001) from 2019", "director is permanent (P-001, Jo Example) from 2019")]
    [InlineData("P-001 is a member of board, P-002 is not", "P-001 (Jo Example) is a member of board, P-002 (Sam Example) is not")]
    [InlineData("P-0011 and P-00 and AP-001 and P-001-a", "P-0011 and P-00 and AP-001 and P-001-a")]
    [InlineData("P-003 has no name", "P-003 has no name")]
    [InlineData("", "")]
    public void EachWholeCodeHasItsNameBehindIt(string text, string shown) =>
        Assert.Equal(shown, new NamedResult(new Dictionary<string, string>(StringComparer.Ordinal) { ["P-001"] = "Jo Example", ["P-002"] = "Sam Example" }).In(text));
}

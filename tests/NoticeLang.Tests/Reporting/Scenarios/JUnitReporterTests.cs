using System;
using System.Collections.Immutable;
using System.Linq;
using System.Xml.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Scenarios;
using NoticeLang.Tests.Evaluation;
using Xunit;

namespace NoticeLang.Tests.Reporting.Scenarios;

public sealed class JUnitReporterTests
{
    [Fact]
    public void IsXmlWhateverTheTitlesHold()
    {
        var run = ScenarioRunner.Run(
            ScenarioRunnerTests.Program("scenario \"<late> & \u0001 'odd' \U0001F600\" {\n given council submits plan on 2 April 2021\n as at 1 May 2021\n expect sent met\n}"), []);

        var suites = XDocument.Parse(JUnitReporter.Report([run])).Root!;

        Assert.Equal("testsuites", suites.Name.LocalName);
        Assert.Equal(("1", "1"), (suites.Attribute("tests")!.Value, suites.Attribute("failures")!.Value));
        var test = suites.Descendants("testcase").Single();
        Assert.Equal("<late> &  'odd' \U0001F600", test.Attribute("name")!.Value);
        Assert.Equal("sent should be met and is met late", test.Element("failure")!.Attribute("message")!.Value);
        Assert.Contains("council submits plan on 2 April 2021", test.Element("failure")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatHoldsHasNoFailureAndNothingIsTimed()
    {
        var run = ScenarioRunner.Run(ScenarioRunnerTests.Program("scenario \"in time\" {\n given council submits plan on 2 March 2021\n as at 1 May 2021\n expect sent met\n}"), []);

        var text = JUnitReporter.Report([run]);

        Assert.DoesNotContain("failure ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("time", text.Replace("in time", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(text, JUnitReporter.Report([run]));
    }
}

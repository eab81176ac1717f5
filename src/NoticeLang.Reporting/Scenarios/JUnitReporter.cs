using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Scenarios;

/// <summary>
/// What came of all scenarios in the JUnit form that build servers read: a suite a notice, a case a scenario. It gives no times, so that
/// the same files give the same bytes.
/// </summary>
public static class JUnitReporter
{
    public static string Report(IReadOnlyList<ScenarioRun> runs)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(new StringWriter(text, CultureInfo.InvariantCulture), settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, [.. runs.SelectMany(r => r.Scenarios)]);
            foreach (var run in runs)
            {
                WriteSuite(xml, run);
            }

            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static void WriteSuite(XmlWriter xml, ScenarioRun run)
    {
        var name = run.Notice?.Name ?? "no notice";
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        WriteCounts(xml, run.Scenarios);
        foreach (var scenario in run.Scenarios)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", name);
            xml.WriteAttributeString("name", Clean(scenario.Scenario.Title));
            xml.WriteAttributeString("file", scenario.Scenario.Location.Path);
            xml.WriteAttributeString("line", scenario.Scenario.Location.Start.Line.ToString(CultureInfo.InvariantCulture));
            foreach (var expectation in scenario.Expectations.Where(e => !e.Holds))
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Clean(ScenarioReporter.Difference(expectation)));
                xml.WriteAttributeString("type", expectation.Got);
                xml.WriteString(Clean(Reasons(scenario, expectation)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<ScenarioResult> scenarios)
    {
        xml.WriteAttributeString("tests", scenarios.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", scenarios.Count(s => !s.Holds).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
    }

    private static string Reasons(ScenarioResult scenario, ExpectationResult expectation)
    {
        var lines = new List<string> { $"{Words.Place(expectation.Expectation.Location)}, as at {scenario.Scenario.AsAt}" };
        lines.AddRange(expectation.Givens.Select(g => $"given {g.Text} ({Words.Place(g.Location)})"));
        lines.Add(VerdictWords.Sentence(expectation.Condition, scenario.Scenario.AsAt));
        lines.AddRange(expectation.Condition.Explanation.DescendantsAndSelf().Select(ReasonText.Of));
        return string.Join("\n", lines.Select(PlainText.Clean));
    }

    // What XML cannot hold at all is left out; the rest the writer escapes.
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}

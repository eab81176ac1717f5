using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Benchmarks;

/// <summary>Notices and evidence of a size, the same for the same seed: conditions of the forms that real notices have.</summary>
internal static class NoticeGenerator
{
    private static readonly Day Start = Day.Of(2019, 6, 1);

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A notice of so many conditions, one sentence or two each; it binds without errors.</summary>
    public static string Notice(int conditions, int seed = 17)
    {
        var random = new Random(seed);
        var text = new StringBuilder(conditions * 220);
        text.Append("""
            notice generated-2019 "Improvement notice: generated" {
                kind       improvement notice
                issued     23 May 2019 by secretary-of-state
                addressed  to council
            }

            party council             "The council"
            party department          "The department"
            party secretary-of-state  "The Secretary of State"
            party inspectorate        "The inspectorate"
            role  adviser             "Adviser", appointed by secretary-of-state
            role  director            "Director", appointed by council
            body  improvement-board   "Improvement board"
            judgement progress "Progress", by secretary-of-state: none < some < clear


            """);
        for (var i = 0; i < conditions; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"document plan-{i} \"Plan {i}\", owned by council\n");
        }

        for (var i = 0; i < conditions; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n// Paragraph {i + 1} of the notice, in our own words\ncondition condition-{i} \"Condition number {i}\" {{\n");
            text.Append(CultureInfo.InvariantCulture, $"    origin instrument paragraph {i + 1}\n");
            text.Append("    ").Append(Sentence(i, random)).Append('\n');
            text.Append("}\n");
        }

        return text.ToString();
    }

    /// <summary>So many records for such a notice, spread over its plans; one in ten is inexact to the month.</summary>
    public static EvidenceSet Evidence(int conditions, int records, int seed = 17)
    {
        var random = new Random(seed);
        var text = SourceText.From("", "evidence/generated.yaml");
        var file = new EvidenceFile(text, new Lazy<string>(new string('0', 64)), "council", "Generated");
        var made = ImmutableArray.CreateBuilder<EvidenceRecord>(records);
        for (var i = 0; i < records; i++)
        {
            made.Add(Record(i, i % conditions, file, random));
        }

        return new EvidenceSet([file], made.ToImmutable(), [], []);
    }

    private static string Sentence(int i, Random random) => (i % 7) switch
    {
        0 => $"council must submit plan-{i} to department by {DayIn(random)}",
        1 => $"department must review plan-{i} every 6 months from issue until notice ends",
        2 => $"council must revise plan-{i} in each quarter from 1 October 2019 until 31 December 2022",
        3 => $"council must publish plan-{i} within 10 working days after department reviews plan-{i}",
        4 => $"inspectorate must inspect plan-{i} every 6 weeks from 22 October 2019, allowing 3 days",
        5 => $"council must complete that plan-{i} when adviser requires plan-{i}",
        _ => $"council must agree plan-{i} between 1 June 2020 and {DayIn(random)}",
    };

    private static string DayIn(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 29)} {Months[random.Next(12)]} {random.Next(2021, 2023)}");

    private static EvidenceRecord Record(int number, int condition, EvidenceFile file, Random random)
    {
        var (act, by) = (condition % 7) switch
        {
            0 => ("submit", "council"),
            1 => ("review", "department"),
            2 => ("revise", "council"),
            3 => ("publish", "council"),
            4 => ("inspect", "inspectorate"),
            5 => ("complete", "council"),
            _ => ("agree", "council"),
        };
        var day = Start.AddDays(random.Next(1200));
        var location = new TextLocation(file.Text, new TextSpan(0, 0));
        var fields = new List<EvidenceField> { new("by", [by], location), new("of", [$"plan-{condition}"], location) };
        if (act == "submit")
        {
            fields.Add(new("to", ["department"], location));
        }

        return new EvidenceRecord
        {
            Kind = RecordKind.Act,
            Subject = act,
            Id = string.Create(CultureInfo.InvariantCulture, $"generated.yaml:{number + 1}"),
            File = file,
            Location = location,
            Fields = [.. fields],
            Day = random.Next(10) == 0 ? DayInterval.WholeMonth(day.Year, day.Month) : DayInterval.Exactly(day),
            SaidBy = "council",
        };
    }
}

using System;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>Which words could be a person's name: written with a capital, and not of the many that notices and minutes write so.</summary>
internal static class PersonNames
{
    private static readonly WordSet Titles = new("Mr Mrs Ms Miss Dr Prof Professor Cllr Councillor Sir Dame Lord Lady Baroness Baron Rev Hon Judge");

    /// <summary>What stands before a name without being of it, or makes a group of capitals the name of something else.</summary>
    private static readonly WordSet NotNames = new("""
        A An The This That These Those All Any Both Each Every No Not Of On In At By For From To And Or But If It Its As With Without Per Our We They He She His Her Their
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun Easter Christmas
        Child Children Boy Boys Girl Girls Baby Babies Infant Infants Toddler Teenager Teenagers Young Youth Youths Person Persons People Pupil Pupils Student Students
        Adult Adults Parent Parents Carer Carers Leaver Leavers Sibling Siblings Brother Brothers Sister Sisters Son Sons Daughter Daughters Twin Twins Mother Father
        Family Families Man Men Woman Women Male Female Males Females Cohort Anyone Everyone Someone Those Others Total Totals Average Mean Median Under Over Aged Age Ages
        Year Years Month Months Week Weeks Day Days Quarter Quarters Term Terms Night Half Annual Monthly Weekly Daily Quarterly
        Improvement Board Boards Council Councils Committee Committees Cabinet Team Teams Group Groups Panel Panels Partnership Partnerships Partner Partners Forum Forums
        Service Services Department Office Offices Agency Agencies Authority Authorities Borough City County District Metropolitan Town Parish Region Regional Government
        Trust Hospital Clinic School Schools Academy College University Nursery Centre Center Hub Hubs Home Homes House Unit Units Court Courts Police Fire Army
        Director Directors Chair Chairs Chairman Chief Executive Officer Officers Manager Managers Head Heads Lead Leads Leader Leaders Member Members Adviser Advisers Advisor
        Inspector Inspectors Inspectorate Commissioner Commissioners Minister Ministers Secretary State Deputy Assistant Interim Permanent Acting Senior Principal Staff
        Social Care Worker Workers Practice Practitioner Practitioners Early Help Health Housing Education Learning Safeguarding Adoption Fostering Foster Support Edge
        Assessment Assessments Review Reviews Visit Visits Plan Plans Planning Referral Referrals Contact Contacts Case Cases Caseload Caseloads Conference Conferences
        Protection Need Needs Front Door First Response Duty Intake Strategy Strategic Operational Performance Quality Assurance Audit Audits Finance Budget Workforce
        Leadership Management Governance Oversight Supervision Recruitment Retention Training Attendance Apologies Present Absent Agenda Item Items Minute Minutes Action
        Actions Update Updates Report Reports Letter Letters Notice Notices Paragraph Paragraphs Section Sections Part Parts Chapter Annex Annexes Appendix Schedule Clause
        Condition Conditions Article Page Pages Table Tables Figure Figures Chart Graph Sheet Row Column Cell Version Draft Final Note Notes Source Sources Line Lines File
        Phase Stage Step Level Band Grade Tier Key Key-stage Class Set Category Priority Priorities Theme Themes Area Areas Ward Wards Locality Localities Zone Domain
        Pathway Pathways Programme Programmes Project Projects Policy Policies Procedure Procedures Standard Standards Framework Protocol Act Regulation Regulations Law
        North South East West Northern Southern Eastern Western Central Greater Upper Lower New Old Great Little Inner Outer Mid National Local United Kingdom England
        Wales Scotland Ireland Britain British English London
        Street Road Avenue Lane Close Drive Crescent Grove Place Way Terrace Gardens Mews Walk Row Square Building Buildings Flat Floor
        Room Suite Ofsted Children's Seen Missing Placed Moved Number Numbers Count Rate Rates Percentage Yes No Not-known Unknown None Other Good Outstanding Inadequate
        Requires Red Amber Met Late Due Done Open Closed Complete Completed Question Answer Option Example-only Re Ref Reference Case-note Date Dates Time Name Names Code
        """);

    /// <summary>
    /// Reads a name that begins with a piece: words with capitals, initials and hyphens between. <paramref name="first"/> and
    /// <paramref name="end"/> bound what is the name; <paramref name="next"/> is where to read on.
    /// </summary>
    /// <returns>How many words of it are written out; 0 where it is no name.</returns>
    public static int Read(LineWords line, int at, out int first, out int end, out int next)
    {
        first = end = at;
        next = at + 1;
        if (!IsCapital(line, at))
        {
            return 0;
        }

        for (next = at; next < line.Count && IsCapital(line, next); next += Gap(line, next))
        {
            end = next + 1;
            if (line.IsOneOf(next, Titles))
            {
                SkipRun(line, ref next);
                return 0;
            }
        }

        next = end;
        while (first < end && (line.IsOneOf(first, NotNames) || !line.IsWord(first)))
        {
            first++;
        }

        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (line.IsOneOf(i, NotNames))
            {
                return 0;
            }

            words += line.IsWord(i) && line.Length(i) > 1 ? 1 : 0;
        }

        return words;
    }

    /// <summary>How many initials with full stops begin at a piece, as in J. B. or J.B.; the piece after them.</summary>
    public static int Initials(LineWords line, int at, out int next)
    {
        var count = 0;
        for (next = at; line.IsWord(next) && line.Length(next) == 1 && char.IsUpper(line.Text(next)[0]) && line.IsSign(next + 1, "."); next += 2)
        {
            count++;
        }

        return count;
    }

    private static void SkipRun(LineWords line, ref int next)
    {
        while (next < line.Count && IsCapital(line, next))
        {
            next += Gap(line, next);
        }
    }

    /// <summary>How many pieces on the next word of a name would stand: past a hyphen, or the stop after an initial.</summary>
    private static int Gap(LineWords line, int at) =>
        line.IsSign(at + 1, "-") && line.IsJoined(at + 1) && line.IsJoined(at + 2) && IsCapital(line, at + 2) ? 2
        : line.Length(at) == 1 && line.IsSign(at + 1, ".") ? 2
        : 1;

    /// <summary>A capital with small letters behind it, or one capital alone; nothing that is joined to a number or a sign of a code.</summary>
    private static bool IsCapital(LineWords line, int at)
    {
        if (!line.IsWord(at) || !char.IsUpper(line.Text(at)[0]) || line.IsJoined(at) && line.IsNumber(at - 1))
        {
            return false;
        }

        var text = line.Text(at);
        var isCode = at + 1 < line.Count && line.IsJoined(at + 1) && (line.IsNumber(at + 1) || (line.IsSign(at + 1, "-") && line.IsNumber(at + 2)));
        return !isCode && (text.Length == 1 || text.ContainsAnyInRange('a', 'z'));
    }
}

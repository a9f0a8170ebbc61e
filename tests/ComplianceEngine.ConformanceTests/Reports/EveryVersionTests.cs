namespace ComplianceEngine.ConformanceTests.Reports;

/// <summary>
/// Every figure of every version of the three yearly reports, over one story told in different years: eight people with detainers. Six are
/// handed to ICE half an hour after their release was due: a convicted of a felony on the list, b of a misdemeanor, c with an open
/// felony who is a possible match and gang member, d with an open misdemeanor and a warrant of removal, e whose case was dismissed, f of
/// whose history nothing is known. h is kept five hours, until ICE lets the detainer go. n is let go on time.
/// </summary>
public sealed class EveryVersionTests
{
    private static readonly (string, string)[] Early =
    [
        ("2", "6"), ("3", "1+1"), ("4", "1+1"), ("5", "3+1"), ("6", "1+1"), ("7", "1+1"), ("8", "1+1"), ("9", "2+1"), ("11", "1"), ("1", "1"),
    ];

    private static readonly (string, string)[] ByReason =
        [("1", "8"), ("1.i", "2+1"), ("1.ii", "2+1"), ("1.iii", "1+1"), ("1.iv", "1+1"), ("1.other", "1+1"), ("2", "1"), ("2.i", "1")];

    private static readonly (string, string)[] OnlyCounts = [("1", "8"), ("2", "1"), ("3", "6"), ("4", "1")];

    [Test]
    public void The_first_law_of_the_department_of_correction() => ReportRun.AssertCounts(Count("9-131-f", 2012, "doc"), Early);

    [TestCase(2013)]
    [TestCase(2014)]
    public void The_second_law_of_the_department_of_correction(int year) => ReportRun.AssertCounts(Count("9-131-f", year, "doc"),
    [
        .. ByReason, ("3", "6"), ("4", "1+1"), ("5", "1+1"), ("6", "3+1"), ("7", "1+1"), ("8", "1+1"), ("9", "1+1"), ("10", "1+1"), ("11", "1+1"),
        ("12", "2+1"), ("13", "1+1"), ("14", "1+1"), ("16", "1"), ("17", "1"),
    ]);

    [TestCase(2015)]
    [TestCase(2017)]
    public void The_third_law_of_the_department_of_correction(int year) => ReportRun.AssertCounts(
        Count("9-131-f", year, "doc"), [.. ByReason, ("3", "6"), ("4", "1+1"), ("5", "1+1"), ("7", "1"), ("8", "1")]);

    [TestCase(2019)]
    [TestCase(2026)]
    public void The_law_of_2018_of_the_department_of_correction(int year) => ReportRun.AssertCounts(
        Count("9-131-f", year, "doc"), [.. ByReason, ("3", "6"), ("4", "1+1"), ("5", "1+1"), ("7", "1"), ("8", "1"), .. Messages("9")]);

    [TestCase(2013)]
    [TestCase(2016)]
    public void The_police_before_2018(int year) => ReportRun.AssertCounts(Count("14-154", year, "nypd"), OnlyCounts);

    [Test]
    public void The_police_from_2018_on() => ReportRun.AssertCounts(Count("14-154", 2020, "nypd"), [.. OnlyCounts, .. Messages("5")]);

    // Any time after release was due is a hold here, so that all who were handed over half an hour late were held.
    [Test]
    public void The_department_of_probation() => ReportRun.AssertCounts(
        Count("9-205", 2021, "probation"), [("1", "8"), ("2", "7"), ("3", "6"), ("4", "1"), .. Messages("5")]);

    [TestCase("9-131-f", "nypd")]
    [TestCase("14-154", "doc")]
    [TestCase("9-205", "doc")]
    public void Another_agency_s_records_do_not_count(string report, string agency) => ReportRun.AssertCounts(Count(report, 2019, agency));

    private static (string, string)[] Messages(string item) =>
    [
        ($"{item}.requests", "3"), ($"{item}.responses", "2"), ($"{item}.responses.i", "1"), ($"{item}.responses.i.status", "1"),
        ($"{item}.responses.i.other", "1"), ($"{item}.responses.i.transfer", "1"), ($"{item}.responses.ii", "1"), ($"{item}.responses.ii.release", "1"),
        ($"{item}.responses.ii.court", "1"), ($"{item}.responses.ii.transfer", "1"), ($"{item}.responses.iii", "1"), ($"{item}.responses.iii.status", "1"),
        ($"{item}.responses.iii.other", "1"), ($"{item}.responses.iii.transfer", "1"),
    ];

    private static Dictionary<string, string> Count(string report, int year, string agency)
    {
        // The story lies in spring; a year is short enough that every reporting year has a spring of its own.
        string Told(string text) => text.Replace("YEAR", $"{year}", StringComparison.Ordinal).Replace("LAST", $"{year - 2}", StringComparison.Ordinal)
            .Replace("AGENCY", agency, StringComparison.Ordinal);
        return ReportRun.Count(
            report, year, ReportRun.Whole, ("custody.csv", Told(Custody)), ("detainer.csv", Told(Detainers)), ("charge.csv", Told(Charges)),
            ("screening.csv", Told(Screenings)), ("communication.csv", Told(Communications)));
    }

    private const string Custody = """
        custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
        ca,a,AGENCY,YEAR-03-21T10:00:00,time-served,YEAR-05-10T10:00:00,YEAR-05-10T10:30:00,federal-immigration,none
        cb,b,AGENCY,YEAR-03-21T10:00:00,time-served,YEAR-05-10T10:00:00,YEAR-05-10T10:30:00,federal-immigration,none
        cc,c,AGENCY,YEAR-03-21T10:00:00,recognizance,YEAR-05-10T10:00:00,YEAR-05-10T10:30:00,federal-immigration,none
        cd,d,AGENCY,YEAR-03-21T10:00:00,recognizance,YEAR-05-10T10:00:00,YEAR-05-10T10:30:00,federal-immigration,none
        ce,e,AGENCY,YEAR-03-21T10:00:00,dismissal,YEAR-05-10T10:00:00,YEAR-05-10T10:30:00,federal-immigration,none
        cf,f,AGENCY,YEAR-03-21T10:00:00,recognizance,YEAR-05-10T10:00:00,YEAR-05-10T10:30:00,federal-immigration,none
        ch,h,AGENCY,YEAR-03-21T10:00:00,recognizance,YEAR-05-10T10:00:00,YEAR-05-10T15:00:00,community,none
        cn,n,AGENCY,YEAR-03-21T10:00:00,recognizance,YEAR-05-10T10:00:00,YEAR-05-10T10:00:00,community,none
        """;

    private const string Detainers = """
        detainer_id,person_id,custody_id,received_at,form,reason,withdrawn_at
        da,a,ca,YEAR-03-22T09:00:00,I-247,reason-to-believe-removable,none
        db,b,cb,YEAR-03-22T09:00:00,I-247,proceedings-begun,none
        dc,c,cc,YEAR-03-22T09:00:00,I-247,warrant-of-arrest-served,none
        dd,d,cd,YEAR-03-22T09:00:00,I-247,order-of-removal,none
        de,e,ce,YEAR-03-22T09:00:00,I-247,other,none
        df,f,cf,YEAR-03-22T09:00:00,I-247,,none
        dh,h,ch,YEAR-03-22T09:00:00,I-247,reason-to-believe-removable,YEAR-05-10T14:00:00
        dn,n,cn,YEAR-03-22T09:00:00,I-247,proceedings-begun,none
        """;

    private const string Charges = """
        charge_id,person_id,custody_id,jurisdiction,law,section,grade,inchoate,hate_crime,committed_on,disposition,disposed_on,adjudication,judgment_on,cpl_170_70_release,mandatory_youthful_offender
        xa,a,old,NY,PL,120.05,felony,none,no,LAST-01-05,convicted,,adult,LAST-02-10,,no
        xb,b,old,NY,PL,120.00,misdemeanor,none,no,LAST-01-05,convicted,,adult,LAST-02-10,,no
        xc,c,cc,NY,PL,120.05,felony,none,no,YEAR-03-20,pending,,,,,no
        xd,d,cd,NY,PL,120.00,misdemeanor,none,no,YEAR-03-20,pending,,,,no,no
        xe,e,ce,NY,PL,140.20,felony,none,no,YEAR-03-20,dismissed,YEAR-05-09,,,,no
        """;

    private const string Screenings = """
        screening_id,person_id,searched_at,source,watchlist,history_complete,gang_member,removal_order
        sa,a,YEAR-05-01T09:00:00,e-justice-ny,no-match,yes,no,none
        sb,b,YEAR-05-01T09:00:00,e-justice-ny,no-match,yes,no,none
        sc,c,YEAR-05-01T09:00:00,e-justice-ny,possible-match,yes,yes,none
        sd,d,YEAR-05-01T09:00:00,e-justice-ny,no-match,yes,no,outstanding-warrant
        se,e,YEAR-05-01T09:00:00,e-justice-ny,no-match,yes,no,none
        """;

    // A request about two people is two; one that only asks to honor a detainer is none, nor is a reply that tells nothing or goes to a court.
    private const string Communications = """
        communication_id,person_ids,sent_at,sender_agency,recipient_agency,kind,topics,purpose
        r1,c,YEAR-05-02T09:00:00,ice,AGENCY,inquiry,release-date,civil-immigration-enforcement
        r2,a|c,YEAR-05-02T10:00:00,ice,AGENCY,request,incarceration-status,civil-immigration-enforcement
        r3,c,YEAR-05-02T11:00:00,ice,AGENCY,request,detainer-request,civil-immigration-enforcement
        s1,a,YEAR-05-03T09:00:00,AGENCY,ice,response,release-date|court-date,civil-immigration-enforcement
        s2,c,YEAR-05-03T10:00:00,AGENCY,ice,response,incarceration-status|housing,civil-immigration-enforcement
        s3,c,YEAR-05-03T11:00:00,AGENCY,ice,response,none,civil-immigration-enforcement
        s4,c,YEAR-05-03T12:00:00,AGENCY,court,response,release-date,unrelated
        """;
}

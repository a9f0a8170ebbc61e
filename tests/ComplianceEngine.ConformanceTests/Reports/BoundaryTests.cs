using ComplianceEngine.Rules;

namespace ComplianceEngine.ConformanceTests.Reports;

/// <summary>The first and last moments of reporting years, what blanks leave open, and what an export must say of itself.</summary>
public sealed class BoundaryTests
{
    private const string Stay = """
        custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
        c,p,doc,2010-01-01T10:00:00,,none,none,,
        """;

    [TestCase(2018, "2017-06-30T23:59:59", "0")]
    [TestCase(2018, "2017-07-01T00:00:00", "1")]
    [TestCase(2018, "2018-06-30T23:59:59", "1")]
    [TestCase(2018, "2018-07-01T00:00:00", "0")]
    [TestCase(2017, "2016-09-30T23:59:59", "0")]
    [TestCase(2017, "2016-10-01T00:00:00", "1")]
    [TestCase(2017, "2017-09-30T23:59:59", "1")]
    [TestCase(2018, "2017-09-30T23:59:59", "1")]
    [TestCase(2014, "2014-09-30", "1")]
    [TestCase(2015, "2014-09-30", "0")]
    [TestCase(2015, "2014-10-01", "1")]
    [TestCase(2019, "2019-06-30", "1")]
    [TestCase(2019, "", "0+1")]
    public void A_detainer_counts_in_the_year_in_which_it_came(int year, string received, string expected) =>
        Assert.That(Detainers(year, $"d,p,c,{received},I-247A,other,none")["1"], Is.EqualTo(expected));

    [TestCase("2018-01-29T23:59:59", "0")]
    [TestCase("2018-01-30T00:00:00", "1")]
    [TestCase("2018-06-30T23:59:59", "1")]
    [TestCase("2018-07-01T00:00:00", "0")]
    public void The_first_report_on_requests_covers_five_months(string sent, string expected)
    {
        const string Header = "communication_id,person_ids,sent_at,sender_agency,recipient_agency,kind,topics,purpose\n";
        var counts = ReportRun.Count("9-131-f", 2018, ReportRun.Whole, ("custody.csv", Stay), ("communication.csv", $"{Header}m,p,{sent},ice,doc,inquiry,court-date,civil-immigration-enforcement"));
        Assert.That(counts["9.requests"], Is.EqualTo(expected));
    }

    [Test]
    public void A_hold_counts_in_the_year_in_which_it_began()
    {
        const string Held = """
            custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
            c,p,doc,2018-05-01T10:00:00,recognizance,2018-06-30T23:00:00,2018-07-01T09:00:00,federal-immigration,none
            """;
        const string Detainer = "detainer_id,person_id,custody_id,received_at,form,reason,withdrawn_at\nd,p,c,2018-05-02T10:00:00,I-247A,other,none";
        string Of(int year, string line) => ReportRun.Count("9-131-f", year, ReportRun.Whole, ("custody.csv", Held), ("detainer.csv", Detainer))[line];
        Assert.Multiple(() =>
        {
            Assert.That((Of(2018, "2"), Of(2019, "2")), Is.EqualTo(("1", "0")));
            Assert.That((Of(2018, "3"), Of(2019, "3")), Is.EqualTo(("0", "1")));
        });
    }

    // Friday 10:00 and 48 hours without the weekend: until Tuesday 10:00.
    [TestCase("2019-03-11T11:00:00", "none", "0")]
    [TestCase("2019-03-12T10:00:00", "none", "0")]
    [TestCase("2019-03-12T10:00:01", "none", "1")]
    [TestCase("2019-03-08T20:00:00", "2019-03-08T19:00:00", "1")]
    [TestCase("2019-03-08T20:00:00", "2019-03-08T21:00:00", "0")]
    [TestCase("2019-03-08T10:30:00", "2019-03-08T10:20:00", "0")]
    public void A_hold_that_led_nowhere_ran_out_or_was_disavowed(string released, string withdrawn, string expected)
    {
        var stay = $"""
            custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
            c,p,doc,2019-02-01T10:00:00,recognizance,2019-03-08T10:00:00,{released},community,none
            """;
        var counts = ReportRun.Count("9-131-f", 2019, ReportRun.Whole, ("custody.csv", stay), ("detainer.csv", $"{Header}\nd,p,c,2019-02-02T10:00:00,I-247A,other,{withdrawn}"));
        Assert.That(counts["8"], Is.EqualTo(expected));
    }

    [Test]
    public void A_notice_of_the_release_honors_a_detainer_too()
    {
        const string Released = """
            custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
            c,p,doc,2019-02-01T10:00:00,recognizance,2019-03-08T10:00:00,2019-03-08T10:30:00,community,none
            q,q,doc,2019-02-01T10:00:00,recognizance,2019-03-08T10:00:00,2019-03-08T10:30:00,community,none
            """;
        const string Both = "detainer_id,person_id,custody_id,received_at,form,reason,withdrawn_at\nd,p,c,2019-02-02T10:00:00,I-247A,other,none\ne,q,q,2019-02-02T10:00:00,I-247A,other,none";
        const string Message = "communication_id,person_ids,sent_at,sender_agency,recipient_agency,kind,topics,purpose\nm,p,2019-03-08T09:00:00,doc,ice,notice,release-date,civil-immigration-enforcement";
        Assert.Multiple(() =>
        {
            Assert.That(ReportRun.Count("9-131-f", 2019, ReportRun.Whole, ("custody.csv", Released), ("detainer.csv", Both), ("communication.csv", Message))["7"], Is.EqualTo("1"));
            Assert.That(ReportRun.Count("9-131-f", 2019, ReportRun.Whole.Replace(", communication", "", StringComparison.Ordinal), ("custody.csv", Released), ("detainer.csv", Both), ("communication.csv", Message))["7"], Is.EqualTo("0+1"));
        });
    }

    [Test]
    public void A_person_counts_once_for_any_number_of_stays()
    {
        const string Twice = """
            custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
            c1,p,doc,2018-08-01T10:00:00,recognizance,2018-09-01T10:00:00,2018-09-01T20:00:00,federal-immigration,none
            c2,p,doc,2018-11-01T10:00:00,recognizance,2018-12-01T10:00:00,2018-12-01T20:00:00,federal-immigration,none
            c3,q,doc,2018-11-01T10:00:00,recognizance,2018-12-01T10:00:00,2018-12-01T20:00:00,federal-immigration,
            """;
        const string Detainer = """
            detainer_id,person_id,custody_id,received_at,form,reason,withdrawn_at
            d1,p,c1,2018-08-02T10:00:00,I-247A,other,none
            d2,q,c3,2018-11-02T10:00:00,I-247A,other,none
            """;
        var lines = ReportRun.Lines("9-131-f", 2019, ReportRun.Whole, ("custody.csv", Twice), ("detainer.csv", Detainer));
        var held = lines.Single(line => line.Line.Id == "2");
        Assert.Multiple(() =>
        {
            Assert.That((held.Count, held.Open, lines.Single(line => line.Line.Id == "3").Count), Is.EqualTo((1L, 1L, 2L)));
            Assert.That(held.Missing.Single().Facts, Is.EqualTo(new[] { "custody.release_delay_reason" }));
        });
    }

    [Test]
    public void A_detainer_without_a_stay_may_be_anyone_s() =>
        Assert.That(ReportRun.Count("9-131-f", 2019, ReportRun.Whole, ("detainer.csv", $"{Header}\nd,q,,2019-01-01T10:00:00,I-247A,other,none"))["1"], Is.EqualTo("0+1"));

    [Test]
    public void A_question_of_law_that_is_open_leaves_the_figure_open()
    {
        // Judged eight years before the arrest, with four years in jail before the judgment: A5 decides.
        const string Convicted = """
            custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
            c,p,doc,2019-01-01T10:00:00,recognizance,2019-02-01T10:00:00,2019-02-01T10:10:00,federal-immigration,none
            """;
        var lines = ReportRun.Lines(
            "9-131-f", 2019, ReportRun.Whole.Replace("communication", "communication, incarceration", StringComparison.Ordinal), ("custody.csv", Convicted),
            ("detainer.csv", $"{Header}\nd,p,c,2019-01-02T10:00:00,I-247A,other,none"),
            ("charge.csv", "charge_id,person_id,jurisdiction,law,section,grade,inchoate,hate_crime,committed_on,disposition,adjudication,judgment_on\nx,p,NY,PL,120.05,felony,none,no,2006-01-01,convicted,adult,2011-01-01"),
            ("incarceration.csv", "incarceration_id,person_id,charge_id,from,to\ni,p,x,2006-06-01,2010-12-31"),
            ("screening.csv", "screening_id,person_id,searched_at,source,watchlist,history_complete\ns,p,2019-01-02T10:00:00,e-justice-ny,no-match,yes"));
        var convicted = lines.Single(line => line.Line.Id == "4");
        Assert.That((convicted.Count, convicted.Open), Is.EqualTo((0L, 1L)));
        Assert.That(convicted.Missing.Single().Facts, Is.EqualTo(new[] { "reading A5" }));
    }

    [TestCase("as_of: 2019-06-30T23:59:00\ncomplete: [detainer]\n", "1")]
    [TestCase("as_of: 2019-06-30\ncomplete: [detainer]\n", "1")]
    [TestCase("as_of: 2019-06-30T12:00:00\ncomplete: [detainer]\n", "1~")]
    [TestCase("as_of: 2019-08-01T00:00:00\n", "1~")]
    [TestCase("complete: [detainer]\n", "1~")]
    public void An_export_that_may_not_hold_all_gives_only_a_least_number(string dataset, string expected) =>
        Assert.That(ReportRun.Count("9-131-f", 2019, dataset, ("custody.csv", Stay), ("detainer.csv", $"{Header}\nd,p,c,2019-01-01,I-247A,other,none"))["1"], Is.EqualTo(expected));

    [Test]
    public void Each_quarter_is_reported_by_itself()
    {
        const string Messages = """
            communication_id,person_ids,in_reply_to,sent_at,sender_agency,recipient_agency,kind,topics,purpose,recorded_at
            m0,p,,2018-01-29T23:59:59,ice,doc,request,detainer-request,civil-immigration-enforcement,none
            m1,p,,2018-01-30T00:00:00,ice,doc,request,detainer-request,civil-immigration-enforcement,2018-01-30T09:00:00
            m2,p,,2018-03-31T23:59:59,ice,nypd,request,photo,civil-immigration-enforcement,none
            m3,p,,2018-04-01T00:00:00,fbi,doc,inquiry,housing,criminal-immigration-enforcement,none
            m4,p,,2018-05-01T00:00:00,ice,doc,inquiry,housing,unrelated,none
            m5,p,,2018-08-01T00:00:00,ice,doc,inquiry,housing,,none
            m6,p,m1,2018-02-01T00:00:00,doc,ice,response,none,civil-immigration-enforcement,
            m7,p,,2018-12-31T23:59:59,state,other-city,request,photo,civil-immigration-enforcement,none
            m8,p,,2018-02-03T00:00:00,ice,doc,request,photo,civil-immigration-enforcement,none
            """;
        var lines = ReportRun.Lines("10-178-d", 2018, ReportRun.Whole, ("communication.csv", Messages));
        string Of(string id) => string.Join("; ", lines.Single(line => line.Line.Id == id).Groups.Select(group => $"{string.Join('>', group.Values)}={group.Count}"));
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => (line.Line.Id, line.Count, line.Open)).Where(line => line.Count + line.Open > 0), Is.EqualTo(new[]
            {
                ("q1.requests", 3L, 0L), ("q1.recorded", 1L, 0L), ("q1.answered", 1L, 0L), ("q2.requests", 1L, 0L), ("q3.requests", 0L, 1L), ("q4.requests", 1L, 0L),
            }));
            Assert.That(Of("q1.requests"), Is.EqualTo("ice>doc=2; ice>nypd=1"));
            Assert.That(Of("q2.requests"), Is.EqualTo("fbi>doc=1"));
            Assert.That(Of("q4.requests"), Is.EqualTo("state>other-city=1"));
            Assert.That(lines[0].Line.Period, Is.EqualTo(new ReportPeriod(new DateOnly(2018, 1, 30), new DateOnly(2018, 3, 31))));
        });
    }

    [TestCase("9-131-f", 2011)]
    [TestCase("14-154", 2012)]
    [TestCase("9-205", 2017)]
    [TestCase("10-178-d", 2017)]
    public void No_report_is_planned_where_the_law_asks_for_none(string report, int year) =>
        Assert.That(ReportPlan.For(ReportRun.Pack, ReportRun.Pack.Reports.Single(one => one.Id == report), year), Is.Null);

    [Test]
    public void Every_line_has_a_name_of_its_own()
    {
        var plan = ReportPlan.For(ReportRun.Pack, ReportRun.Pack.Reports.Single(one => one.Id == "9-131-f"), 2019)!;
        Assert.That(plan.Lines.Select(line => line.Id), Is.Unique);
    }

    private const string Header = "detainer_id,person_id,custody_id,received_at,form,reason,withdrawn_at";

    private static Dictionary<string, string> Detainers(int year, string row) =>
        ReportRun.Count("9-131-f", year, ReportRun.Whole, ("custody.csv", Stay), ("detainer.csv", $"{Header}\n{row}"));
}

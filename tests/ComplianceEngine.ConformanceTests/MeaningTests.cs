using ComplianceEngine.ConformanceTests.Differential;
using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.ConformanceTests;

/// <summary>Corners of the language's meaning that are easily missed: generated cases found each of them.</summary>
public class MeaningTests
{
    [Test]
    public void Of_a_message_about_nobody_known_no_absence_is_known()
    {
        var export = Export(PlainRecord.Of("communication", ("communication_id", "m"), ("sent_at", "2018-03-05T10:00:00"))) with { Complete = ["charge"] };
        Assert.That(Judge(Rule("{exists: charge}"), export), Is.EqualTo("2015-01-01 undetermined"));
    }

    [Test]
    public void Of_a_message_about_nobody_known_no_condition_shows_that_records_are_complete()
    {
        var export = Export(PlainRecord.Of("communication", ("communication_id", "m"), ("sent_at", "2018-03-05T10:00:00")));
        Assert.That(Judge(Rule("{exists: charge, complete_when: always}"), export), Is.EqualTo("2015-01-01 undetermined"));
    }

    [TestCase("2018-03-05T09:00:00", "2015-01-01 not_applicable")]
    [TestCase("2018-03-05", "2015-01-01 undetermined")]
    public void An_earlier_stay_can_govern_where_the_later_one_can_have_ended_before_the_act(string sentAt, string expected)
    {
        var export = Export(
            Message(("sent_at", sentAt)),
            Stay("c1", ("arrested_at", "2018-01-01T10:00:00"), ("agency", "doc")),
            Stay("c2", ("arrested_at", "2018-02-01T10:00:00"), ("released_at", "2018-03-05T12:00:00"), ("agency", "nypd")));
        Assert.That(Judge(Rule("{custody.agency: {is: doc}}"), export), Is.EqualTo(expected));
    }

    [Test]
    public void A_stay_that_ended_before_it_began_governs_nothing()
    {
        var stay = Stay("c1", ("arrested_at", "2018-03-05T12:00:00"), ("released_at", "2018-03-05T11:00:00"), ("agency", "nypd"));
        Assert.That(Judge(Rule("{custody.agency: {is: doc}}"), Export(Message(("sent_at", "2018-03-05")), stay)), Is.EqualTo("2015-01-01 undetermined"));
    }

    [TestCase("2016-12-31", "2015-01-01 not_applicable")]
    [TestCase("2017-06-30", " undetermined")]
    [TestCase("2017-07-01", "2017-01-01 possible_violation")]
    public void A_later_version_whose_start_is_open_need_not_be_in_force_yet(string sentAt, string expected)
    {
        var rule = Rule("never", inForce: "{from: 2015-01-01, to: 2016-12-31}") + Version("always", "{from: {not_before: 2017-01-01, not_after: 2017-07-01}}");
        Assert.That(Judge(rule, Export(Message(("sent_at", sentAt)))), Is.EqualTo(expected));
    }

    [TestCase("2016-12-31T10:00:00", "2015-01-01 undetermined")]
    [TestCase("2017-01-01T10:00:00", "2015-01-01 possible_violation")]
    public void A_length_that_is_not_in_force_at_the_act_leaves_the_time_open(string sentAt, string expected)
    {
        const string Hours = "duration: hours\ntitle: H\ncite: H\nversions:\n  - {in_force: {from: 2017-01-01}, value: 3 hours, source: S}";
        var rule = Rule("{communication.recorded_at: {not_before: {time: act, plus: hours}}}");
        Assert.That(Judge(rule, Export(Message(("sent_at", sentAt), ("recorded_at", "2018-01-01T00:00:00"))), Hours), Is.EqualTo(expected));
    }

    [Test]
    public void Each_version_of_a_criterion_is_asked_of_the_moments_in_its_own_days()
    {
        const string Criterion = """

            ---
            criterion: c
            of: communication
            cite: C
            versions:
              - {in_force: {from: 2015-01-01, to: 2016-12-31}, source: S, communication.recorded_at: {after: act}}
              - {in_force: {from: 2017-01-01}, source: S, any: [always]}
            """;
        var rule = Rule("{communication: {meets: c}}", judgedOn: "{later_of: [communication.sent_at, 2016-01-01]}") + Criterion;
        Assert.That(Judge(rule, Export(Message(("recorded_at", "2017-03-01T00:00:00")))), Is.EqualTo("2015-01-01 possible_violation"));
    }

    [TestCase("2018-03-11T03:29:59", "2015-01-01 not_applicable")]
    [TestCase("2018-03-11T03:30:00", "2015-01-01 possible_violation")]
    public void A_day_later_than_a_time_that_clocks_skip_is_as_long_after_midnight(string recordedAt, string expected)
    {
        var export = Export(Message(("sent_at", "2018-03-10T02:30:00"), ("recorded_at", recordedAt)));
        Assert.That(Judge(Rule("{communication.recorded_at: {not_before: {time: act, plus: 1 day}}}"), export), Is.EqualTo(expected));
    }

    [Test]
    public void Of_two_moments_around_the_end_of_summer_time_the_later_can_have_the_earlier_day_after()
    {
        // The later of the two is 1:45 in summer time or 1:30 in winter time; a day after, that is between 1:30 and 1:45.
        var message = Message(("sent_at", "2018-11-04T01:30:00"), ("recorded_at", "2018-11-04T01:45:00-04:00"));
        var rule = Rule("{custody.released_at: {after: {time: {later_of: [communication.sent_at, communication.recorded_at]}, plus: 1 day}}}");
        Assert.That(Judge(rule, Export(message, Stay("c", ("released_at", "2018-11-05T01:40:00")))), Is.EqualTo("2015-01-01 undetermined"));
    }

    [TestCase("", "PL 120.05", "2015-01-01 possible_violation")]
    [TestCase("", "VTL 120.05", "2015-01-01 not_applicable")]
    [TestCase("VTL", "PL 120.05", "2015-01-01 not_applicable")]
    [TestCase("", "120.05", "2015-01-01 undetermined")]
    public void A_law_named_before_the_section_counts_where_its_own_field_is_blank(string law, string section, string expected)
    {
        const string List = "list: l\ntitle: L\ncite: L\nentries:\n  - {law: PL, section: \"120.05\", name: N, in_force: {from: 2015-01-01}, source: S}";
        var charge = PlainRecord.Of("charge", ("charge_id", "x"), ("person_id", "p"), ("law", law), ("section", section));
        var export = Export(Message(("sent_at", "2018-03-05")), charge) with { Complete = ["charge"] };
        Assert.That(Judge(Rule("{exists: charge, where: {charge: {listed_in: l}}}"), export, List), Is.EqualTo(expected));
    }

    [TestCase("", "2015-01-01 undetermined")]
    [TestCase("none", "2015-01-01 not_applicable")]
    public void Time_served_that_had_not_begun_when_the_export_was_made_extends_nothing_before(string from, string expected)
    {
        var lookBack = "{communication.recorded_at: {within: 1 year, before: act, extended_by: {time_in: incarceration, from: communication.recorded_at, to: act}}}";
        var served = PlainRecord.Of("incarceration", ("incarceration_id", "i"), ("person_id", "p"), ("from", from));
        var export = Export(Message(("sent_at", "2018-03-05"), ("recorded_at", "2017-03-05")), served) with { Complete = ["incarceration"], AsOf = "2019-01-01T00:00:00" };
        Assert.That(Judge(Rule(lookBack), export), Is.EqualTo(expected));
    }

    // From Friday, 2018-03-09, at 14:00, two days off, the second of them an hour short.
    [TestCase("2018-03-13T14:00:00", "2015-01-01 possible_violation")]
    [TestCase("2018-03-13T14:00:01", "2015-01-01 not_applicable")]
    [TestCase("2018-03-13", "2015-01-01 undetermined")]
    [TestCase("2018-03-01", "2015-01-01 possible_violation")]
    [TestCase("", "2015-01-01 undetermined")]
    public void Days_that_are_left_out_do_not_count(string recordedAt, string expected)
    {
        var rule = Rule("{communication.recorded_at: {within: 48 hours, after: communication.sent_at, excluding: [saturday, sunday]}}");
        Assert.That(Judge(rule, Export(Message(("sent_at", "2018-03-09T14:00:00"), ("recorded_at", recordedAt)))), Is.EqualTo(expected));
    }

    [TestCase("2018-03-12T00:00:00", "2015-01-01 possible_violation")]
    [TestCase("2018-03-12T00:00:01", "2015-01-01 not_applicable")]
    public void What_is_over_with_a_day_lasts_through_the_days_left_out_after_it(string recordedAt, string expected)
    {
        var rule = Rule("{communication.recorded_at: {within: 24 hours, after: communication.sent_at, excluding: [saturday, sunday]}}");
        Assert.That(Judge(rule, Export(Message(("sent_at", "2018-03-09T00:00:00"), ("recorded_at", recordedAt)))), Is.EqualTo(expected));
    }

    [TestCase("2018-07-05T14:00:00", "2015-01-01 possible_violation")]
    [TestCase("2018-07-05T14:00:01", "2015-01-01 undetermined")]
    [TestCase("2018-07-06T14:00:01", "2015-01-01 not_applicable")]
    public void A_holiday_whose_start_is_open_may_be_left_out(string recordedAt, string expected)
    {
        const string Holidays = "holidays: h\ntitle: H\ncite: H\nentries:\n  - {name: N, on: july 4, in_force: {from: {not_before: 2018-01-01, not_after: 2019-01-01}}, source: S}";
        var rule = Rule("{communication.recorded_at: {within: 48 hours, after: communication.sent_at, excluding: [h]}}");
        Assert.That(Judge(rule, Export(Message(("sent_at", "2018-07-03T14:00:00"), ("recorded_at", recordedAt))), Holidays), Is.EqualTo(expected));
    }

    [TestCase("2018-03-12T15:30:00", "2015-01-01 possible_violation")]
    [TestCase("2018-03-12T15:30:01", "2015-01-01 not_applicable")]
    public void Hours_are_real_hours_also_where_days_can_be_left_out(string recordedAt, string expected)
    {
        // Clocks went forward on the eleventh.
        var rule = Rule("{communication.recorded_at: {within: 48 hours, after: communication.sent_at, excluding: [tuesday]}}");
        Assert.That(Judge(rule, Export(Message(("sent_at", "2018-03-10T14:30:00"), ("recorded_at", recordedAt)))), Is.EqualTo(expected));
    }

    [Test]
    public void An_act_can_be_told_by_a_record_that_the_judged_one_names()
    {
        const string BailRule = """
            rule: r
            title: R
            provision: R
            about: bail
            judged_on: custody.released_at
            with: {custody: {by: bail.custody_id}}
            versions:
            """;
        var export = Export(
            Bail("b1", ("custody_id", "c1")), Bail("b2", ("custody_id", "c2")), Bail("b3"),
            Stay("c1", ("released_at", "2014-01-01T00:00:00")), Stay("c2", ("released_at", "2016-01-01T00:00:00")));
        Assert.That(Judge(BailRule + Version("always"), export), Is.EqualTo(" not_in_force\n2015-01-01 possible_violation\n undetermined"));
    }

    [Test]
    public void A_lasting_act_is_judged_under_each_version_in_force_during_it()
    {
        var rule = Rule("always", "{from: 2015-01-01, to: 2016-12-31}", "{from: communication.sent_at, to: communication.recorded_at}") + Version("never", "{from: 2017-01-01}");
        var export = Export(Message(("sent_at", "2016-05-01"), ("recorded_at", "2016-06-01")));
        Assert.That(Judge(rule, export), Is.EqualTo("2015-01-01 possible_violation"));
        export = Export(Message(("sent_at", "2016-05-01"), ("recorded_at", "2017-06-01")));
        Assert.That(Judge(rule, export), Is.EqualTo("2015-01-01 possible_violation; 2017-01-01 not_applicable"));
    }

    [Test]
    public void A_lasting_act_can_end_with_the_stay_that_governs_its_beginning()
    {
        var rule = Rule("always", "{from: 2015-01-01, to: 2016-12-31}", "{from: communication.sent_at, to: custody.released_at}") + Version("never", "{from: 2017-01-01}");
        var message = Message(("sent_at", "2016-05-01"));
        Assert.That(Judge(rule, Export(message, Stay("c", ("released_at", "2016-06-01")))), Is.EqualTo("2015-01-01 possible_violation"));
        Assert.That(Judge(rule, Export(message, Stay("c", ("released_at", "2017-06-01")))), Is.EqualTo("2015-01-01 possible_violation; 2017-01-01 not_applicable"));
    }

    [Test]
    public void A_lasting_act_that_surely_began_in_a_version_is_judged_under_it_whenever_it_ended()
    {
        var rule = Rule("always", judgedOn: "{from: communication.sent_at, to: communication.recorded_at}");
        Assert.That(Judge(rule, Export(Message(("sent_at", "2016-05-01")))), Is.EqualTo("2015-01-01 possible_violation"));
    }

    [TestCase("2017-05-01", "2017-01-01 undetermined")]
    [TestCase("", "2015-01-01 undetermined; 2017-01-01 undetermined")]
    [TestCase("none", "2015-01-01 undetermined; 2017-01-01 undetermined")]
    public void An_act_that_cannot_begin_before_another_time_is_judged_under_no_version_that_ended_before_it(string arrested, string expected)
    {
        const string When = "{communication.recorded_at: {before: 2018-01-01}}";
        var from = "{time: communication.recorded_at, not_before: communication.sent_at}";
        var rule = Rule(When, "{from: 2015-01-01, to: 2016-12-31}", $"{{from: {from}, to: custody.released_at}}") + Version(When, "{from: 2017-01-01}");
        Assert.That(Judge(rule, Export(Message(("sent_at", arrested)), Stay("c"))), Is.EqualTo(expected));
    }

    [Test]
    public void A_recorded_beginning_stands_whatever_it_cannot_be_before()
    {
        var from = "{time: communication.recorded_at, not_before: communication.sent_at}";
        var rule = Rule("always", "{from: 2015-01-01, to: 2016-12-31}", $"{{from: {from}, to: communication.recorded_at}}") + Version("never", "{from: 2017-01-01}");
        Assert.That(Judge(rule, Export(Message(("sent_at", "2018-05-01"), ("recorded_at", "2016-05-01")))), Is.EqualTo("2015-01-01 possible_violation"));
    }

    [Test]
    public void A_lasting_act_is_judged_in_a_version_before_the_version_ends()
    {
        const string Criterion = "\n---\ncriterion: c\nof: person\ncite: C\nversions:\n  - {in_force: {from: 2017-01-01}, source: S, any: [always]}";
        var rule = Rule("{person: {meets: c}}", "{from: 2015-01-01, to: 2016-12-31}", "{from: communication.sent_at, to: communication.sent_at}") + Criterion;
        Assert.That(Judge(rule, Export(Message())), Is.EqualTo("2015-01-01 not_applicable"));
    }

    [Test]
    public void Each_version_of_a_lasting_act_tells_its_exceptions_in_the_reading_that_decided_it()
    {
        const string Reading = "readings:\n  - {reading: A, question: Q, options: [{id: one, means: M}, {id: two, means: M}], default: all, sources: [S]}";
        const string Exception = ", unless: [{id: e, cite: E, reading: A, one: {0}, two: {1}}]}";
        var lasting = Rule("always", "{from: 2015-01-01, to: 2016-12-31}", "{from: communication.sent_at, to: communication.recorded_at}");
        var rule = lasting[..^1] + Exception.Replace("{0}", "never").Replace("{1}", "always") + Version("always", "{from: 2017-01-01}")[..^1] + Exception.Replace("{0}", "always").Replace("{1}", "never");
        var export = Export(Message(("sent_at", "2016-05-01"), ("recorded_at", "2017-06-01")));
        Assert.That(Judge(rule, export, readings: Reading), Is.EqualTo("2015-01-01 possible_violation disputed; 2017-01-01 possible_violation disputed"));
    }

    private static string Rule(string when, string inForce = "{from: 2015-01-01}", string judgedOn = "communication.sent_at") =>
        $"rule: r\ntitle: R\nprovision: R\nabout: communication\njudged_on: {judgedOn}\nwith: {{custody: {{governing_at: act}}}}\nversions:" + Version(when, inForce);

    private static string Version(string when, string inForce = "{from: 2015-01-01}") =>
        $"\n  - {{in_force: {inForce}, enacted_by: A, source: S, finding: F, when: {when}}}";

    private static PlainExport Export(params PlainRecord[] records) => new() { Records = [.. records] };

    private static PlainRecord Message(params (string Field, string Text)[] fields) =>
        PlainRecord.Of("communication", [("communication_id", "m"), ("person_ids", "p"), .. fields]);

    private static PlainRecord Stay(string key, params (string Field, string Text)[] fields) =>
        PlainRecord.Of("custody", [("custody_id", key), ("person_id", "p"), .. fields]);

    private static PlainRecord Bail(string key, params (string Field, string Text)[] fields) =>
        PlainRecord.Of("bail", [("bail_id", key), ("person_id", "p"), .. fields]);

    /// <summary>The verdicts on each record judged, a line for each, after holding the engine against the reference interpreter.</summary>
    private static string Judge(string rules, PlainExport export, string parameters = "", string readings = "")
    {
        var pack = SmallPack.Load(rules, parameters, readings);
        Assert.That(Comparison.Run(pack, export, ReadingSelection.Default, out _), Is.Null);
        var rule = pack.Rules[0];
        var run = EngineRun.Of(pack, export, ReadingSelection.Default);
        return string.Join('\n', export.Records.Where(record => record.Kind == rule.About).Select(record => Describe(run[rule.Id, record.Key, record.Persons.Count > 0 ? record.Persons[0] : null])));
    }

    private static string Describe(IEnumerable<Finding> findings) =>
        string.Join("; ", findings.Select(finding => $"{finding.RuleVersion:yyyy-MM-dd} {finding.Outcome.ToName()}{(finding.Disputed ? " disputed" : "")}"));
}

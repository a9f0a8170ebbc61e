using System.Text;
using ComplianceEngine.Records;
namespace ComplianceEngine.Readers.Tests;

public sealed class MappingTests
{
    [Test]
    public void Columns_are_renamed_and_words_translated()
    {
        var rows = Read(
            """
            sources:
              - file: bookings.csv
                record: custody
                map:
                  custody_id: BookingNo
                  person_id: {column: Inmate, prefix: "J-"}
                  agency: {constant: doc}
                  released_to: {column: To, values: {"ICE*": federal-immigration, Home: community, "?": blank}}
                  arrested_at: {column: Arrest, formats: ["MM/dd/yyyy hh:mm:ss tt", "M/d/yyyy", iso]}
                  released_at: {column: Out, blank_means: none}
                ignore: [Notes]
                blank: [NA, "NULL"]
            """,
            """
            BOOKINGNO,Inmate,To,Arrest,Out,Notes
            b1,7,ice - ero,03/05/2018 11:30:00 PM,2018-03-06T01:02:03,x
            b2,8,HOME,3/6/2018,null,
            b3,9,?,2018-03-06T10:00:00Z,na,
            b4,NA,elsewhere,NA,2018-13-01,
            """);
        Assert.That(rows, Is.EqualTo("""
            (Blank) custody b4 bookings.csv:5 agency=doc released_at=(Unreadable) released_to=(Unreadable)
            J-7 custody b1 bookings.csv:2 agency=doc arrested_at=2018-03-06T04:30:00Z released_at=2018-03-06T06:02:03Z released_to=federal-immigration
            J-8 custody b2 bookings.csv:3 agency=doc arrested_at=2018-03-06T05:00:00Z+86399s released_at=(NotYet) released_to=community
            J-9 custody b3 bookings.csv:4 agency=doc arrested_at=2018-03-06T10:00:00Z released_at=(NotYet)
            """));
    }

    [Test]
    public void One_file_feeds_several_kinds_of_record()
    {
        var rows = Read(
            """
            sources:
              - file: bookings.csv
                records:
                  - record: custody
                    map: {custody_id: b, person_id: p}
                  - record: charge
                    except_when: {what: ["HOLD*", blank]}
                    map:
                      charge_id: {row_number: yes}
                      person_id: p
                      custody_id: b
                      section: {column: what, remove: ["PL "]}
                  - record: detainer
                    only_when: {what: ["hold ice"]}
                    map: {detainer_id: {key_of: [b, what]}, person_id: p, custody_id: b}
            """,
            """
            b,p,what
            b1,p1,PL 120.05
            b1,p1,HOLD ICE
            b2,p2,
            b3,p3,HOLD OTHER
            """);
        Assert.That(rows, Is.EqualTo("""
            p1 charge bookings.csv:2 bookings.csv:2 custody_id=b1 section=120.05
            p1 custody b1 bookings.csv:2
            p1 detainer b1|HOLD ICE bookings.csv:3 custody_id=b1
            p2 custody b2 bookings.csv:4
            p3 custody b3 bookings.csv:5
            """));
    }

    [Test]
    public void Lists_are_parted_and_translated_member_by_member()
    {
        var rows = Read(
            """
            sources:
              - file: bookings.csv
                record: communication
                map:
                  communication_id: id
                  person_ids: {column: about, separator: ";", prefix: "J-", blank: ["-"]}
                  topics: {column: topics, separator: ",", values: {"Rel*": release-date, Nothing: none, "Court": court-date}}
            """,
            """
            id,about,topics
            m1,7; 8 ;-;7,"Release, Court"
            m2,none,nothing
            m3,-,"Court,gossip"
            """);
        Assert.That(rows, Is.EqualTo("""
            (Blank) communication m2 bookings.csv:3 person_ids={} topics={}
            (Blank) communication m3 bookings.csv:4 topics=(Unreadable)
            J-7 communication m1 bookings.csv:2 person_ids={…} topics={release-date,court-date}
            J-8 communication m1 bookings.csv:2 person_ids={…} topics={release-date,court-date}
            """));
    }

    [Test]
    public void A_file_without_a_header_gets_its_columns_from_the_description()
    {
        var rows = Read("sources: [{file: bookings.csv, columns: [id, who, x], record: custody, map: {custody_id: id, person_id: who}, ignore: rest}]", "b1,p1,1\nb2,p2,2\n");
        Assert.That(rows, Is.EqualTo("p1 custody b1 bookings.csv:1\np2 custody b2 bookings.csv:2"));
    }

    [Test]
    public void A_separator_of_its_own_and_quotes_that_mean_nothing_are_told()
    {
        var rows = Read(
            "sources: [{file: bookings.csv, separator: \";\", quotes: no, record: custody, map: {custody_id: id, person_id: who, facility: where}}]",
            "id;who;where\nb1;p1;\"C 95\nb2;p2;x\n");
        Assert.That(rows, Is.EqualTo("p1 custody b1 bookings.csv:2 facility=\"C 95\np2 custody b2 bookings.csv:3 facility=x"));
    }

    [Test]
    public void Windows_1252_is_read_on_request_and_UTF_16_by_its_mark([Values("windows-1252", "utf-16")] string name)
    {
        const string Table = "custody_id,person_id,facility\nc1,p1,Mañana – “x”\n";
        var encoding = name == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var folder = new DatasetFolder().With("stays.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(Table)]);
        folder.With("dataset.yaml", $"sources: [{{file: stays.csv, {(name == "utf-16" ? "" : "encoding: windows-1252, ")}record: custody, map: {{custody_id: custody_id, person_id: person_id, facility: facility}}}}]");
        using var dataset = folder.Read(new ReadOptions { Threads = 2, ChunkBytes = 8 });
        Assert.That(Dump.Everything(dataset), Does.StartWith("p1 custody c1 stays.csv:2 facility=Mañana – “x”\n"));
    }

    [Test]
    public void Columns_in_the_contracts_own_names_need_no_map_unless_they_are_ignored()
    {
        const string Table = "custody_id,who,facility,agency\nc1,p1,C 95,doc\n";
        var partly = Read("sources: [{file: bookings.csv, record: custody, map: {person_id: who}}]", Table);
        var ignoring = Read("sources: [{file: bookings.csv, record: custody, map: {person_id: who}, ignore: [facility]}]", Table);
        var wholly = Read("sources: [{file: bookings.csv, record: custody}]", "custody_id,person_id\nc1,p1\n");
        Assert.Multiple(() =>
        {
            Assert.That(partly, Is.EqualTo("p1 custody c1 bookings.csv:2 agency=doc facility=C 95"));
            Assert.That(ignoring, Is.EqualTo("p1 custody c1 bookings.csv:2 agency=doc"));
            Assert.That(wholly, Is.EqualTo("p1 custody c1 bookings.csv:2"));
        });
    }

    [Test]
    public void Values_of_a_file_without_a_header_are_not_shown_as_names_of_columns()
    {
        using var folder = new DatasetFolder().With("custody.csv", "c1,P-SECRET,doc\nc2,p2,doc\n");
        using var dataset = folder.Read();
        var messages = string.Concat(dataset.Diagnostics.Select(DiagnosticFormatter.Format));
        Assert.That(messages, Does.Contain("there is no column `custody_id`").And.Contain("the first line must name the columns").And.Not.Contain("SECRET"));
    }

    [Test]
    public void A_file_has_a_clock_of_its_own()
    {
        var rows = Read(
            "timezone: Etc/UTC\nsources: [{file: bookings.csv, timezone: America/Los_Angeles, record: bail, map: {bail_id: id, person_id: p, posted_at: t}}]",
            "id,p,t\nb1,p1,2018-07-01T00:00\n");
        Assert.That(rows, Is.EqualTo("p1 bail b1 bookings.csv:2 posted_at=2018-07-01T07:00:00Z"));
    }

    [Test]
    public void A_pattern_stands_for_every_file_that_fits()
    {
        using var folder = new DatasetFolder().With("in/a-1.csv", "id,p\nb1,p1\n").With("in/a-2.tsv", "id\tp\nb2\tp2\n").With("in/b.csv", "zzz\n")
            .With("dataset.yaml", "sources: [{file: in/a-*, record: custody, map: {custody_id: id, person_id: p}}]");
        using var dataset = folder.Read();
        Assert.That(Dump.Everything(dataset), Is.EqualTo("""
            p1 custody b1 in/a-1.csv:2
            p2 custody b2 in/a-2.tsv:2

            in/a-1.csv 1 0 0 0
            in/a-2.tsv 1 0 0 0


            Whole
            """));
    }

    [Test]
    public void Properties_of_objects_inside_JSON_lines_are_columns()
    {
        using var folder = new DatasetFolder().With("stays.jsonl", """{"id": 1, "who": {"no": "p1", "x": [1]}, "at": null}""")
            .With("dataset.yaml", "sources: [{file: stays.jsonl, record: custody, map: {custody_id: id, person_id: who.no, admitted_at: at}, ignore: [who.x]}]");
        using var dataset = folder.Read();
        Assert.That(Dump.Everything(dataset), Does.StartWith("p1 custody 1 stays.jsonl:1\n").And.EndsWith("Whole"));
    }

    [Test]
    public void A_column_may_be_optional()
    {
        const string Description = "sources: [{file: bookings.csv, record: custody, map: {custody_id: id, person_id: p, facility: {column: f, optional: OPTIONAL}}}]";
        Assert.That(Read(Description.Replace("OPTIONAL", "yes", StringComparison.Ordinal), "id,p\nb1,p1\n"), Is.EqualTo("p1 custody b1 bookings.csv:2"));
        using var folder = new DatasetFolder().With("bookings.csv", "id,p\nb1,p1\n").With("dataset.yaml", Description.Replace("OPTIONAL", "no", StringComparison.Ordinal));
        using var dataset = folder.Read();
        Assert.That(dataset.State, Is.EqualTo(InputState.Incomplete));
        Assert.That(Dump.Diagnostics(dataset), Does.Contain("there is no column `f`, which a `custody` record needs"));
    }

    [Test]
    public void The_day_of_the_export_may_stand_in_its_file_names()
    {
        using var folder = new DatasetFolder().With("list_20190601.csv", "id,p\nb1,p1\n");
        folder.With("elsewhere/map.yaml", "as_of: {in_file_name: yyyyMMdd}\nsources: [{file: \"*.csv\", record: custody, map: {custody_id: id, person_id: p}}]");
        using var dataset = DatasetReader.Read(Path.Combine(folder.Path, "list_20190601.csv"), Path.Combine(folder.Path, "elsewhere", "map.yaml"), new ReadOptions());
        Assert.That(DateTimeOffset.FromUnixTimeSeconds(dataset.Records.Dataset.AsOf.Earliest), Is.EqualTo(new DateTimeOffset(2019, 6, 1, 4, 0, 0, TimeSpan.Zero)));
        Assert.That(dataset.State, Is.EqualTo(InputState.Whole));
    }

    [Test]
    public void Files_know_which_column_feeds_which_field()
    {
        using var folder = new DatasetFolder().With("stays.csv", "ID,No,P\nb1,1,p1\n")
            .With("dataset.yaml", "sources: [{file: stays.csv, record: custody, map: {custody_id: {key_of: [id, no]}, person_id: P, agency: {constant: doc}}}]");
        using var dataset = folder.Read();
        var file = dataset.Records.Files.Single();
        Assert.That(file.ColumnOf(Records.Vocabulary.Custody["custody_id"]), Is.EqualTo("id + no"));
        Assert.That(file.ColumnOf(Records.Vocabulary.Custody["person_id"]), Is.EqualTo("P"));
        Assert.That(file.ColumnOf(Records.Vocabulary.Custody["agency"]), Is.EqualTo("agency"));
    }

    private static string Read(string description, string table)
    {
        using var folder = new DatasetFolder().With("dataset.yaml", description).With("bookings.csv", table);
        using var dataset = folder.Read();
        Assert.That(dataset.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == Records.DiagnosticSeverity.Error), Is.Empty, Dump.Diagnostics(dataset));
        return Dump.Rows(dataset);
    }
}

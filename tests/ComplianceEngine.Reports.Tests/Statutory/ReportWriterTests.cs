using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace ComplianceEngine.Reports.Tests.Statutory;

public sealed class ReportWriterTests
{
    [Test]
    public void Text_tells_ranges_groups_comparisons_and_what_is_wanting()
    {
        var text = new TextReportWriter(TextLayout.Plain).Write(SomeReport.Filled(1250000.5m, ("1", 1202), ("1.i", 4), ("2", 5)));
        Assert.That(text, Is.EqualTo("""
            Report on <messages> & more
            § 1-1(f), as enacted by Local Law 1; due 2019-09-01. Data set: =danger.

            2018-07-01 to 2019-06-30
              1    1,200 to 1,203 or more  Messages [published: 1,202, within the range]
              1.i                       0  … long ones [published: 4, 4 more than counted]
              2                         5  Messages by agency (2019-01-01 to 2019-06-30) [published: 5, the
                                           same]
                                        4    ice to not recorded
                                        1    ice to doc
              3               1,250,000.5  Money received, in dollars

            Undecided, and for want of which facts
              1: 2 for want of charge.grade, charge.section
              1: 1 for want of reading A5

            To know
              - The export does not say that it holds every record of the kind communication ("complete" in its
                dataset.yaml): there may have been more.
              - The export was made before the period was over: there may have been more.
              - A note on the clause.
              - 1: A note on messages.
              - A blank in the records counts neither as yes nor as no: a range runs from what is sure to what
                the blanks allow.

            This recount is no legal advice, and no finding about any person.

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Csv_has_a_row_for_each_figure_and_each_group_with_every_column()
    {
        var output = new ArrayBufferWriter<byte>();
        CsvReportWriter.Write(SomeReport.Filled(null, ("1", 1199)), output);
        var rows = Encoding.UTF8.GetString(output.WrittenSpan).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rows, Is.EqualTo(new[]
        {
            "report,provision,enacted_by,period_from,period_to,item,group,counts,kind,number,at_most,undecided,records_hold_all,for_want_of,published,comparison,difference,dataset",
            "some,1-1(f),Local Law 1,2018-07-01,2019-06-30,1,,Messages,counted,1200,1203,3,no,\"2: charge.grade, charge.section|1: reading A5\",1199,differs,-1,'=danger",
            "some,1-1(f),Local Law 1,2018-07-01,2019-06-30,1.i,,long ones,counted,0,0,0,yes,,,,,'=danger",
            "some,1-1(f),Local Law 1,2019-01-01,2019-06-30,2,,Messages by agency,counted,5,5,0,yes,,,,,'=danger",
            "some,1-1(f),Local Law 1,2019-01-01,2019-06-30,2,ice|,Messages by agency,counted,4,,,,,,,,'=danger",
            "some,1-1(f),Local Law 1,2019-01-01,2019-06-30,2,ice|doc,Messages by agency,counted,1,,,,,,,,'=danger",
            "some,1-1(f),Local Law 1,2018-07-01,2019-06-30,3,,\"Money received, in dollars\",not-in-records,,,,,,,,,'=danger",
        }));
    }

    [Test]
    public void Json_tells_the_same_as_numbers()
    {
        var output = new ArrayBufferWriter<byte>();
        JsonReportWriter.Write(SomeReport.Filled(12.25m, ("3", 12.5m)), output);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        var figures = json.RootElement.GetProperty("figures");
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("due").GetString(), Is.EqualTo("2019-09-01"));
            Assert.That(figures[0].GetProperty("at_most").GetInt32(), Is.EqualTo(1203));
            Assert.That(figures[0].GetProperty("for_want_of")[0].GetProperty("facts")[1].GetString(), Is.EqualTo("charge.section"));
            Assert.That(figures[2].GetProperty("groups")[1].GetProperty("values")[1].GetString(), Is.EqualTo("doc"));
            Assert.That(figures[3].GetProperty("kind").GetString(), Is.EqualTo("supplied"));
            Assert.That(figures[3].GetProperty("difference").GetDecimal(), Is.EqualTo(0.25m));
        });
    }

    [Test]
    public void The_page_is_well_formed_and_shows_text_as_text()
    {
        var page = HtmlReportWriter.Write(SomeReport.Filled(null, ("1", 1202)));
        // Void elements apart, the page is XML.
        var markup = page.Replace("<!doctype html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "", StringComparison.Ordinal);
        var html = XDocument.Parse(markup);
        var rows = html.Descendants("tbody").Single().Elements("tr").Select(row => string.Join("|", row.Elements().Select(cell => cell.Value))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(html.Descendants("h1").Single().Value, Is.EqualTo("Report on <messages> & more"));
            Assert.That(rows[0], Is.EqualTo("1|Messages2 undecided for want of charge.grade, charge.section1 undecided for want of reading A5|1,200 to 1,203 or more|1,202|within the range"));
            Assert.That(rows[2], Is.EqualTo("2|Messages by agency2019-01-01 to 2019-06-30|5||"));
            Assert.That(rows[3], Is.EqualTo("|ice to not recorded|4||"));
            Assert.That(rows[^1], Is.EqualTo("3|Money received, in dollars|not in the records||"));
            Assert.That(html.Descendants("th").Select(cell => cell.Attribute("scope")?.Value), Is.All.AnyOf("col", "row"));
            Assert.That(html.Descendants("dd").Select(cell => cell.Value), Does.Contain("2 of 4 figures"));
        });
    }

    [Test]
    public void Without_published_figures_there_is_no_column_for_them() =>
        Assert.That(HtmlReportWriter.Write(SomeReport.Filled()), Does.Not.Contain("Published"));

    [TestCase(1200, Comparison.Possible, 0)]
    [TestCase(1203, Comparison.Possible, 0)]
    [TestCase(1204, Comparison.Differs, 1)]
    [TestCase(1190, Comparison.Differs, -10)]
    public void A_published_figure_is_held_to_both_ends_of_a_range(int published, Comparison comparison, int difference)
    {
        var row = SomeReport.Filled(null, ("1", published)).Rows[0];
        Assert.That((row.Comparison, row.Difference), Is.EqualTo((comparison, (decimal)difference)));
    }

    [Test]
    public void What_no_record_holds_cannot_be_compared() => Assert.That(SomeReport.Filled(null, ("3", 1)).Rows[3].Comparison, Is.EqualTo(Comparison.None));
}

using System.Text;
using CsvHelper;

namespace ComplianceEngine.Reports.Tests;

public sealed class CsvFindingWriterTests
{
    [Test]
    public void A_row_reads_back_under_the_header()
    {
        var row = ReadBack(SomeFinding.Full);
        Assert.Multiple(() =>
        {
            Assert.That(row["finding_id"], Is.EqualTo("0123456789abcdef"));
            Assert.That(row["rule_version"], Is.EqualTo("2015-02-12"));
            Assert.That(row["outcome"], Is.EqualTo("undetermined"));
            Assert.That(row["disputed"], Is.EqualTo("yes"));
            Assert.That(row["readings"], Is.EqualTo("A1=advocates: possible_violation|A1=doc: undetermined"));
            Assert.That(row["needs"], Is.EqualTo("screening s1: watchlist|charge: disposition"));
            Assert.That(row["exceptions"], Is.EqualTo("conviction: unknown|required-by-law: no"));
            Assert.That(row["evidence"], Is.EqualTo("communication m1: communication.csv row 2"));
            Assert.That(row["dataset"], Is.EqualTo("sample"));
        });
    }

    [Test]
    public void What_is_absent_is_an_empty_cell() => Assert.That(ReadBack(SomeFinding.Bare)["person_id"], Is.Empty);

    [TestCase("a,b")]
    [TestCase("say \"x\"")]
    [TestCase("two\nlines")]
    [TestCase("two\r\nlines")]
    [TestCase("Nuñez 😀")]
    public void Any_text_reads_back_unchanged(string text) =>
        Assert.That(ReadBack(SomeFinding.Full with { Explanation = text })["explanation"], Is.EqualTo(text));

    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    public void A_spreadsheet_is_kept_from_taking_data_for_a_formula(string text) =>
        Assert.That(ReadBack(SomeFinding.Full with { RecordId = text })["record_id"], Is.EqualTo("'" + text));

    [Test]
    public void Rows_end_as_RFC_4180_has_it() => Assert.That(Row(SomeFinding.Bare), Does.EndWith(",sample\r\n"));

    private static string Row(Finding finding) => SomeFinding.Written(new CsvFindingWriter("sample").Write, finding);

    private static Dictionary<string, string> ReadBack(Finding finding)
    {
        var text = Encoding.UTF8.GetString(CsvFindingWriter.Header.Span) + Row(finding);
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { HasHeader = true });
        Assert.That(csv.Read(), Is.True);
        return csv.Headers.ToDictionary(column => column, csv.GetString, StringComparer.Ordinal);
    }
}

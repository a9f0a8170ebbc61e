using System.Text;
using ComplianceEngine.Readers;
using ComplianceEngine.Readers.Parquet;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests.Tables;

/// <summary>The same tables as text, compressed text and Parquet give the same findings, but for the names of files.</summary>
public sealed class ParquetTests
{
    private static readonly RuleEngine Engine =
        RuleEngine.Create([PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"))], ReadingSelection.Default);

    private static readonly SomeTable[] Tables =
    [
        new(
            "communication",
            [
                ("communication_id", "number"), ("person_ids", "list"), ("sent_at", "time"), ("sender_agency", "text"), ("sender_on_duty", "flag"), ("recipient_agency", "text"),
                ("topics", "list"), ("purpose", "text"), ("recorded_at", "utc"), ("subject", "text"),
            ],
            [
                ["1", "p1|p2", "2018-03-05T10:00:00", "doc", "yes", "ice", "release-date|court-date", "civil-immigration-enforcement", "2018-03-05T15:00:00Z", "a, \"b\"\nc"],
                ["2", "p1", "2018-11-04T01:30:00", "doc", "no", "ice", "none", "", "", ""],
                ["3", "", "", "", "", "ice", "", "unrelated", "1969-12-31T23:59:59Z", "é"],
                ["4", "p3", "1869-01-01T00:00:00", "doc", "yes", "cbp", "release-date", "", "", ""],
                ["5", "none", "2018-03-11T02:30:00", "doc", "yes", "ice", "photo", "", "", ""],
            ]),
        new(
            "charge",
            [("charge_id", "text"), ("person_id", "text"), ("law", "text"), ("section", "text"), ("committed_on", "day"), ("disposition", "text"), ("judgment_on", "day")],
            [
                ["c1", "p1", "PL", "120.05", "2016-02-29", "convicted", "2017-01-01"],
                ["c2", "p-with-a-long-identifier", "PL", "", "", "pending", ""],
                ["c1", "p1", "PL", "120.05", "2016-02-29", "convicted", "2017-01-01"],
            ]),
        new("screening", [("screening_id", "text"), ("person_id", "text"), ("history_complete", "flag"), ("watchlist", "text")], [["s1", "p1", "yes", "no-match"], ["s2", "p2", "", ""]]),
        new("bail", [("bail_id", "text"), ("person_id", "text"), ("kind", "text"), ("posted_at", "time")], []),
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(1_000)]
    public async Task As_text_compressed_text_or_Parquet(int rowsInGroup)
    {
        using var text = new TemporaryFolder();
        using var compressed = new TemporaryFolder();
        using var parquet = new TemporaryFolder();
        foreach (var table in Tables)
        {
            table.WriteCsv(text.Path);
            table.WriteCompressed(compressed.Path);
            await table.WriteParquetAsync(parquet.Path, rowsInGroup);
        }

        var expected = Audit(text.Path);
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Length.GreaterThan(5_000));
            Assert.That(Audit(compressed.Path), Is.EqualTo(expected));
            Assert.That(Audit(parquet.Path), Is.EqualTo(expected));
            Assert.That(Audit(parquet.Path, rowBytes: 0), Is.EqualTo(expected), "in several passes");
        });
    }

    [Test]
    public async Task By_the_columns_of_somebody_else()
    {
        using var folder = new TemporaryFolder();
        await new SomeTable("bookings", [("Booking No", "number"), ("Inmate", "text"), ("Booked", "time"), ("Note", "text")], [["7", "p1", "2019-01-02T03:04:05", "x"]]).WriteParquetAsync(folder.Path, 10);
        File.WriteAllText(folder["dataset.yaml"], """
            sources:
              - file: bookings.parquet
                record: custody
                map: {custody_id: Booking No, person_id: Inmate, arrested_at: Booked}
                ignore: [Note]
            """);
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions { Formats = [new ParquetFormat()] });
        Assert.That(RecordDump.Rows(dataset.Records), Is.EqualTo("p1 custody 7 bookings.parquet:2 arrested_at=2019-01-02T08:04:05Z"));
    }

    [TestCase("")]
    [TestCase("custody_id,person_id\nc1,p1\n")]
    [TestCase("PAR1 and nothing that follows from it, up to the end PAR1")]
    public void A_file_that_is_none_is_told_as_damaged(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["custody.parquet"], content);
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions { Formats = [new ParquetFormat()] });
        Assert.Multiple(() =>
        {
            Assert.That(dataset.State, Is.EqualTo(InputState.Unreadable));
            Assert.That(dataset.Diagnostics.Select(DiagnosticFormatter.Format), Has.Some.Contains("CE4006: `custody.parquet` cannot be read: it is damaged"));
        });
    }

    [Test]
    public async Task A_file_cut_short_is_told_as_damaged()
    {
        using var folder = new TemporaryFolder();
        await Tables[0].WriteParquetAsync(folder.Path, 2);
        var bytes = await File.ReadAllBytesAsync(folder["communication.parquet"]);
        for (var length = 0; length < bytes.Length; length += 97)
        {
            await File.WriteAllBytesAsync(folder["communication.parquet"], bytes[..length]);
            using var dataset = DatasetReader.Read(folder.Path, new ReadOptions { Formats = [new ParquetFormat()] });
            Assert.That(dataset.State, Is.Not.EqualTo(InputState.Whole), $"{length} bytes");
        }
    }

    [Test]
    public async Task A_build_without_the_format_says_so()
    {
        using var folder = new TemporaryFolder();
        await Tables[1].WriteParquetAsync(folder.Path, 10);
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions());
        Assert.That(string.Concat(dataset.Diagnostics.Select(DiagnosticFormatter.Format)), Is.EqualTo("""
            error CE4024: `charge.parquet` is not read: this build does not know its format
              = the build for the .NET runtime reads it

            """));
    }

    private static string Audit(string folder, long? rowBytes = null)
    {
        var reading = new ReadOptions { Formats = [new ParquetFormat()], RowBytes = rowBytes };
        using var parts = DatasetReader.ReadInParts(folder, null, reading);
        using var result = Engine.Audit(parts.Read(CancellationToken.None), new AuditOptions { AllOutcomes = true }, new JsonLinesFindingWriter("x"), null, CancellationToken.None);
        var text = new StringBuilder();
        foreach (var diagnostic in parts.Outcome.Diagnostics) text.Append(DiagnosticFormatter.Format(diagnostic));
        foreach (var reject in parts.Outcome.Rejects) text.Append(reject).Append('\n');
        foreach (var entry in result.Entries) text.Append(Encoding.UTF8.GetString(entry.Bytes.Span));
        return text.Replace(".csv.gz", ".csv").Replace(".parquet", ".csv").ToString();
    }
}

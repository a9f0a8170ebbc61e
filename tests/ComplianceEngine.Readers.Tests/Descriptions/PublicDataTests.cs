namespace ComplianceEngine.Readers.Tests;

/// <summary>Reads public exports with the shipped descriptions, if the folder that holds them is named.</summary>
public sealed class PublicDataTests
{
    private const string FolderVariable = "COMPLIANCE_PUBLIC_DATA";

    private static string Data => Environment.GetEnvironmentVariable(FolderVariable) ?? "";

    private static string Mapping(string name) => Path.Combine(Repository.Root, "samples", "mappings", name, "dataset.yaml");

    [SetUp]
    public void The_data_must_be_there() => Assume.That(Directory.Exists(Data), $"{FolderVariable} names no folder");

    [TestCase("custody/daily_run_2019-06/DOC_Inmates_InCustody_Daily_20190601.csv.gz")]
    [TestCase("custody/daily_run_2019-06/DOC_Inmates_InCustody_Daily_20190630.csv.gz")]
    [TestCase("custody/monthly/DOC_Inmates_InCustody_Daily_20160602.csv.gz")]
    [TestCase("custody/monthly/DOC_Inmates_InCustody_Daily_20220701.csv.gz")]
    [TestCase("custody/monthly/DOC_Inmates_InCustody_Daily_20230501.csv.gz")]
    public void A_custody_snapshot_reads_whole(string file)
    {
        using var dataset = DatasetReader.Read(Path.Combine(Data, file), Mapping("nyc-doc-custody"), new ReadOptions { Threads = 2 });
        Assert.That(Dump.Diagnostics(dataset), Does.Not.Contain("error"));
        Assert.That(dataset.State, Is.EqualTo(InputState.Whole));
        Assert.That(dataset.Report.Rows, Is.EqualTo(RowsInIndex(file)));
        Assert.That(dataset.Report.RowsRejected + dataset.Report.ValuesUnreadable, Is.Zero);
        Assert.That(dataset.Records.Dataset.AsOf.IsWholeDay, Is.True);
        Assert.That(dataset.Records.CountRows(Records.Vocabulary.Charge.Ordinal), Is.GreaterThan(dataset.Report.Rows / 2));
    }

    [Test]
    public void The_discharges_read_whole()
    {
        using var dataset = DatasetReader.Read(Path.Combine(Data, "release"), Mapping("nyc-doc-discharges"), new ReadOptions { Threads = 2 });
        Assert.That(dataset.State, Is.EqualTo(InputState.Whole), Dump.Diagnostics(dataset));
        Assert.That(dataset.Report.Rows, Is.EqualTo(RowsInIndex("release/Inmate_Discharges_admitted_2019-04_to_2019-12.csv.gz")));
        Assert.That(dataset.Report.RowsRejected + dataset.Report.ValuesUnreadable, Is.Zero);
    }

    [Test]
    public void The_county_bookings_holds_and_bail_read_whole()
    {
        using var dataset = DatasetReader.Read(Data, Mapping("pierce-county"), new ReadOptions { Threads = 2 });
        Assert.That(dataset.State, Is.EqualTo(InputState.Whole), Dump.Diagnostics(dataset));
        foreach (var file in dataset.Report.Files) Assert.That(file.Rows, Is.EqualTo(RowsInIndex(file.File)), file.File);
        Assert.That(dataset.Report.Files, Has.Length.EqualTo(3));
        Assert.That(dataset.Report.RowsRejected + dataset.Report.ValuesUnreadable + dataset.Report.RowsConflicting, Is.Zero);
        Assert.That(dataset.Records.CountRows(Records.Vocabulary.Detainer.Ordinal), Is.EqualTo(96 + 14));
    }

    // INDEX.tsv: path, bytes, data rows, …
    private static long RowsInIndex(string file)
    {
        var line = File.ReadLines(Path.Combine(Data, "INDEX.tsv")).Single(entry => entry.StartsWith(file + "\t", StringComparison.Ordinal));
        return long.Parse(line.Split('\t')[2], System.Globalization.CultureInfo.InvariantCulture);
    }
}

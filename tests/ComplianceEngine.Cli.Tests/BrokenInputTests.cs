using System.Text;

namespace ComplianceEngine.Cli.Tests;

/// <summary>Each broken input gives one clear message and its exit code; what can be judged still is.</summary>
public sealed class BrokenInputTests
{
    [Test]
    public void A_folder_that_is_not_there()
    {
        using var export = new Export();
        Audit(export["nowhere"]).AssertEnds(ExitCode.Input, $"there is no folder `{export["nowhere"]}`");
    }

    [Test]
    public void A_file_in_place_of_a_folder()
    {
        using var export = new Export().With("communication.csv", Export.Rows);
        Audit(export["communication.csv"]).AssertEnds(ExitCode.Input, "communication.csv`");
    }

    [Test]
    public void A_folder_without_records()
    {
        using var export = new Export().With("readme.txt", "nothing here");
        Audit(export.Path).AssertEnds(ExitCode.Input, "no file named after a kind of record");
    }

    [Test]
    public void Headers_without_rows()
    {
        using var export = new Export().With("communication.csv", Export.Rows.Split('\n')[0] + "\n");
        Audit(export.Path).AssertEnds(ExitCode.Input, "no row of", "nothing was judged");
    }

    [Test]
    public void A_missing_key_column()
    {
        using var export = new Export().With("communication.csv", "person_ids,sent_at\np1,2018-03-05\n");
        Audit(export.Path).AssertEnds(ExitCode.Input, "`communication.csv`", "there is no column `communication_id`");
    }

    [Test]
    public void A_column_that_no_field_asks_for_and_findings_are_still_written()
    {
        using var export = new Export().With("communication.csv", "communication_id,sent_at,recipient_agency,topics,shoe_size\nm1,2018-03-05,ice,release-date,44\n");
        var run = Audit(export.Path);
        run.AssertEnds(ExitCode.Input, "the column `shoe_size` is neither mapped nor ignored");
        Assert.That(run.OutputLines, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_wrong_date_counts_as_unknown_and_is_told_without_its_value()
    {
        using var export = new Export().With("communication.csv", Export.Rows.Replace("2018-03-05T10:00:00", "31.12.2018", StringComparison.Ordinal));
        var run = Audit(export.Path);
        run.AssertEnds(ExitCode.Findings, "column `sent_at`");
        Assert.Multiple(() =>
        {
            Assert.That(run.Error, Does.Not.Contain("31.12.2018"));
            Assert.That(run.Output, Does.Contain("\"occurred_at\":null"));
        });
    }

    [Test]
    public void A_row_that_cannot_be_split_is_set_aside_up_to_the_number_allowed()
    {
        using var export = new Export().With("communication.csv", Export.Rows + "m2,p2\n");
        Audit(export.Path).AssertEnds(ExitCode.Input, "rows could not be read and were set aside: 1 of 2");
        Audit(export.Path, "--max-rejects", "1").AssertEnds(ExitCode.Findings, "rows could not be read and were set aside: 1 of 2");
    }

    [Test]
    public void A_folder_in_place_of_a_file()
    {
        using var export = new Export().With("communication.csv", Export.Rows);
        Directory.CreateDirectory(export["charge.csv"]);
        Audit(export.Path).AssertEnds(ExitCode.Input, "`charge.csv` is a folder, not a file");
    }

    [Test]
    public void An_empty_file()
    {
        using var export = new Export().With("communication.csv", Export.Rows).With("charge.csv", "");
        Audit(export.Path).AssertEnds(ExitCode.Input, "`charge.csv` is empty");
    }

    [Test]
    public void A_binary_file()
    {
        using var export = new Export().With("communication.csv", [.. Enumerable.Range(0, 70_000).Select(i => (byte)(((i * 31) ^ (i >> 7)) & 0xFF))]);
        Audit(export.Path).AssertEnds(ExitCode.Input, "`communication.csv`");
    }

    [Test]
    public void A_file_that_is_no_gzip()
    {
        using var export = new Export().With("communication.csv.gz", Encoding.UTF8.GetBytes(Export.Rows));
        Audit(export.Path).AssertEnds(ExitCode.Input, "`communication.csv.gz`");
    }

    [TestCase("communication.csv")]
    [TestCase("communication.jsonl")]
    public void A_file_of_one_endless_line(string name)
    {
        using var export = new Export().With("charge.csv", "charge_id,person_id\nc1,p1\n");
        var piece = new byte[1 << 20];
        Array.Fill(piece, (byte)'x');
        using (var file = File.Create(export[name]))
        {
            if (name.EndsWith(".csv", StringComparison.Ordinal)) file.Write(Encoding.UTF8.GetBytes(Export.Rows));
            for (var i = 0; i < 64; i++) file.Write(piece);
        }

        Audit(export.Path).AssertEnds(ExitCode.Input, $"`{name}`");
    }

    [Test]
    public void A_description_naming_a_file_that_is_not_there()
    {
        using var export = new Export().With("communication.csv", Export.Rows).With("dataset.yaml", "dataset: x\nsources:\n  - {file: custody-2018.csv, record: custody}\n");
        Audit(export.Path).AssertEnds(ExitCode.Input, "custody-2018.csv");
    }

    [Test]
    public void A_description_with_a_typo_is_shown_with_its_place()
    {
        using var export = new Export().With("communication.csv", Export.Rows).With("dataset.yaml", "dataset: x\ncomplet: [charge]\n");
        Audit(export.Path).AssertEnds(ExitCode.Input, "dataset.yaml:2:1", "did you mean `complete`?", "^^^^^^^");
    }

    [Test]
    public void A_broken_data_set_does_not_keep_the_others_from_being_judged()
    {
        using var export = new Export();
        var run = Tool.Run("audit", export["nowhere"], Tool.Corpus("export"), "--rules", Tool.Corpus("rules"), "--pack", "small", "--format", "jsonl");
        run.AssertEnds(ExitCode.Input, "there is no folder");
        Assert.That(run.OutputLines, Has.Length.EqualTo(6));
    }

    private static ToolRun Audit(string dataset, params string[] more) =>
        Tool.Run(["audit", dataset, "--rules", Tool.Corpus("rules"), "--pack", "small", "--format", "jsonl", .. more]);
}

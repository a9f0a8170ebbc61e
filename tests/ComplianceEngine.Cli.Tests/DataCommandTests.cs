using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class DataCommandTests
{
    [Test]
    public void A_whole_export_can_be_audited() => Assert.That(Tool.Run("data", "check", Tool.Corpus("export")).Output, Does.EndWith("The export can be audited as a whole.\n"));

    [Test]
    public void What_could_not_be_read_is_told_column_by_column()
    {
        using var export = new Export().With("communication.csv", Export.Rows + "m2,p2,yesterday,doc,ice,release-date\nm3,p3\n");
        var run = Tool.Run("data", "check", export.Path);
        run.AssertEnds(ExitCode.Input);
        Assert.That(run.Output, Does.Contain("communication.csv, column sent_at (communication.sent_at): 1 value not readable\n").And.Contain("3 rows, 1 set aside"));
    }

    [Test]
    public void Generated_exports_are_the_same_for_the_same_seed_and_can_be_audited()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a", "b" }) Tool.Run("data", "generate", "--people", "50", "--seed", "3", "--out", folder[name]).AssertEnds(ExitCode.Complete);
        Tool.Run("data", "generate", "--people", "50", "--seed", "4", "--out", folder["c"]).AssertEnds(ExitCode.Complete);
        string Read(string name) => File.ReadAllText(folder[$"{name}/custody.csv"]);
        Assert.Multiple(() =>
        {
            Assert.That(Read("b"), Is.EqualTo(Read("a")));
            Assert.That(Read("c"), Is.Not.EqualTo(Read("a")));
            Assert.That(Tool.Run("audit", folder["a"], "--max-rejects", "1000").OutputLines[0], Does.StartWith("generated-50-3: "));
        });
    }

    [Test]
    public void A_folder_with_something_in_it_is_not_written_to()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["mine.txt"], "mine");
        Tool.Run("data", "generate", "--people", "1", "--out", folder.Path).AssertEnds(ExitCode.Usage, "the folder is not empty");
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName), Is.EqualTo(["mine.txt"]));
    }
}

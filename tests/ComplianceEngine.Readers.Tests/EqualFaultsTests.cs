namespace ComplianceEngine.Readers.Tests;

/// <summary>What is wrong with several columns of a file alike is told once, in one line.</summary>
public sealed class EqualFaultsTests
{
    [Test]
    public void Columns_of_a_table()
    {
        using var folder = new DatasetFolder().With("custody.csv", "custody_id,,x,,arested_at\nc1,1,2,3,4\n");
        using var dataset = folder.Read();
        Assert.That(Dump.Diagnostics(dataset), Is.EqualTo("""
            error CE4010: `custody.csv`: the columns `x`, `arested_at` are neither mapped nor ignored
              = for `arested_at` did you mean `arrested_at`?
            error CE4011: `custody.csv`: columns 2, 4 have no name
            error CE4013: `custody.csv`: there is no column `person_id`, which a `custody` record needs
            """));
    }

    [Test]
    public void One_column_of_a_table()
    {
        using var folder = new DatasetFolder().With("custody.csv", "custody_id,person_id,,arested_at\nc1,p1,1,2\n");
        using var dataset = folder.Read();
        Assert.That(Dump.Diagnostics(dataset), Is.EqualTo("""
            error CE4010: `custody.csv`: the column `arested_at` is neither mapped nor ignored
              = did you mean `arrested_at`?
            error CE4011: `custody.csv`: column 3 has no name
            """));
    }

    [Test]
    public void Properties_of_JSON_lines_and_of_very_many_the_first()
    {
        var names = Enumerable.Range(10, 25).Select(number => $"\"zz{number}\":1");
        using var folder = new DatasetFolder().With("custody.jsonl", $"{{\"custody_id\":\"c1\",\"person_id\":\"p1\",{string.Join(',', names)}}}\n");
        using var dataset = folder.Read();
        Assert.That(Dump.Diagnostics(dataset), Does.StartWith("error CE4010: `custody.jsonl`: the columns `zz10`, `zz11`,").And.EndWith(", `zz29` and 5 more are neither mapped nor ignored"));
    }
}

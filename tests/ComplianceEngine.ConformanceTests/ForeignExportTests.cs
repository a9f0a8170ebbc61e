using System.Text.RegularExpressions;
using ComplianceEngine.Readers;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

/// <summary>The sample of somebody else's export beside its twin in the contract's own names.</summary>
public partial class ForeignExportTests
{
    private static readonly string Folder = Path.Combine(Golden.Tests, "..", "samples", "foreign-export");

    [Test]
    public void The_mapped_rows_are_those_of_the_canonical_twin()
    {
        using var mapped = Read(Folder);
        using var twin = Read(Path.Combine(Folder, "as-canonical"));
        Assert.That(RowsWithoutPlaces(mapped), Is.EqualTo(RowsWithoutPlaces(twin)));
    }

    [Test]
    public void Every_row_and_value_of_it_is_read()
    {
        using var mapped = Read(Folder);
        Assert.That(mapped.State, Is.EqualTo(InputState.Whole));
        Assert.That(mapped.Rejects, Is.Empty);
    }

    [Test]
    public void Both_give_the_same_outcomes()
    {
        var pack = PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"));
        using var mapped = Read(Folder);
        using var twin = Read(Path.Combine(Folder, "as-canonical"));
        var outcomes = Outcomes.Of(mapped, pack);
        Assert.That(outcomes, Is.EqualTo(Outcomes.Of(twin, pack)));
        Assert.That(outcomes, Does.Contain("possible_violation").And.Contain("undetermined").And.Contain("exempt"));
    }

    private static LoadedDataset Read(string folder) => DatasetReader.Read(folder, new ReadOptions());

    // A dumped row is: person, kind, key, place, fields.
    private static string RowsWithoutPlaces(LoadedDataset dataset) => Place().Replace(RecordDump.Rows(dataset.Records), "$1");

    [GeneratedRegex(@"^(\S+ \S+ \S+) \S+", RegexOptions.Multiline)]
    private static partial Regex Place();
}

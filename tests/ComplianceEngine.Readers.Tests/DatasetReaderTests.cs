namespace ComplianceEngine.Readers.Tests;

public sealed class DatasetReaderTests
{
    [Test]
    public void Reads_a_canonical_file_into_rows_with_their_place()
    {
        using var folder = new DatasetFolder().With("custody.csv", """
            custody_id,person_id,agency,facility,arrested_at,released_at
            c1,p1,doc,AMKC,2018-03-05T10:00:00,none
            c2,p2,DOC,,2018-03-05,

            """);
        using var dataset = folder.Read();
        Assert.That(Dump.Rows(dataset), Is.EqualTo("""
            p1 custody c1 custody.csv:2 agency=doc facility=AMKC arrested_at=2018-03-05T15:00:00Z released_at=(NotYet)
            p2 custody c2 custody.csv:3 agency=doc arrested_at=2018-03-05T05:00:00Z+86399s
            """));
        Assert.That(dataset.State, Is.EqualTo(InputState.Whole));
    }
}

using System.Text;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;
using CsCheck;

namespace ComplianceEngine.ConformanceTests;

/// <summary>The readers, made for speed, against a decoder made for plainness: the same files must give the same rows.</summary>
public class SecondDecoderTests
{
    [Test]
    public void Random_exports_read_from_files_are_those_built_in_memory() =>
        Generators.Dossier(Vocabulary.Records, most: 3).Sample(export => FromFiles(export) == InMemory(export), iter: 150);

    [TestCase("custody.arrested_at", "2018-03-05T10:00:00.250")]
    [TestCase("custody.arrested_at", "2018-03-05T10:00:00-05")]
    [TestCase("custody.arrested_at", "2018-03-05T10:00:00+0530")]
    [TestCase("custody.arrested_at", "2018-03-05t10:00z")]
    [TestCase("custody.arrested_at", "2018-03-05T24:00:00")]
    [TestCase("custody.arrested_at", "2018-02-29")]
    [TestCase("custody.arrested_at", "2018-3-5")]
    [TestCase("custody.arrested_at", " NONE ")]
    [TestCase("custody.arrested_at", "2018-11-04T01:30:00")]
    [TestCase("custody.arrested_at", "2018-03-11T02:30:00")]
    [TestCase("charge.judgment_on", "2018-03-05T23:30:00Z")]
    [TestCase("charge.judgment_on", "2020-02-29")]
    [TestCase("charge.grade", " Felony ")]
    [TestCase("charge.grade", "felonies")]
    [TestCase("charge.hate_crime", "TRUE")]
    [TestCase("charge.hate_crime", "2")]
    [TestCase("charge.section", "  130.65-a ")]
    [TestCase("detainer.attached", "I-200|i-205")]
    [TestCase("detainer.attached", "none|I-200")]
    [TestCase("detainer.attached", "I-200||I-203")]
    [TestCase("detainer.attached", "None")]
    [TestCase("communication.person_ids", "p1|p2|p1")]
    [TestCase("communication.person_ids", "none")]
    [TestCase("communication.person_ids", " p1 | an-identifier-of-more-than-fifteen-bytes ")]
    public void One_value_reads_alike(string field, string text)
    {
        var schema = Vocabulary.Find(field.Split('.')[0])!;
        var export = new DossierText([new RowText(schema.Name, [(schema.KeyField.Name, "k1"), (field.Split('.')[1], text)])], [], [], "");
        Assert.That(FromFiles(export), Is.EqualTo(InMemory(export)));
    }

    private static string InMemory(DossierText export)
    {
        using var builder = export.ToBuilder();
        return RecordDump.Rows(builder.Build());
    }

    private static string FromFiles(DossierText export)
    {
        using var folder = new TemporaryFolder();
        foreach (var rows in export.Rows.GroupBy(row => row.Record)) File.WriteAllText(folder[$"{rows.Key}.csv"], ToCsv(Vocabulary.Find(rows.Key)!, rows));
        if (export.Rows.IsEmpty) return "";
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions());
        return RecordDump.Rows(dataset.Records);
    }

    private static string ToCsv(RecordSchema schema, IEnumerable<RowText> rows)
    {
        var csv = new StringBuilder().AppendJoin(',', schema.Fields.Select(field => field.Name)).Append('\n');
        foreach (var row in rows)
        {
            var texts = row.Fields.ToDictionary(pair => pair.Field, pair => pair.Text, StringComparer.Ordinal);
            csv.AppendJoin(',', schema.Fields.Select(field => texts.GetValueOrDefault(field.Name, ""))).Append('\n');
        }

        return csv.ToString();
    }
}

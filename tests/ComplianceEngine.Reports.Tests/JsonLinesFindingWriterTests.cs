using System.Text.Json;
using NJsonSchema;

namespace ComplianceEngine.Reports.Tests;

public sealed class JsonLinesFindingWriterTests
{
    private static readonly string[] KeysInOrder =
    [
        "finding_id", "rule", "rule_version", "pack", "provision", "outcome", "disputed", "readings", "record", "record_id", "person_id",
        "occurred_at", "needs", "asks", "exceptions", "evidence", "explanation",
    ];

    [Test]
    public void A_finding_is_one_line_of_JSON_in_the_contracts_spelling() => Assert.That(Line(SomeFinding.Full), Is.EqualTo(
        """{"finding_id":"0123456789abcdef","rule":"nyc.9-131.communications","rule_version":"2015-02-12","pack":"nyc-detainer","provision":"9-131(h)(1)","outcome":"undetermined","disputed":true,"readings":{"A1=advocates":"possible_violation","A1=doc":"undetermined"},"record":"communication","record_id":"m1","person_id":"p1","occurred_at":"2018-03-05T10:00:00-05:00","needs":[{"record":"screening","record_id":"s1","field":"watchlist"},{"record":"charge","record_id":null,"field":"disposition"}],"asks":["unrelated"],"exceptions":[{"id":"conviction","cite":"9-131(h)(1)(i)","result":"unknown"},{"id":"required-by-law","cite":"9-131(h)(1)(iii)","result":"no"}],"evidence":[{"record":"communication","record_id":"m1","file":"communication.csv","row":2,"fields":{"sender_agency":"doc","subject":null}}],"explanation":"doc told ice: release-date","challenged":true,"dataset":"sample"}""" + "\n"));

    [TestCase(true)]
    [TestCase(false)]
    public void The_contracts_keys_come_first_and_in_its_order_whatever_is_absent(bool full)
    {
        using var line = JsonDocument.Parse(Line(full ? SomeFinding.Full : SomeFinding.Bare));
        Assert.That(line.RootElement.EnumerateObject().Select(key => key.Name).Take(KeysInOrder.Length), Is.EqualTo(KeysInOrder));
    }

    [Test]
    public void What_is_absent_is_null_or_an_empty_list()
    {
        using var line = JsonDocument.Parse(Line(SomeFinding.Bare));
        var absent = line.RootElement.EnumerateObject().Where(key => key.Value.ValueKind == JsonValueKind.Null).Select(key => key.Name);
        var empty = line.RootElement.EnumerateObject().Where(key => key.Value.GetRawText() == "[]").Select(key => key.Name);
        Assert.Multiple(() =>
        {
            Assert.That(absent, Is.EqualTo(["rule_version", "readings", "person_id", "occurred_at"]));
            Assert.That(empty, Is.EqualTo(["needs", "asks", "exceptions", "evidence"]));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Lines_follow_the_written_schema(bool full)
    {
        var schema = await FindingSchema();
        Assert.That(schema.Validate(Line(full ? SomeFinding.Full : SomeFinding.Bare)), Is.Empty);
    }

    [Test]
    public async Task The_written_schema_refuses_what_the_contract_does_not_know()
    {
        var schema = await FindingSchema();
        var line = Line(SomeFinding.Full);
        Assert.Multiple(() =>
        {
            Assert.That(schema.Validate(line.Replace("\"undetermined\"", "\"violation\"", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(schema.Validate(line.Replace("\"row\":2", "\"row\":0", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(schema.Validate(line.Replace("\"pack\"", "\"packs\"", StringComparison.Ordinal)), Is.Not.Empty);
        });
    }

    [Test]
    public void Text_that_would_break_the_line_is_escaped_and_other_letters_stand_as_they_are()
    {
        var line = Line(SomeFinding.Full with { RecordId = "a\nb\"c", Explanation = "§ 9-131: Nuñez <&> 😀" });
        Assert.Multiple(() =>
        {
            Assert.That(line.Count(letter => letter == '\n'), Is.EqualTo(1));
            Assert.That(line, Does.Contain("\"a\\nb\\\"c\"").And.Contain("\"§ 9-131: Nuñez <&> "));
            using var read = JsonDocument.Parse(line);
            Assert.That(read.RootElement.GetProperty("explanation").GetString(), Is.EqualTo("§ 9-131: Nuñez <&> 😀"));
        });
    }

    private static string Line(Finding finding) => SomeFinding.Written(new JsonLinesFindingWriter("sample").Write, finding);

    private static async Task<JsonSchema> FindingSchema()
    {
        await using var stream = typeof(JsonLinesFindingWriterTests).Assembly.GetManifestResourceStream("finding.schema.json")!;
        return await JsonSchema.FromJsonAsync(stream);
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplianceEngine.Records;
using NJsonSchema;

namespace ComplianceEngine.Cli.Tests;

/// <summary>Every line of <c>--all-outcomes --format jsonl</c> follows the contract to the letter.</summary>
public sealed class FindingContractTests
{
    private static readonly string[] KeysInOrder =
    [
        "finding_id", "rule", "rule_version", "pack", "provision", "outcome", "disputed", "readings", "record", "record_id", "person_id",
        "occurred_at", "needs", "asks", "exceptions", "evidence", "explanation",
    ];

    private static readonly Lazy<string[]> Lines = new(() =>
    [
        .. Tool.Run("audit", Tool.Corpus("export"), "--rules", Tool.Corpus("rules"), "--pack", "small", "--all-outcomes", "--format", "jsonl").OutputLines,
        .. Tool.Run("audit", Tool.Repository("samples/doc-ice-emails"), "--all-outcomes", "--format", "jsonl").OutputLines,
    ]);

    [Test]
    public void Every_outcome_is_among_the_lines() => Assert.That(
        Findings().Select(finding => finding.GetProperty("outcome").GetString()).Distinct(),
        Is.EquivalentTo(["possible_violation", "undetermined", "needs_review", "exempt", "not_applicable", "not_in_force"]));

    [Test]
    public async Task Every_line_follows_the_written_schema()
    {
        await using var stream = typeof(FindingContractTests).Assembly.GetManifestResourceStream("finding.schema.json")!;
        var schema = await JsonSchema.FromJsonAsync(stream);
        Assert.Multiple(() =>
        {
            foreach (var line in Lines.Value) Assert.That(schema.Validate(line), Is.Empty, line);
        });
    }

    [Test]
    public void Keys_stand_in_the_contracts_order() => Assert.Multiple(() =>
    {
        foreach (var finding in Findings())
            Assert.That(finding.EnumerateObject().Select(key => key.Name).Take(KeysInOrder.Length), Is.EqualTo(KeysInOrder));
    });

    [Test]
    public void A_findings_name_is_the_hash_of_rule_record_and_person() => Assert.Multiple(() =>
    {
        foreach (var finding in Findings())
        {
            var parts = new[] { "rule", "record", "record_id", "person_id" }.Select(key => finding.GetProperty(key).GetString() ?? "");
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
            Assert.That(finding.GetProperty("finding_id").GetString(), Is.EqualTo(hash[..16]));
        }
    });

    [Test]
    public void Only_what_is_undetermined_needs_facts_and_only_what_is_open_asks() => Assert.Multiple(() =>
    {
        foreach (var finding in Findings())
        {
            var outcome = finding.GetProperty("outcome").GetString();
            Assert.That(finding.GetProperty("needs").GetArrayLength() > 0, Is.EqualTo(outcome == "undetermined"), finding.GetRawText());
            if (outcome == "needs_review") Assert.That(finding.GetProperty("asks").GetArrayLength(), Is.GreaterThan(0));
            if (outcome == "exempt") Assert.That(Results(finding), Does.Contain("yes"), finding.GetRawText());
            if (outcome == "possible_violation") Assert.That(Results(finding), Does.Not.Contain("yes"), finding.GetRawText());
        }
    });

    [Test]
    public void Evidence_shows_no_personal_data_but_identifiers() => Assert.Multiple(() =>
    {
        foreach (var record in Findings().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray()))
        {
            var schema = Vocabulary.Find(record.GetProperty("record").GetString()!)!;
            foreach (var field in record.GetProperty("fields").EnumerateObject())
            {
                var definition = schema.Fields.Single(candidate => candidate.Name == field.Name);
                if (definition.IsPrivate && definition.Type is not (FieldType.Id or FieldType.IdList)) Assert.That(field.Value.ValueKind, Is.EqualTo(JsonValueKind.Null), definition.ToString());
            }
        }
    });

    private static IEnumerable<JsonElement> Findings() => Lines.Value.Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<string?> Results(JsonElement finding) =>
        finding.GetProperty("exceptions").EnumerateArray().Select(exception => exception.GetProperty("result").GetString());
}

using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>The keys of a finding's JSON object, in the contract's order, ready to be copied.</summary>
internal static class FindingKeys
{
    public static readonly JsonEncodedText FindingId = JsonEncodedText.Encode("finding_id");
    public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    public static readonly JsonEncodedText RuleVersion = JsonEncodedText.Encode("rule_version");
    public static readonly JsonEncodedText Pack = JsonEncodedText.Encode("pack");
    public static readonly JsonEncodedText Provision = JsonEncodedText.Encode("provision");
    public static readonly JsonEncodedText Outcome = JsonEncodedText.Encode("outcome");
    public static readonly JsonEncodedText Disputed = JsonEncodedText.Encode("disputed");
    public static readonly JsonEncodedText Readings = JsonEncodedText.Encode("readings");
    public static readonly JsonEncodedText Record = JsonEncodedText.Encode("record");
    public static readonly JsonEncodedText RecordId = JsonEncodedText.Encode("record_id");
    public static readonly JsonEncodedText PersonId = JsonEncodedText.Encode("person_id");
    public static readonly JsonEncodedText OccurredAt = JsonEncodedText.Encode("occurred_at");
    public static readonly JsonEncodedText Needs = JsonEncodedText.Encode("needs");
    public static readonly JsonEncodedText Field = JsonEncodedText.Encode("field");
    public static readonly JsonEncodedText Asks = JsonEncodedText.Encode("asks");
    public static readonly JsonEncodedText Exceptions = JsonEncodedText.Encode("exceptions");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Cite = JsonEncodedText.Encode("cite");
    public static readonly JsonEncodedText Result = JsonEncodedText.Encode("result");
    public static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
    public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    public static readonly JsonEncodedText Row = JsonEncodedText.Encode("row");
    public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
    public static readonly JsonEncodedText Explanation = JsonEncodedText.Encode("explanation");
    public static readonly JsonEncodedText Challenged = JsonEncodedText.Encode("challenged");
    public static readonly JsonEncodedText Dataset = JsonEncodedText.Encode("dataset");
}

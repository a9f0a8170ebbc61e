using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>The test cases that lie beside a rule, over one shared dossier.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Base">The dossier that every case starts from.</param>
/// <param name="Cases">The cases, in the file's order.</param>
/// <param name="Location">Where the rule is named.</param>
public sealed record RuleTestFile(string Rule, TestDossier Base, ImmutableArray<RuleTestCase> Cases, SourceLocation Location) : TestFile(Base, Location);

/// <summary>One case: what differs from the shared dossier, and what is expected.</summary>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="Without">Kinds of records, or single records as <c>kind.key</c>, taken out of the shared dossier first.</param>
/// <param name="Given">Records added, or fields changed where the key is in the shared dossier.</param>
/// <param name="Readings">Options taken of open readings.</param>
/// <param name="Of">The key of the record judged; <see langword="null"/> if the dossier has one of that kind.</param>
/// <param name="Person">The person judged; <see langword="null"/> if the record is about one.</param>
/// <param name="Expect">What is expected.</param>
/// <param name="Location">Where it stands.</param>
public sealed record RuleTestCase(
    string Name, ImmutableArray<string> Without, TestDossier Given, ImmutableDictionary<string, string> Readings, string? Of, string? Person, Expectation Expect, SourceLocation Location)
    : TestCase(Name, Without, Given, Readings, Location);

/// <summary>What a case expects; what is <see langword="null"/> is not looked at.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Exception">An exception that excuses.</param>
/// <param name="Disputed">Whether readings differ.</param>
/// <param name="Needs">The missing facts as <c>record.field</c>, in any order.</param>
/// <param name="Asks">The questions asked, in any order.</param>
/// <param name="Open">The exceptions of which it cannot be told whether they hold, in any order.</param>
/// <param name="Version">The day from which the version applied is in force.</param>
/// <param name="Says">Words that stand in the finding's sentence.</param>
public sealed record Expectation(
    Outcome Outcome, string? Exception, bool? Disputed, ImmutableArray<string>? Needs, ImmutableArray<string>? Asks, ImmutableArray<string>? Open, DateOnly? Version, string? Says)
{
    /// <summary>Words that must stand in lines of the proof, each written as value, clause and arithmetic: <c>yes custody.agency is doc</c>.</summary>
    public ImmutableArray<string> ProofLines { get; init; } = [];
}

/// <summary>Records in the contract's spelling.</summary>
/// <param name="AsOf">When the export was made; <see langword="null"/> if not said.</param>
/// <param name="Complete">The kinds of record that are complete; <see langword="null"/> if not said.</param>
/// <param name="Rows">The records, in the file's order.</param>
public sealed record TestDossier(YamlText? AsOf, ImmutableArray<RecordSchema>? Complete, ImmutableArray<TestRow> Rows)
{
    /// <summary>No records.</summary>
    public static readonly TestDossier Empty = new(null, null, []);
}

/// <summary>A value with its place.</summary>
/// <param name="Value">The value as written.</param>
/// <param name="Location">Where.</param>
public sealed record YamlText(string Value, SourceLocation Location);

/// <summary>One record in the contract's spelling.</summary>
/// <param name="Schema">Its kind.</param>
/// <param name="Key">Its key.</param>
/// <param name="Values">Its fields; <c>blank</c> empties one.</param>
/// <param name="Location">Where it stands.</param>
public sealed record TestRow(RecordSchema Schema, string Key, ImmutableDictionary<FieldDefinition, YamlText> Values, SourceLocation Location);

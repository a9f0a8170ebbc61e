using System.Collections.Immutable;

namespace ComplianceEngine.Testing;

/// <summary>Holds a finding to what a case expects.</summary>
internal static class ExpectationCheck
{
    public static ImmutableArray<string> Compare(Expectation expect, Finding finding)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        if (finding.Outcome != expect.Outcome) failures.Add($"the outcome is {finding.Outcome.ToName()}, not {expect.Outcome.ToName()}");
        if (expect.Exception is { } id) CheckException(id, finding, failures);
        if (expect.Disputed is { } disputed && finding.Disputed != disputed) failures.Add(disputed ? "the outcome is not disputed" : "the outcome is disputed");
        if (expect.Needs is { } needs) CheckSet("needs", needs, finding.Needs.Select(fact => $"{fact.Record}.{fact.Field}"), failures);
        if (expect.Asks is { } asks) CheckSet("asks", asks, finding.Asks, failures);
        if (expect.Open is { } open) CheckSet("open", open, finding.Exceptions.Where(exception => exception.Result == Truth.Unknown).Select(exception => exception.Id), failures);
        if (expect.Version is { } version && finding.RuleVersion != version)
            failures.Add(FormattableString.Invariant($"the version is {finding.RuleVersion:yyyy-MM-dd}, not {version:yyyy-MM-dd}"));
        if (expect.Says is { } words && !finding.Explanation.Contains(words, StringComparison.Ordinal)) failures.Add($"the sentence is \"{finding.Explanation}\"");
        return failures.ToImmutable();
    }

    /// <summary>What the proof lacks of the lines expected.</summary>
    public static IEnumerable<string> CompareProof(Expectation expect, Proof proof)
    {
        var lines = proof.Exceptions.Prepend(proof.When).SelectMany(Lines).ToList();
        return expect.ProofLines.Where(words => !lines.Exists(line => line.Contains(words, StringComparison.Ordinal))).Select(words => $"no line of the proof has \"{words}\"");
    }

    private static IEnumerable<string> Lines(ProofNode node)
    {
        var value = node.Value switch { Truth.True => "yes", Truth.False => "no", _ => "unknown" };
        var arithmetic = node.Arithmetic.Length > 0 ? $" = {node.Arithmetic}" : "";
        return node.Children.SelectMany(Lines).Prepend($"{value} {node.Clause}{arithmetic}");
    }

    private static void CheckException(string id, Finding finding, ImmutableArray<string>.Builder failures)
    {
        var exception = finding.Exceptions.FirstOrDefault(candidate => candidate.Id == id);
        if (exception is null) failures.Add($"the rule has no exception `{id}`");
        else if (exception.Result != Truth.True) failures.Add($"exception `{id}` is {(exception.Result == Truth.False ? "no" : "unknown")}, not yes");
    }

    private static void CheckSet(string what, IEnumerable<string> expected, IEnumerable<string> found, ImmutableArray<string>.Builder failures)
    {
        var wanted = expected.Distinct().Order(StringComparer.Ordinal).ToList();
        var got = found.Distinct().Order(StringComparer.Ordinal).ToList();
        if (!wanted.SequenceEqual(got)) failures.Add($"{what} [{string.Join(", ", got)}], not [{string.Join(", ", wanted)}]");
    }
}

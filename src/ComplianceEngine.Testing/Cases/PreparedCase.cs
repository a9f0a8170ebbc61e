using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>A case whose records are in memory, to be judged as often as one likes.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Test">The case.</param>
/// <param name="Subject">The key of the record judged.</param>
/// <param name="Records">The records.</param>
internal sealed record PreparedCase(string Rule, RuleTestCase Test, string Subject, RecordSet Records) : IDisposable
{
    /// <summary>Judges it.</summary>
    /// <param name="engine">An engine that reads the law as the case says.</param>
    /// <param name="cancellation">Stops the run.</param>
    public IReadOnlyList<Finding> Judge(RuleEngine engine, CancellationToken cancellation) => engine.Judge(Records, Rule, Subject, Test.Person, cancellation);

    /// <summary>What differs from what the case expects; nothing if it passes.</summary>
    /// <param name="findings">What was found.</param>
    public ImmutableArray<string> Compare(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return ["nothing was judged"];

        // An act that lasts is judged under each version; the case says which it means by `version`.
        return findings.Select(finding => ExpectationCheck.Compare(Test.Expect, finding)).MinBy(list => list.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => Records.Dispose();
}

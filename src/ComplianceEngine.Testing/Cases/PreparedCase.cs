using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>A case whose records are in memory, to be run as often as one likes.</summary>
/// <param name="Owner">The name of the rule or report that it tests.</param>
/// <param name="Test">The case.</param>
/// <param name="Records">The records.</param>
internal abstract record PreparedCase(string Owner, TestCase Test, RecordSet Records) : IDisposable
{
    /// <summary>Runs it: what differs from what the case expects; nothing if it passes.</summary>
    /// <param name="engines">Engines of the packs to run it with.</param>
    /// <param name="cancellation">Stops the run.</param>
    public abstract ImmutableArray<string> Failures(EngineShelf engines, CancellationToken cancellation);

    /// <inheritdoc/>
    public void Dispose() => Records.Dispose();
}

/// <summary>A case of a rule.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Case">The case.</param>
/// <param name="Subject">The key of the record judged.</param>
/// <param name="Records">The records.</param>
internal sealed record PreparedRuleCase(string Rule, RuleTestCase Case, string Subject, RecordSet Records) : PreparedCase(Rule, Case, Records)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Failures(EngineShelf engines, CancellationToken cancellation) =>
        Compare(Judge(engines.For(Case.Readings), cancellation));

    /// <summary>Judges it.</summary>
    /// <param name="engine">An engine that reads the law as the case says.</param>
    /// <param name="cancellation">Stops the run.</param>
    public IReadOnlyList<Finding> Judge(RuleEngine engine, CancellationToken cancellation) => engine.Judge(Records, Rule, Subject, Case.Person, cancellation);

    /// <summary>What differs from what the case expects; nothing if it passes.</summary>
    /// <param name="findings">What was found.</param>
    public ImmutableArray<string> Compare(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return ["nothing was judged"];

        // An act that lasts is judged under each version; the case says which it means by `version`.
        return findings.Select(finding => ExpectationCheck.Compare(Case.Expect, finding)).MinBy(list => list.Length);
    }
}

/// <summary>A case of a report.</summary>
/// <param name="Report">The report's name.</param>
/// <param name="Case">The case.</param>
/// <param name="Records">The records.</param>
internal sealed record PreparedReportCase(string Report, ReportTestCase Case, RecordSet Records) : PreparedCase(Report, Case, Records)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Failures(EngineShelf engines, CancellationToken cancellation)
    {
        var (plan, counter) = engines.CounterFor(Report, Case.Year, Case.Readings);
        return FigureCheck.Compare(Case, plan, counter.Count(Records, 1, null, cancellation));
    }
}

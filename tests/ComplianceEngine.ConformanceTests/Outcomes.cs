using System.Buffers;
using ComplianceEngine.Readers;
using ComplianceEngine.Rules;

namespace ComplianceEngine.ConformanceTests;

/// <summary>Audits an export and keeps every outcome.</summary>
internal static class Outcomes
{
    /// <summary>Every outcome of an audit as a finding.</summary>
    public static IReadOnlyList<Finding> Findings(LoadedDataset dataset, RulePack pack)
    {
        var collector = new Collector();
        RuleEngine.Create([pack], ReadingSelection.Default)
            .Audit(dataset.Records, new AuditOptions { Threads = 1, AllOutcomes = true }, collector, progress: null, CancellationToken.None);
        return collector.Kept;
    }

    /// <summary>Every outcome of an audit, one a line in ordinal order: provision, record, person, outcome.</summary>
    public static string Of(LoadedDataset dataset, RulePack pack) => string.Join('\n', Findings(dataset, pack)
        .Select(finding => $"{finding.Provision} {finding.Record} {finding.RecordId} {finding.PersonId} {finding.Outcome.ToName()}")
        .Order(StringComparer.Ordinal));

    private sealed class Collector : IFindingWriter
    {
        public List<Finding> Kept { get; } = [];

        public void Write(Finding finding, IBufferWriter<byte> output) => Kept.Add(finding);
    }
}

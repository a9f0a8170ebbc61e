using System.Buffers;
using System.Collections.Immutable;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.ConformanceTests.Differential;

/// <summary>What the engine finds, every outcome, by rule, record and person.</summary>
internal sealed class EngineRun : IFindingWriter
{
    private readonly Dictionary<(string Rule, string Record, string? Person), List<Finding>> findings = [];

    private EngineRun()
    {
    }

    public static EngineRun Of(RulePack pack, PlainExport export, ReadingSelection selection)
    {
        var run = new EngineRun();
        var engine = RuleEngine.Create([pack], selection);

        // As in an audit, only the fields are kept that the engine says it needs; the reference sees them all.
        using var builder = export.ToBuilder(fields: engine.Fields);
        var options = new AuditOptions { Threads = 1, AllOutcomes = true };
        engine.Audit(builder.Build(), options, run, null, CancellationToken.None);
        return run;
    }

    public ImmutableArray<Finding> this[string rule, string record, string? person] => [.. findings.GetValueOrDefault((rule, record, person), []).OrderBy(finding => finding.RuleVersion)];

    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        var key = (finding.Rule, finding.RecordId, finding.PersonId);
        if (!findings.TryGetValue(key, out var list)) findings.Add(key, list = []);
        list.Add(finding);
    }
}

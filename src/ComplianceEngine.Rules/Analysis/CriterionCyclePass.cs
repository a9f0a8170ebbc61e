using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>No criterion is defined, directly or through others, by itself.</summary>
internal sealed class CriterionCyclePass
{
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, Criterion> criteria;
    private readonly List<string> path = [];
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    private CriterionCyclePass(PackDraft pack, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        criteria = PackWalk.ByName(pack);
    }

    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        var pass = new CriterionCyclePass(pack, diagnostics);
        foreach (var id in pass.criteria.Keys.Order(StringComparer.Ordinal)) pass.Follow(id);
    }

    private void Follow(string id)
    {
        if (done.Contains(id) || !criteria.TryGetValue(id, out var criterion)) return;
        path.Add(id);
        foreach (var use in PackWalk.Uses(PackWalk.Roots(criterion)))
        {
            var start = path.IndexOf(use.Criterion);
            if (start < 0) Follow(use.Criterion);
            else
            {
                var round = path.Skip(start).Append(use.Criterion).Select(name => $"`{name}`");
                diagnostics.Report(DiagnosticCatalog.CriterionCycle, use.Location, use.Criterion, string.Join(" → ", round));
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(id);
    }
}

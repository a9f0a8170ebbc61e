using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Where there is no person, no criterion is used that looks for a person's records.</summary>
internal static class PersonPass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        var criteria = PackWalk.ByName(pack);
        CheckSharing(pack, criteria, diagnostics);
        foreach (var rule in pack.Rules) Check(rule.About, PackWalk.Roots(rule), criteria, diagnostics);
        foreach (var figure in pack.Figures) Check(figure.About, PackWalk.Roots(figure), criteria, diagnostics);
    }

    private static void Check(RecordSchema about, IEnumerable<Condition> roots, Dictionary<string, Criterion> criteria, DiagnosticBag diagnostics)
    {
        if (about.PersonField is not null) return;
        foreach (var use in PackWalk.Uses(roots).Where(use => use.Scope != Names.Person))
            if (LooksForPerson(use.Criterion, criteria, []))
                diagnostics.ReportWithHint(
                    DiagnosticCatalog.NoPerson, use.Location, $"the criterion `{use.Criterion}` looks for a person's records", about.Name);
    }

    private static void CheckSharing(PackDraft pack, Dictionary<string, Criterion> criteria, DiagnosticBag diagnostics)
    {
        var roots = pack.Rules.SelectMany(PackWalk.Roots).Concat(pack.Criteria.SelectMany(PackWalk.Roots)).Concat(pack.Figures.SelectMany(PackWalk.Roots));
        foreach (var use in PackWalk.Every(roots).OfType<Sharing>().SelectMany(sharing => PackWalk.Uses(ConditionParts.Of(sharing).Conditions)).Distinct())
            if (LooksForPerson(use.Criterion, criteria, []))
                diagnostics.ReportWithHint(DiagnosticCatalog.NoPersonAmongAll, use.Location, $"the criterion `{use.Criterion}` does");
    }

    private static bool LooksForPerson(string id, Dictionary<string, Criterion> criteria, HashSet<string> seen)
    {
        if (!seen.Add(id) || !criteria.TryGetValue(id, out var criterion)) return false;
        return PackWalk.Every(PackWalk.Roots(criterion)).Any(condition => condition switch
        {
            Exists or Latest or LookBackTest { Tolling: not null } => true,
            MeetsTest { Scope: Names.Person } => true,
            MeetsTest use => LooksForPerson(use.Criterion, criteria, seen),
            _ => false,
        });
    }
}

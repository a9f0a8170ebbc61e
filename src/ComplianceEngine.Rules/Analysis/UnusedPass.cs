using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Everything declared serves a rule.</summary>
internal static class UnusedPass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        var byName = PackWalk.ByName(pack);
        var criteria = Reached(pack, byName);
        List<Condition> roots = [.. PackWalk.Judged(pack), .. criteria.SelectMany(PackWalk.Roots)];
        var conditions = PackWalk.Every(roots).ToList();
        Check("criterion", pack.Criteria.Select(one => (one.Id, one.Location)), criteria.Select(one => one.Id), diagnostics);
        Check("list", pack.Lists.Select(one => (one.Id, one.Location)), conditions.OfType<ListedTest>().Select(test => test.List), diagnostics);
        Check("reading", pack.Readings.Where(one => one.OutsideRules.Length == 0).Select(one => (one.Id, one.Location)), conditions.OfType<ByReading>().Select(test => test.Reading), diagnostics);
        var excluded = conditions.OfType<CountedTest>().SelectMany(test => test.Excluded.Holidays);
        Check("list of holidays", pack.Holidays.Select(one => (one.Id, one.Location)), excluded, diagnostics);
        var parameters = PackWalk.Parameters(roots, pack.Rules.SelectMany(PackWalk.OwnTimes).Concat(pack.Figures.SelectMany(PackWalk.OwnTimes)));
        Check("length of time", pack.Durations.Select(one => (one.Id, one.Location)), parameters, diagnostics);
        Check("source", pack.Sources.Select(one => (one.Id, one.Location)), Cited(pack), diagnostics);
        var figures = pack.Reports.SelectMany(report => report.Versions).SelectMany(version => version.Items).Select(item => item.Figure).OfType<string>();
        Check("figure", pack.Figures.Select(figure => (figure.Id, figure.Location)), figures, diagnostics);
        foreach (var rule in pack.Rules)
            Check("record", rule.Bindings.Select(binding => (binding.Record.Name, binding.Location)), Scopes(rule, byName), diagnostics);
        foreach (var criterion in pack.Criteria)
            Check("record", criterion.Uses.Select(name => (name, criterion.Location)), Scopes(PackWalk.Roots(criterion), byName), diagnostics);
    }

    /// <summary>The criteria that a rule uses, directly or through others.</summary>
    private static List<Criterion> Reached(PackDraft pack, Dictionary<string, Criterion> byName)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(PackWalk.Uses(PackWalk.Judged(pack)).Select(use => use.Criterion));
        while (open.TryDequeue(out var id))
            if (reached.Add(id))
                foreach (var use in PackWalk.Uses(PackWalk.Roots(byName[id]))) open.Enqueue(use.Criterion);
        return [.. pack.Criteria.Where(criterion => reached.Contains(criterion.Id))];
    }

    private static IEnumerable<string> Cited(PackDraft pack) =>
        pack.Rules.SelectMany(rule => rule.Versions.Select(version => version.Source).Append(rule.Challenged))
            .Concat(pack.Reports.SelectMany(report => report.Versions.Select(version => version.Source)))
            .Concat(pack.Criteria.SelectMany(criterion => criterion.Versions.Select(version => version.Source)))
            .Concat(pack.Durations.SelectMany(duration => duration.Versions.Select(version => version.Source)))
            .Concat(pack.Lists.SelectMany(list => list.Entries.Select(entry => entry.Source)))
            .Concat(pack.Holidays.SelectMany(list => list.Entries.Select(entry => entry.Source)))
            .Concat(pack.Readings.SelectMany(reading => reading.Sources))
            .Concat(pack.Amendments.Select(amendment => amendment.Source));

    private static IEnumerable<string> Scopes(Rule rule, Dictionary<string, Criterion> byName) =>
        Scopes(PackWalk.Roots(rule), byName)
            .Concat(PackWalk.OwnTimes(rule).OfType<FieldTime>().Select(time => time.Field.Scope))
            .Concat(rule.Versions.SelectMany(version => version.Explanation.Parts).SelectMany(part => new[] { part.Field?.Scope, part.Since?.Scope }).OfType<string>());

    private static IEnumerable<string> Scopes(IEnumerable<Condition> roots, Dictionary<string, Criterion> byName)
    {
        var all = roots.ToList();
        return PackWalk.Every(all).SelectMany(condition => ConditionParts.Of(condition).Scopes)
            .Concat(PackWalk.Times(all).OfType<FieldTime>().Select(time => time.Field.Scope))
            .Concat(PackWalk.Uses(all).SelectMany(use => byName[use.Criterion].Uses));
    }

    private static void Check(string kind, IEnumerable<(string Name, SourceLocation Place)> declared, IEnumerable<string> used, DiagnosticBag diagnostics)
    {
        var names = used.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, place) in declared)
            if (!names.Contains(name)) diagnostics.Report(DiagnosticCatalog.Unused, place, kind, name);
    }
}

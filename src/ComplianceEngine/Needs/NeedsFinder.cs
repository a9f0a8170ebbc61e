using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;

namespace ComplianceEngine.Needs;

/// <summary>Finds the shortest list of missing facts that would settle an undetermined outcome.</summary>
internal static class NeedsFinder
{
    /// <summary>The facts' places in the frame's table of atoms.</summary>
    public static AtomSet Find(Judge judge, LinkedRule rule)
    {
        var frame = judge.Frame;
        frame.Atoms.Clear();
        var alternatives = judge.Alternatives;
        if (alternatives.Count == 1) return Shortest(Settle(judge, rule, alternatives[0]));
        var families = alternatives.Select(alternative => Settle(judge, rule, alternative)).ToList();
        var shared = Shortest(families[0]);
        if (alternatives.All(alternative => alternative.Outcome == Outcome.Undetermined) && shared.Count > 0 && families.All(family => Shortest(family) == shared)) return shared;
        var best = families.Select(Shortest).Min();
        return best | Discriminators(judge, rule);
    }

    private static AtomSet Shortest(Family family) => family.Count == 0 ? default : family[0];

    // What would settle one way that things can have been: the rule does not reach the act, or an exception excuses it, or none does.
    private static Family Settle(Judge judge, LinkedRule rule, Alternative alternative)
    {
        if (alternative.Outcome != Outcome.Undetermined) return Family.Already;
        judge.Assume(rule, alternative);
        var frame = judge.Frame;
        var version = rule.Versions[alternative.Version];
        var reached = Family.Already;
        var settled = default(Family);
        if (version.When.Evaluate(frame) == Truth.Unknown)
        {
            var remedy = version.When.Weigh(frame);
            settled.Or(remedy.ToFalse);
            reached = remedy.ToTrue;
        }

        var noneExcuses = reached;
        foreach (var exception in version.Exceptions)
        {
            if (judge.Excuses(rule, exception) != Truth.Unknown) continue;
            var remedy = exception.Condition!.Weigh(frame);
            settled.Or(reached.And(remedy.ToTrue));

            // A question that a person can answer leaves no fact wanting.
            if (exception.Source.Asks is null) noneExcuses = noneExcuses.And(remedy.ToFalse);
        }

        settled.Or(noneExcuses);
        return settled;
    }

    // The facts that would tell which of the ways it was.
    private static AtomSet Discriminators(Judge judge, LinkedRule rule)
    {
        var frame = judge.Frame;
        var blame = default(Blame);
        if (judge.Alternatives.Select(alternative => alternative.Version).Distinct().Count() > 1) BlameVersions(frame, rule, ref blame);
        for (var i = 0; i < rule.Bindings.Length; i++)
        {
            var bound = judge.Alternatives.Where(alternative => i < alternative.Bound.Length).Select(alternative => alternative.Bound[i]).Distinct().ToList();
            if (bound.Count < 2) continue;
            foreach (var stay in bound.Where(row => row.Exists)) blame.Add(frame, GoverningStay.OpenField(stay), stay);
        }

        return blame.Facts;
    }

    private static void BlameVersions(Frame frame, LinkedRule rule, ref Blame blame)
    {
        var act = rule.JudgedFrom.Range(frame);
        foreach (var version in rule.Versions)
            if (version.InForce.IsOpenAt(act)) blame.Add(frame, new Atom(null, default, rule.Source.Id));
        rule.JudgedFrom.AddBlame(frame, ref blame);
        if (rule.JudgedTo is { } end && !end.Range(frame).IsExact) end.AddBlame(frame, ref blame);
    }
}

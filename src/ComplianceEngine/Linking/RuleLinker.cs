using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>Links a rule: the judged record has slot 0, bound records follow, quantified records come last.</summary>
internal static class RuleLinker
{
    public static LinkedRule Link(Rule rule, LinkContext context, int ordinal)
    {
        var slots = new SlotCounter();
        var scope = Scope.Empty.With(rule.About.Name, slots.Next());
        var bindings = new List<LinkedBinding>();
        foreach (var binding in rule.Bindings)
        {
            var at = binding.GoverningAt?.Accept(new TimeLinker(context, scope));
            var slot = slots.Next();
            bindings.Add(new LinkedBinding(slot, binding.Record, binding.By?.Field, at));
            scope = scope.With(binding.Record.Name, slot);
        }

        var times = new TimeLinker(context, scope);
        var linker = new ConditionLinker(context, slots, new LinkedCriteria(), scope);
        ImmutableArray<LinkedVersion> versions = [.. rule.Versions.Select(version => Link(version, linker, times, scope))];
        return new LinkedRule
        {
            Source = rule,
            Pack = context.Pack,
            Ordinal = ordinal,
            JudgedFrom = rule.JudgedFrom.Accept(times),
            JudgedTo = rule.JudgedTo?.Accept(times),
            Bindings = [.. bindings],
            Versions = versions,
            Timeline = new LinkedTimeline([.. versions.Select(version => version.InForce)]),
            SlotCount = slots.Count,
        };
    }

    private static LinkedVersion Link(RuleVersion version, ConditionLinker linker, TimeLinker times, Scope scope) => new(
        version,
        new LinkedPeriod(version.InForce),
        linker.Link(version.When),
        [.. version.Exceptions.Select(exception => new LinkedException(exception, exception.Condition is { } condition ? linker.Link(condition) : null))],
        [.. version.Explanation.Parts.Select(part => Link(part, linker, times, scope))]);

    private static LinkedTemplatePart Link(TemplatePart part, ConditionLinker linker, TimeLinker times, Scope scope) => new(
        part.Text,
        part.Field is { } field ? scope[field.Scope] : 0,
        part.Field?.Field,
        part is { Field: { } later, Since: { } earlier } ? (times.Visit(later), times.Visit(earlier)) : null,
        part.Usual is { } usual ? linker.LinkUsual(usual) : null);
}

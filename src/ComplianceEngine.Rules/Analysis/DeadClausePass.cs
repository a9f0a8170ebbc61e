using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Clauses that make no difference, as far as that shows on their face.</summary>
internal static class DeadClausePass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        var roots = PackWalk.Judged(pack).Concat(pack.Criteria.SelectMany(PackWalk.Roots));
        foreach (var condition in PackWalk.Every(roots)) Check(condition, diagnostics);
        foreach (var version in pack.Rules.SelectMany(rule => rule.Versions)) CheckVersion(version, diagnostics);
    }

    private static void Check(Condition condition, DiagnosticBag diagnostics)
    {
        switch (condition)
        {
            case AllOf all:
                CheckGroup(all.Parts, "all", idle: true, diagnostics);
                break;
            case AnyOf any:
                CheckGroup(any.Parts, "any", idle: false, diagnostics);
                break;
            case NoneOf none:
                CheckGroup(none.Parts, "none", idle: false, diagnostics);
                break;
            case ByReading reading when reading.Options.Select(ConditionText.Of).Distinct().Count() == 1:
                diagnostics.Report(DiagnosticCatalog.IdleReading, reading.Location, reading.Reading);
                break;
            case ChoiceTest test when test.Codes.IsEmpty || test.Codes.Length == test.Field.Field.Choices.Length:
                diagnostics.Report(DiagnosticCatalog.EmptyTest, test.Location, test.Field);
                break;
            case ListTest { Codes.IsEmpty: true } test:
                diagnostics.Report(DiagnosticCatalog.EmptyTest, test.Location, test.Field);
                break;
        }
    }

    private static void CheckGroup(ImmutableArray<Condition> parts, string head, bool idle, DiagnosticBag diagnostics)
    {
        foreach (var constant in parts.OfType<Constant>())
            if (constant.Holds == idle) diagnostics.ReportWithFix(DiagnosticCatalog.IdlePart, constant.Location, TakeOut(constant, parts), "", ConditionText.Of(constant), head);
            else diagnostics.Report(DiagnosticCatalog.DecidingPart, constant.Location, ConditionText.Of(constant), head);
        foreach (var same in parts.Where(part => part is not Constant).GroupBy(ConditionText.Of, StringComparer.Ordinal))
            foreach (var part in same.Skip(1)) diagnostics.ReportWithFix(DiagnosticCatalog.DuplicatePart, part.Location, TakeOut(part, parts), "", same.First().Location.Line);
    }

    // A group must keep a part that says something.
    private static Fix? TakeOut(Condition part, ImmutableArray<Condition> parts) =>
        parts.Any(other => other is not Constant) && YamlRemoval.OfMember(part.Location) is { } edit ? Fix.Of("take out the part that changes nothing", edit) : null;

    private static void CheckVersion(RuleVersion version, DiagnosticBag diagnostics)
    {
        if (version.When is Constant { Holds: false } never) diagnostics.Report(DiagnosticCatalog.DeadRule, never.Location);
        var conditional = version.Exceptions.Where(exception => exception.Condition is not null);
        foreach (var same in conditional.GroupBy(exception => ConditionText.Of(exception.Condition!), StringComparer.Ordinal))
            foreach (var exception in same.Skip(1)) diagnostics.Report(DiagnosticCatalog.DuplicatePart, exception.Location, same.First().Location.Line);
    }
}

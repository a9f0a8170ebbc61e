using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>What stays the same while one rule is applied to one dossier in one reading of the law.</summary>
/// <param name="Pack">The rules.</param>
/// <param name="Export">The export.</param>
/// <param name="Calendar">The export's calendar.</param>
/// <param name="Dossier">The person.</param>
/// <param name="Options">The option taken of each reading, by its place.</param>
public sealed record ReferenceWorld(RulePack Pack, PlainExport Export, PlainCalendar Calendar, PlainDossier Dossier, ImmutableDictionary<string, int> Options);

/// <summary>Where a condition stands: what its names mean and when the act was.</summary>
/// <param name="World">What stays the same.</param>
/// <param name="Scope">The records by name; a record that is missing is <see langword="null"/>.</param>
/// <param name="Act">The seconds at which the act can have been.</param>
public sealed record Situation(ReferenceWorld World, ImmutableDictionary<string, PlainRow?> Scope, Bounds Act)
{
    public PlainValue this[FieldReference field] => Scope[field.Scope]?[field.Field.Name] ?? PlainValue.Blank;

    public Truth Ask(Condition condition) => condition.Accept(new ReferenceConditions(this));

    public Bounds When(TimeExpression time) => time.Accept(new ReferenceTimes(this));

    public Situation With(string name, PlainRow? row) => this with { Scope = Scope.SetItem(name, row) };
}

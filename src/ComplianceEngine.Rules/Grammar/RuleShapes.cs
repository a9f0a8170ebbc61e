using ComplianceEngine.Records.Yaml;
using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of rules, criteria and what bills change of rules.</summary>
public static class RuleShapes
{
    internal static readonly KeyShape Id = Required("rule", Words.New(NameKind.Rule), "The name of the rule.");
    internal static readonly KeyShape Title = Required("title", Words.Text, "What it forbids, in a few words.");
    internal static readonly KeyShape Provision = Optional("provision", Words.Text, "The provision of law that it states: its name in findings.");
    internal static readonly KeyShape Challenged = Optional("challenged", Words.Known(NameKind.Source), "The key of the source that tells of a pending suit against the provision.");
    internal static readonly KeyShape About = Required("about", Words.Record, "The kind of record that is judged, once for each record and person.");
    internal static readonly KeyShape ActFrom = Required("from", TimeShape.Instance, "When the act began.");
    internal static readonly KeyShape ActTo = Required("to", TimeShape.Instance, "When the act ended.");
    internal static readonly KeyShape JudgedOn = Required(
        "judged_on", new EitherShape(TimeShape.Instance, new MappingShape("span", ActFrom, ActTo)), "When the act was: the law of this moment applies, and it is called `act`.");

    internal static readonly KeyShape By = Required("by", Words.Field, "The identifier that names the record.");
    internal static readonly KeyShape OrGoverningAt = Optional("or_governing_at", TimeShape.Instance, "The moment whose governing stay is meant where the identifier is not recorded.");
    internal static readonly KeyShape GoverningAt = Required("governing_at", TimeShape.Instance, "The moment whose governing stay is meant.");
    private static readonly EitherShape Binding = new(new MappingShape("binding-by-key", By, OrGoverningAt), new MappingShape("governing-stay", GoverningAt));
    internal static readonly KeyShape With = Optional(
        "with", new MappingShape("bindings") { Rest = new EntryShape(Words.Record, Binding, "A further record in scope, and how it is found.") }, "Further records in scope.");

    internal static readonly KeyShape EnactedBy = Required("enacted_by", Words.Text, "The act that made this version.");
    internal static readonly KeyShape When = Required("when", ConditionShape.Instance, "What must hold for the rule to apply.");
    internal static readonly KeyShape ExceptionId = Required("id", Words.New(NameKind.Exception), "The name of the exception in findings, and of its question in reviews.");
    internal static readonly KeyShape Asks = Optional("asks", Words.Text, "The question put to a person where the records do not answer.");
    internal static readonly KeyShape Presumed = Optional("presumed", Words.Choice("no"), "`no`: only a person's signed answer excuses.");
    private static readonly MappingShape Exception = new("exception", ExceptionId, SupplementShapes.Cite, Asks, Presumed) { Condition = KeyPresence.Optional, StandIns = [Asks, Presumed] };
    internal static readonly KeyShape Unless = Optional("unless", Words.Several(Exception), "What excuses, each with its clause.");
    internal static readonly KeyShape Finding = Required("finding", Words.Text, "The sentence of a finding; `{custody.agency}` stands for a value.");
    private static readonly MappingShape Version = new(
        "rule-version", TimeShapes.InForce, EnactedBy, SupplementShapes.Source, SupplementShapes.Note, When, Unless, Finding);
    internal static readonly KeyShape Versions = Required("versions", Words.Several(Version), "Its versions, oldest first, without gap or overlap.");

    internal static readonly KeyShape CriterionId = Required("criterion", Words.New(NameKind.Criterion), "The name that rules ask for it by, with `meets`.");
    internal static readonly KeyShape CriterionTitle = Optional("title", Words.Text, "What it says, in a few words.");
    internal static readonly KeyShape Of = Required("of", Words.RecordOrPerson, "The kind of record that it is asked of, or `person`.");
    internal static readonly KeyShape Uses = Optional("uses", Words.Several(Words.Record), "Further records in scope that it speaks of; every rule that uses it must have them.");
    private static readonly MappingShape CriterionVersion = new("criterion-version", TimeShapes.InForce, SupplementShapes.Source, SupplementShapes.Note) { Condition = KeyPresence.Required };
    internal static readonly KeyShape CriterionVersions = Required("versions", Words.Several(CriterionVersion), "Its versions, oldest first, without gap or overlap. Outside of them it does not hold.");

    internal static readonly KeyShape Amends = Required("amends", Words.Known(NameKind.Rule), "The rule, of the pack used, that is changed.");
    internal static readonly KeyShape AmendedVersion = Required("version", Words.Day, "The version of it that the bill speaks of, by its first day.");
    private static readonly EitherShape Anything = new(Words.Text, ConditionShape.Instance, new ListShape(Exception, 0), Exception);
    internal static readonly KeyShape In = Required("in", new WordShape(WordKind.Choice, TextChanger.Places), "The part of the rule that is changed.");
    internal static readonly KeyShape FromText = Optional("from", Anything, "What stands there now, word for word; left out to add to a list.");
    internal static readonly KeyShape ToText = Optional("to", Anything, "What shall stand there; left out to strike a member of a list.");
    internal static readonly KeyShape Changes = Required("changes", Words.Several(new MappingShape("change", In, FromText, ToText)), "What is changed, one part after another.");
    internal static readonly KeyShape Repeals = Required("repeals", Words.Known(NameKind.Rule), "The rule, of the pack used, that is taken away.");

    /// <summary>A rule.</summary>
    public static readonly MappingShape Rule = new("rule", Id, Title, Provision, Challenged, About, JudgedOn, With, Versions);

    /// <summary>A criterion.</summary>
    public static readonly MappingShape Criterion = new("criterion", CriterionId, CriterionTitle, Of, Uses, SupplementShapes.Cite, CriterionVersions);

    /// <summary>A change of a rule of another pack.</summary>
    public static readonly MappingShape Amendment = new(
        "amendment", Amends, AmendedVersion, TimeShapes.InForce, EnactedBy, SupplementShapes.Source, SupplementShapes.Note, Changes);

    /// <summary>The repeal of a rule of another pack.</summary>
    public static readonly MappingShape Repeal = new("repeal", Repeals, EnactedBy, SupplementShapes.Source);
}

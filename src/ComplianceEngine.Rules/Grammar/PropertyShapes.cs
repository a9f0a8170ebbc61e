using System.Collections.Immutable;
using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of properties: what is to be so of a rule whatever is recorded.</summary>
public static class PropertyShapes
{
    /// <summary>The outcomes that can be spoken of, by their names in findings.</summary>
    public static readonly ImmutableArray<string> OutcomeNames = ["not_applicable", "exempt", "needs_review", "undetermined", "possible_violation"];

    internal static readonly KeyShape Id = Required("property", Words.New(NameKind.Property), "The name of the property.");
    internal static readonly KeyShape Title = Required("title", Words.Text, "What is to be so, as a sentence.");
    internal static readonly KeyShape Rule = Required("rule", Words.Known(NameKind.Rule), "The rule of which it is said.");
    internal static readonly KeyShape Where = Required("where", ConditionShape.Instance, "Of which records it is said.");
    internal static readonly KeyShape Outcome = Required("outcome", new WordShape(WordKind.Choice, OutcomeNames), "The outcome.");
    internal static readonly KeyShape Exception = Optional("exception", Words.Known(NameKind.Exception), "The exception that excuses.");
    private static readonly MappingShape Claim = new("claim", Outcome, Exception);
    internal static readonly KeyShape Never = Optional("never", Claim, "What must never come out.");
    internal static readonly KeyShape Always = Optional("always", Claim, "What must always come out.");

    /// <summary>A property.</summary>
    public static readonly MappingShape Property = new("property", Id, Title, SupplementShapes.Cite, Rule, Where, Never, Always);
}

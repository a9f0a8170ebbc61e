using System.Collections.Immutable;
using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of a map of the law.</summary>
public static class MapShapes
{
    /// <summary>What can become of a paragraph, in the order of <see cref="ClauseStatus"/>.</summary>
    internal static readonly ImmutableArray<string> Statuses = ["encoded", "asked", "out-of-scope"];

    internal static readonly KeyShape Section = Required("section", Words.Text, "The section of law.");
    internal static readonly KeyShape AlsoCited = Optional("also", Words.Several(Words.Text), "Other ways in which it is cited.");
    internal static readonly KeyShape Title = Required("title", Words.Text, "What the section is called.");
    internal static readonly KeyShape Source = Optional("source", Words.Known(NameKind.Source), "The key of the source of this text.");
    internal static readonly KeyShape Clause = Required("clause", Words.Text, "The paragraph: `(b)(1)(ii)`, `(f)(1) to (11)` or `whole`.");
    internal static readonly KeyShape About = Required("about", Words.Text, "What the paragraph is about.");
    internal static readonly KeyShape Is = Required("is", new WordShape(WordKind.Choice, Statuses), "What became of it: a rule states it, a person is asked, or it is left out.");
    internal static readonly KeyShape Why = Optional("why", Words.Text, "Why it is left out.");
    internal static readonly KeyShape Clauses = Required("clauses", Words.Several(new MappingShape("clause", Clause, About, Is, Why)), "The paragraphs of this text.");
    internal static readonly KeyShape Texts = Required("texts", Words.Several(new MappingShape("text", TimeShapes.InForce, Source, Clauses)), "The texts that the section has had.");
    internal static readonly KeyShape Sections = Required(
        "map", Words.Several(new MappingShape("section", Section, AlsoCited, Title, Texts)), "Every section of the law that the pack deals with.");

    /// <summary>A map.</summary>
    public static readonly MappingShape Map = new("map", Sections);
}

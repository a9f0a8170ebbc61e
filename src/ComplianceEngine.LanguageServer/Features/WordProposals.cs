using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>The words that can stand at a place.</summary>
internal static class WordProposals
{
    private const string Act = "act";

    /// <summary>The words that fit a shape.</summary>
    /// <param name="shape">The shape; of a list or a mapping no word fits.</param>
    /// <param name="place">The place, which tells what is in scope.</param>
    /// <param name="names">The names that can be used.</param>
    public static IEnumerable<Proposal> For(Shape? shape, Place place, PackNames names) => shape switch
    {
        WordShape word => Of(word, place, names),
        ConditionShape => Of(ConditionShapes.Constant, place, names),
        TimeShape => Of(TimeShapes.Word, place, names),
        EitherShape either => either.Shapes.SelectMany(one => For(one, place, names)),
        _ => [],
    };

    private static IEnumerable<Proposal> Of(WordShape word, Place place, PackNames names)
    {
        var choices = (word.Choices.IsEmpty ? word.Field?.Choices ?? [] : word.Choices).Select(choice => new Proposal(choice, choice, ProposalKind.Value, About(choice, word)));
        var known = word.RefersTo is { } kind ? names.Of(kind).Where(name => IsMeant(name, place)).Select(name => new Proposal(name.Name, name.Name, ProposalKind.Reference, name.About)) : [];
        var fields = word.Kind switch
        {
            WordKind.Time => Fields(place, one => one.Type is FieldType.Date or FieldType.Time).Prepend(new Proposal(Act, Act, ProposalKind.Value, "The moment that the rule judges.")),
            WordKind.Field => Fields(place, _ => true),
            _ => [],
        };
        return choices.Concat(known).Concat(fields);
    }

    private static string About(string choice, WordShape word) =>
        word.RefersTo == NameKind.Record ? Vocabulary.Find(choice)?.Note ?? "" : word.Field is { } field ? $"A value of {field}." : "";

    // Of options only those of the reading that is asked about.
    private static bool IsMeant(DeclaredName name, Place place)
    {
        if (name.Kind != NameKind.Option || Reading(place) is not { } reading) return true;
        return name.Owner == reading;
    }

    private static string? Reading(Place place) =>
        place.SelfAndOuter().Select(outer => outer.Node).OfType<YamlMapping>().Select(mapping => (mapping.Find(ConditionShapes.ReadingKey) as YamlScalar)?.Value).FirstOrDefault(name => name is not null);

    private static IEnumerable<Proposal> Fields(Place place, Func<FieldDefinition, bool> fit) =>
        from scope in Scopes.At(place)
        where scope.Value is not null
        from one in scope.Value.Fields
        where fit(one)
        select new Proposal($"{scope.Key}.{one.Name}", $"{scope.Key}.{one.Name}", ProposalKind.Field, FieldText.Brief(one));
}

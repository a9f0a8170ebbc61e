using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>The keys that can still stand in a mapping.</summary>
internal static class KeyProposals
{
    /// <summary>The keys that can be added.</summary>
    /// <param name="place">Where the mapping stands.</param>
    /// <param name="written">What is written of it.</param>
    /// <param name="names">The names that can be used.</param>
    public static IEnumerable<Proposal> In(Place place, YamlMapping written, PackNames names) => Of(place.Expected, place, written, names);

    private static IEnumerable<Proposal> Of(Shape? shape, Place place, YamlMapping written, PackNames names) => shape switch
    {
        MappingShape mapping => OfMapping(mapping, place, written, names),
        ConditionShape => OfCondition(place, written, names),
        TimeShape => OfForms(TimeShapes.Forms, place, written, names),
        EitherShape either => either.Shapes.All(one => one is MappingShape)
            ? OfForms(either.Shapes.Cast<MappingShape>(), place, written, names)
            : either.Shapes.SelectMany(one => Of(one, place, written, names)),
        _ => [],
    };

    private static IEnumerable<Proposal> OfMapping(MappingShape shape, Place place, YamlMapping written, PackNames names)
    {
        var keys = shape.Keys.Where(key => written.Find(key.Name) is null).Select(Key);
        if (shape.Rest is { } rest) keys = keys.Concat(WordProposals.For(rest.Key, place, names).Where(name => written.Find(name.Word) is null).Select(AsKey));
        if (shape.Condition is null) return keys;
        var own = written.Entries.Where(entry => shape.Find(entry.Key.Value) is null);
        return keys.Concat(OfCondition(place, written with { Entries = [.. own] }, names));
    }

    // Once a condition has its head, only what goes with it can follow.
    private static IEnumerable<Proposal> OfCondition(Place place, YamlMapping written, PackNames names)
    {
        if (ShapeChoice.Form(written) is not null) return OfForms(ConditionShapes.Forms, place, written, names);
        if (written.Entries.Length > 0) return [];
        return ConditionShapes.Forms.Select(form => Key(form.Keys[0])).Concat(Scoped(place));
    }

    // The keys of every form that has all keys written so far.
    private static IEnumerable<Proposal> OfForms(IEnumerable<MappingShape> forms, Place place, YamlMapping written, PackNames names) =>
        forms.Where(form => written.Entries.All(entry => form.Find(entry.Key.Value) is not null || form.Rest is not null)
                && (written.Entries.IsEmpty || form.Keys.Any(key => written.Find(key.Name) is not null)))
            .SelectMany(form => OfMapping(form, place with { Node = written }, written, names));

    private static IEnumerable<Proposal> Scoped(Place place)
    {
        foreach (var (name, record) in Scopes.At(place))
        {
            yield return new Proposal(name, $"{name}: ", ProposalKind.Reference, record?.Note ?? "the person");
            foreach (var one in record?.Fields ?? []) yield return new Proposal($"{name}.{one.Name}", $"{name}.{one.Name}: ", ProposalKind.Field, FieldText.Brief(one));
        }
    }

    private static Proposal Key(KeyShape key) => new(key.Name, $"{key.Name}: ", ProposalKind.Property, key.Meaning);

    private static Proposal AsKey(Proposal word) => word with { Insert = $"{word.Insert}: " };
}

using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.LanguageServer;

/// <summary>Finds where a name is declared.</summary>
internal static class Definition
{
    /// <summary>The declaration of what a word names; <see langword="null"/> if there is none.</summary>
    public static DeclaredName? Find(PlacedWord word, PackNames names)
    {
        if ((word.Shape?.RefersTo ?? word.Shape?.Declares) is not { } kind) return null;
        var found = names.Of(kind).Where(name => name.Name == word.Scalar.Value).ToList();
        return found.Find(name => word.Inside.SelfAndOuter().Any(outer => Names(outer, name.Owner))) ?? found.FirstOrDefault();
    }

    // Of two of one name, the one whose owner is named around the word is meant.
    private static bool Names(Place place, string owner) =>
        owner.Length > 0 && place.Node is YamlMapping mapping && mapping.Entries.Any(entry => entry.Value is YamlScalar value && value.Value == owner);
}

using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>A name that a pack gives.</summary>
/// <param name="Kind">What it is given to.</param>
/// <param name="Name">The name.</param>
/// <param name="About">What the pack says of it in a few words: its title, question or sentence; empty if nothing.</param>
/// <param name="Owner">The name of what it belongs to: of an option its reading, of an exception its rule; empty if it stands by itself.</param>
/// <param name="Location">Where it stands.</param>
public sealed record DeclaredName(NameKind Kind, string Name, string About, string Owner, SourceLocation Location);

/// <summary>Every name that packs give, found in their text alone, so that a pack with faults has names too.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PackNames
{
    // What tells of a name best, in the words that stand beside it.
    private static readonly ImmutableArray<string> Telling = ["title", "question", "means", "counts", "asks", "cite"];

    private readonly ILookup<NameKind, DeclaredName> byKind;

    private PackNames(IEnumerable<DeclaredName> all) => byKind = all.ToLookup(name => name.Kind);

    /// <summary>No names.</summary>
    public static PackNames None { get; } = new([]);

    /// <summary>Finds the names in files.</summary>
    /// <param name="files">The files of one or more packs; each path starts with the name of a pack's folder.</param>
    public static PackNames In(IEnumerable<SourceText> files) => new([.. files.SelectMany(In)]);

    /// <summary>The names given to things of a kind, in the order of the files.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<DeclaredName> Of(NameKind kind) => byKind[kind];

    /// <summary>The names of two sets.</summary>
    /// <param name="others">The other set.</param>
    public PackNames With(PackNames others) => new(byKind.Concat(others.byKind).SelectMany(names => names).Distinct());

    /// <summary>The packs that files of packs use, by name.</summary>
    /// <param name="files">The files.</param>
    public static IEnumerable<string> UsedBy(IEnumerable<SourceText> files) =>
        (from file in files
         from word in Words(file)
         where word.Shape?.RefersTo == NameKind.Pack
         select word.Scalar.Value).Distinct(StringComparer.Ordinal);

    private static IEnumerable<PlacedWord> Words(SourceText file) => PackFileTable.Find(file.Path) is not { } type ? []
        : ShapeWalk.Documents(type, YamlReader.Read(file, new DiagnosticBag())).SelectMany(ShapeWalk.Words);

    private static IEnumerable<DeclaredName> In(SourceText file) =>
        from word in Words(file)
        let kind = Amends(word) ? NameKind.Rule : word.Shape?.Declares
        where kind is not null
        let name = Amends(word) ? $"{file.Path.Split('/')[0]}.{word.Scalar.Value}" : word.Scalar.Value
        select new DeclaredName(kind.Value, name, About(word.Inside), Owner(word), word.Scalar.Location);

    // A rule as amended is a rule of the bill's own pack.
    private static bool Amends(PlacedWord word) => word.Inside is { Key: { } key, Outer.Shape: var shape } && shape == RuleShapes.Amendment && key.Value == RuleShapes.Amendment.Keys[0].Name;

    private static string About(Place place)
    {
        if (place.Outer?.Node is not YamlMapping mapping) return "";
        return Telling.Select(key => (mapping.Find(key) as YamlScalar)?.Value.Trim()).FirstOrDefault(text => text?.Length > 0) ?? "";
    }

    // The nearest mapping around that begins with a name of its own.
    private static string Owner(PlacedWord word)
    {
        foreach (var outer in word.Inside.SelfAndOuter().Skip(2))
            if (outer is { Node: YamlMapping mapping, Shape: MappingShape { Keys: [{ Value: WordShape { Declares: not null } } first, ..] } } && mapping.Find(first.Name) is YamlScalar name)
                return name.Value;
        return "";
    }
}

using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;
using NJsonSchema;

namespace ComplianceEngine.LanguageServer.Tests;

/// <summary>The schemas of packs with a validator that is not ours.</summary>
internal sealed class Schemas(PackNames names)
{
    private readonly Dictionary<PackFileKind, Lazy<JsonSchema>> byKind = PackFileTable.All.Zip(PackSchemas.Each(names))
        .ToDictionary(pair => pair.First.Kind, pair => new Lazy<JsonSchema>(() => JsonSchema.FromJsonAsync(pair.Second.Text).Result));

    /// <summary>The repository's packs.</summary>
    public static IEnumerable<string> Packs => Directory.EnumerateDirectories(Path.Combine(Golden.Tests, "..", "rules")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>The files of a pack of the repository, those of test cases and the map too.</summary>
    public static IReadOnlyList<SourceText> Pack(string name) => Folder(Path.Combine(Golden.Tests, "..", "rules", name), name);

    /// <summary>The files of a folder as those of a pack.</summary>
    public static IReadOnlyList<SourceText> Folder(string folder, string pack) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new SourceText($"{pack}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", File.ReadAllText(path)))];

    /// <summary>The names of a pack and of the one it uses.</summary>
    public static PackNames Names(string pack) =>
        new[] { pack, "nyc-detainer" }.Distinct().Aggregate(PackNames.None, (known, name) => known.With(PackNames.In(Pack(name))));

    /// <summary>What the schema says against a file; empty if nothing.</summary>
    public IReadOnlyList<string> Refuse(SourceText file)
    {
        if (PackFileTable.Find(file.Path) is not { } type) return [$"{file.Path}: no such file"];
        return [.. YamlAsJson.Read(file.Text).SelectMany(document => byKind[type.Kind].Value.Validate(document)).Select(error => $"{file.Path}: {error}")];
    }
}

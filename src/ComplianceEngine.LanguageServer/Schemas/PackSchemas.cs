using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>A JSON Schema of one kind of file.</summary>
/// <param name="Name">The file's name: <c>rule.schema.json</c>.</param>
/// <param name="Pattern">The files that it is for, as editors write it: <c>**/*.rule.yaml</c>.</param>
/// <param name="Text">The schema, with line feeds.</param>
public sealed record SchemaFile(string Name, string Pattern, string Text);

/// <summary>
/// JSON Schemas (draft-07) of the files of a pack, made of the tables that the parser reads by, of the vocabulary, of the operators and of the
/// names that packs give. Any editor that knows schemas of YAML completes and checks by them.
/// </summary>
/// <remarks>Safe to use from several threads at once. The same names give the same text.</remarks>
public static class PackSchemas
{
    private const string Ending = ".schema.json";

    /// <summary>A schema for each kind of file.</summary>
    /// <param name="names">The names that can be referred to.</param>
    public static ImmutableArray<SchemaFile> Each(PackNames names) =>
    [
        .. PackFileTable.All.Select(type => new SchemaFile(
            FileName(type), $"**/{type.Pattern}", SchemaText.Write($"A file {type.Pattern} of a rule pack: {type.Holds}.", FileShapes.Of(type), names))),
    ];

    /// <summary>One schema for files of every kind.</summary>
    /// <param name="names">The names that can be referred to.</param>
    public static string Whole(PackNames names) => SchemaText.Write("A file of a rule pack.", [.. PackFileTable.All.SelectMany(type => FileShapes.Of(type)).Distinct()], names);

    /// <summary>What to put under <c>yaml.schemas</c> in the settings of VS Code.</summary>
    /// <param name="folder">The folder of the schemas, as seen from the folder that is opened.</param>
    /// <returns>A whole file of settings.</returns>
    public static string Settings(string folder) => SchemaText.Settings(PackFileTable.All.Select(type =>
        ($"{(Path.IsPathRooted(folder) ? "" : "./")}{folder.Replace('\\', '/').TrimEnd('/')}/{FileName(type)}", $"**/{type.Pattern}")));

    private static string FileName(PackFileType type) =>
        type.IsSingle ? Path.ChangeExtension(type.Pattern, null) + Ending
        : type.Pattern.Contains('/', StringComparison.Ordinal) ? type.Pattern[..type.Pattern.IndexOf('/', StringComparison.Ordinal)] + Ending
        : Path.ChangeExtension(type.Pattern[2..], null) + Ending;
}

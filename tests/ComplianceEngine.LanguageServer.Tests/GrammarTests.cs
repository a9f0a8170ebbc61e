using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.LanguageServer.Tests;

/// <summary>The tables of the grammar are whole, and every file of the repository can be told by them.</summary>
public sealed class GrammarTests
{
    private static readonly IReadOnlyList<MappingShape> Shapes = [.. Reached()];

    // Keys that no file of the repository happens to have; the tests of their readers try them.
    private static readonly (string, string)[] TriedElsewhere =
    [
        ("rule-case", "as_of"), ("rule-case", "known_gap"), ("expectation", "proof"), ("report-case", "without"), ("report-case", "known_gap"), ("latest", "as"), ("reading", "outside_rules"),
    ];

    [Test]
    public void No_two_shapes_have_one_name() => Assert.That(Shapes.GroupBy(shape => shape.Name).Where(same => same.Count() > 1).Select(same => same.Key), Is.Empty);

    [Test]
    public void Every_key_says_what_it_means() =>
        Assert.That(Shapes.Where(shape => !shape.Name.StartsWith("row of", StringComparison.Ordinal)).SelectMany(shape => shape.Keys).Where(key => !key.Meaning.EndsWith('.')).Select(key => key.Name), Is.Empty);

    [Test]
    public void Every_key_stands_in_some_file_that_the_parser_takes()
    {
        var used = Files().SelectMany(Words).Where(word => word.Inside.Node is YamlMapping)
            .Select(word => (Shape(word), word.Scalar.Value)).ToHashSet();
        var unused = Shapes.Where(shape => !shape.Name.StartsWith("row of", StringComparison.Ordinal) && shape.Name is not ("records" or "given"))
            .SelectMany(shape => shape.Keys.Select(key => (Shape: shape.Name, key.Name))).Where(key => !used.Contains(key));
        Assert.That(unused, Is.SubsetOf(TriedElsewhere));
    }

    [Test]
    public void Every_word_of_every_pack_has_a_meaning()
    {
        var unknown = Files().SelectMany(Words).Where(word => word.Shape is null && word.Meaning.Length == 0 && word.Inside.Key?.Value is not ("from" or "to"))
            .Where(word => word.Inside.SelfAndOuter().All(outer => outer.Key?.Value is not ("from" or "to")))
            .Where(word => !(word.Inside.Shape is MappingShape { Name: var name } && name.StartsWith("row of", StringComparison.Ordinal)))
            .Select(word => $"{word.Scalar.Location}: {word.Scalar.Value}");
        Assert.That(unknown, Is.Empty);
    }

    private static string Shape(PlacedWord word) => word.Inside.Shape switch
    {
        MappingShape { Condition: not null } holder when holder.Find(word.Scalar.Value) is null => ShapeChoice.Form((YamlMapping)word.Inside.Node)?.Name ?? "",
        MappingShape shape => shape.Name,
        _ => ShapeChoice.Form((YamlMapping)word.Inside.Node)?.Name ?? "",
    };

    private static IEnumerable<SourceText> Files() =>
        Schemas.Packs.SelectMany(Schemas.Pack)
            .Concat(new[] { "parse/good", "bind/good" }.SelectMany(Corpus));

    private static IEnumerable<SourceText> Corpus(string stage) =>
        Directory.EnumerateFiles(Path.Combine(Golden.Tests, "corpus", stage), "*.rule.yaml").Select(file => new SourceText($"base/{Path.GetFileName(file)}", File.ReadAllText(file)));

    private static IEnumerable<PlacedWord> Words(SourceText file) => PackFileTable.Find(file.Path) is not { } type ? []
        : ShapeWalk.Documents(type, YamlReader.Read(file, new DiagnosticBag())).SelectMany(ShapeWalk.Words);

    private static HashSet<MappingShape> Reached()
    {
        var reached = new HashSet<MappingShape>();
        foreach (var document in PackFileTable.All.SelectMany(type => FileShapes.Of(type))) Add(document, reached);
        foreach (var form in TimeShapes.Forms.Concat(ConditionShapes.Forms).Concat(ConditionShapes.Asked)) Add(form, reached);
        return reached;
    }

    private static void Add(Shape shape, HashSet<MappingShape> reached)
    {
        if (shape is ListShape list) Add(list.Item, reached);
        if (shape is EitherShape either) foreach (var one in either.Shapes) Add(one, reached);
        if (shape is not MappingShape mapping || !reached.Add(mapping)) return;
        foreach (var key in mapping.Keys) Add(key.Value, reached);
        if (mapping.Rest is { } rest) Add(rest.Value, reached);
    }
}

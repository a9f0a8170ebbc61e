using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;
using YamlDotNet.Core;

namespace ComplianceEngine.LanguageServer.Tests;

public sealed class PackSchemasTests
{
    private static readonly string Corpus = Path.Combine(Golden.Tests, "corpus");
    private static readonly IReadOnlyList<SourceText> Base = Schemas.Folder(Path.Combine(Corpus, "base"), "base");

    private static IEnumerable<string> Packs => Schemas.Packs;

    private static IEnumerable<string> Stages => ["parse", "bind", "analyze", "amend"];

    // Wrong shapes that a schema cannot see, each with the reason.
    private static readonly Dictionary<string, string> Unseen = new(StringComparer.Ordinal)
    {
        ["parse/bad/anchor.rule.yaml"] = "an anchor is gone when a schema sees the values",
        ["parse/bad/tag.rule.yaml"] = "a tag is gone when a schema sees the values",
        ["parse/bad/rule_file_without_a_document"] = "there is nothing that it could look at",
        ["parse/bad/two_packs_in_one_file"] = "it sees one document at a time",
    };

    [TestCaseSource(nameof(Packs))]
    public void Every_file_of_every_pack_is_valid(string pack)
    {
        var schemas = new Schemas(Schemas.Names(pack));
        Assert.That(Schemas.Pack(pack).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).SelectMany(schemas.Refuse), Is.Empty);
    }

    [TestCaseSource(nameof(Packs))]
    public void Without_the_names_of_packs_they_are_valid_too(string pack)
    {
        var schemas = new Schemas(PackNames.None);
        Assert.That(Schemas.Pack(pack).SelectMany(schemas.Refuse), Is.Empty);
    }

    [TestCaseSource(nameof(Stages))]
    public void Whatever_loads_is_valid(string stage)
    {
        foreach (var name in Cases($"{stage}/good"))
            Assert.That(Refusals(name), Is.Empty, name);
    }

    [Test]
    public void Whatever_has_the_wrong_shape_is_refused_but_for_what_a_schema_cannot_see()
    {
        var accepted = Cases("parse/bad").Where(name => !IsRefused(name)).ToList();
        Assert.That(accepted, Is.EquivalentTo(Unseen.Keys));
    }

    private static IEnumerable<string> Cases(string folder) => Directory.EnumerateFileSystemEntries(Path.Combine(Corpus, folder))
        .Where(path => !path.EndsWith(".txt", StringComparison.Ordinal))
        .Select(path => $"{folder}/{Path.GetFileName(path)}")
        .Order(StringComparer.Ordinal);

    private static bool IsRefused(string name)
    {
        try
        {
            return Refusals(name).Count > 0;
        }
        catch (YamlException)
        {
            return true;
        }
    }

    private static IReadOnlyList<string> Refusals(string name)
    {
        var path = Path.Combine(Corpus, name);
        var files = Directory.Exists(path) ? Schemas.Folder(path, "base") : [new SourceText($"base/{Path.GetFileName(path)}", File.ReadAllText(path))];
        var schemas = new Schemas(PackNames.In(Base).With(PackNames.In(files)));
        return [.. files.Where(file => PackFileTable.Find(file.Path)?.Kind is not PackFileKind.Tests).SelectMany(schemas.Refuse)];
    }
}

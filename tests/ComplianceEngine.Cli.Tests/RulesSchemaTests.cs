using System.Text.Json;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class RulesSchemaTests
{
    [Test]
    public void Each_kind_of_file_gets_a_schema_and_the_settings_name_them_all()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunInside("rules", "schema", "--rules", Tool.Repository("rules"), "--out", folder.Path);
        run.AssertEnds(ExitCode.Complete);
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "settings.json")));
        var schemas = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().Select(one => Path.GetFileName(one.Name)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(run.OutputLines[^1], Is.EqualTo($"{schemas.Count} schemas and settings.json in {folder.Path}"));
            Assert.That(Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName), Is.EquivalentTo([.. schemas, "settings.json"]));
            Assert.That(schemas, Does.Contain("rule.schema.json").And.Contain("tests.schema.json"));
        });
    }

    [Test]
    public void Without_a_folder_one_schema_goes_to_standard_output()
    {
        var run = Tool.Run("rules", "schema", "int-0185-2022", "--rules", Tool.Repository("rules"));
        run.AssertEnds(ExitCode.Complete, "1 schema");
        using var schema = JsonDocument.Parse(run.Output);
        Assert.That(schema.RootElement.GetProperty("$schema").GetString(), Does.Contain("json-schema.org"));
    }

    [Test]
    public void The_names_of_a_pack_that_is_used_are_known_too()
    {
        var run = Tool.RunInside("rules", "schema", "int-0185-2022", "--rules", Tool.Repository("rules"));
        Assert.That(run.Output, Does.Contain("\"INT185-2022\"").And.Contain("\"possible-watch-list-match\""));
    }

    [Test]
    public void The_names_of_other_packs_are_not()
    {
        var run = Tool.RunInside("rules", "schema", "nyc-detainer", "--rules", Tool.Repository("rules"));
        Assert.That(run.Output, Does.Not.Contain("\"INT185-2022\""));
    }

    [Test]
    public void Written_twice_a_schema_is_the_same()
    {
        var (first, second) = (Tool.RunInside("rules", "schema"), Tool.RunInside("rules", "schema"));
        Assert.That(second.Output, Is.EqualTo(first.Output).And.Not.Empty);
    }

    [Test]
    public void A_pack_that_does_not_exist_is_told() => Tool.RunInside("rules", "schema", "nyc-detainr").AssertEnds(ExitCode.Usage, "there is no pack `nyc-detainr`", "did you mean");
}

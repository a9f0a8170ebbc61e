using ComplianceEngine.Records;

namespace ComplianceEngine.Rules.Tests;

public sealed class RulePackLoaderTests
{
    private readonly string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"pack-{TestContext.CurrentContext.Test.ID}");

    [SetUp]
    public void Write_the_base_pack()
    {
        foreach (var file in CorpusPack.Base)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    [TearDown]
    public void Remove_the_pack() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_pack_is_loaded_from_its_folder()
    {
        var pack = RulePackLoader.Load(Path.Combine(folder, "base"), new DiagnosticBag())!;
        Assert.Multiple(() =>
        {
            Assert.That(pack.Id, Is.EqualTo("base"));
            Assert.That(pack.Title, Is.EqualTo("A pack to try one thing in"));
            Assert.That(pack.Version, Is.EqualTo("1"));
            Assert.That(pack.Jurisdiction, Is.EqualTo("New York City"));
            Assert.That(pack.Description, Is.EqualTo("Invented rules for tests."));
            Assert.That(pack.Challenged, Is.Empty);
            Assert.That(pack.Rules.Select(rule => rule.Id), Is.EqualTo(["base.messages"]));
            Assert.That(pack.Criteria.Keys, Is.EqualTo(["convicted"]));
            Assert.That(pack.Durations.Keys, Is.EquivalentTo(["look-back", "release-hours"]));
            Assert.That(pack.OffenseLists.Keys, Is.EqualTo(["serious"]));
            Assert.That(pack.Readings.Select(reading => reading.Id), Is.EqualTo(["R1"]));
            Assert.That(pack.Sources.Keys, Is.EquivalentTo(["LL-1", "LL-2"]));
        });
    }

    [Test]
    public void Places_are_shown_from_the_folder_on_with_forward_slashes()
    {
        var pack = RulePackLoader.Load(Path.Combine(folder, "base") + Path.DirectorySeparatorChar, new DiagnosticBag())!;
        Assert.That(pack.OffenseLists["serious"].Location.ToString(), Is.EqualTo("base/parameters/serious.yaml:1:7"));
    }

    [Test]
    public void What_parameters_say_is_kept()
    {
        var pack = RulePackLoader.Load(CorpusPack.Base, new DiagnosticBag())!;
        var lookBack = pack.Durations["look-back"];
        var weapon = pack.OffenseLists["serious"].Entries[1];
        Assert.Multiple(() =>
        {
            Assert.That(lookBack.Versions.Select(version => ConditionText.Of(version.Value)), Is.EqualTo(["5 years", "10 years"]));
            Assert.That(lookBack.Versions[1].Note, Is.EqualTo("Doubled."));
            Assert.That(lookBack.Versions[0].InForce, Is.EqualTo(new EffectivePeriod(new(2014, 12, 14), new(2014, 12, 14), new(2017, 12, 31))));
            Assert.That((weapon.Law, weapon.Section, string.Join("|", weapon.Subdivisions)), Is.EqualTo(("PL", "265.02", "2|5(b)")));
            Assert.That(weapon.InForce, Is.EqualTo(new EffectivePeriod(new(2018, 1, 1), new(2018, 3, 1), null)));
            Assert.That(weapon.Note, Is.EqualTo("The day is not known."));
            Assert.That(pack.Sources["LL-1"], Is.EqualTo(new Citation("LL-1", "A local law", "https://example.org/ll-1", true, "", pack.Sources["LL-1"].Location)));
            Assert.That(pack.Sources["LL-2"].IsVerified, Is.False);
            Assert.That(pack.Readings[0].DefaultOption, Is.Null);
            Assert.That(pack.Readings[0].IndexOf("lenient"), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_folder_that_is_not_there_is_reported() =>
        Assert.That(Codes(Path.Combine(folder, "elsewhere")), Is.EqualTo(["CE1007"]));

    [Test]
    public void A_pack_without_its_header_and_sources_is_reported_without_blaming_what_speaks_of_them()
    {
        File.Delete(Path.Combine(folder, "base", "pack.yaml"));
        File.Delete(Path.Combine(folder, "base", "sources.yaml"));
        Assert.That(Codes(Path.Combine(folder, "base")), Is.EqualTo(["CE1010", "CE1010"]));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_reported_without_naming_a_folder_of_this_machine()
    {
        var missing = Path.Combine(folder, "base", "gone.rule.yaml");
        File.CreateSymbolicLink(missing, Path.Combine(folder, "nowhere"));
        var diagnostics = new DiagnosticBag();
        Assert.That(RulePackLoader.Load(Path.Combine(folder, "base"), diagnostics), Is.Null);
        Assert.That(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format), Is.EqualTo(["error CE1008: the pack's file `base/gone.rule.yaml` cannot be read: the system refused\n"]));
    }

    [Test]
    public void Files_that_are_not_yaml_are_left_alone()
    {
        File.WriteAllText(Path.Combine(folder, "base", "README.md"), "about this pack");
        Assert.That(Codes(Path.Combine(folder, "base")), Is.Empty);
    }

    [Test]
    public void The_order_in_which_files_come_changes_nothing()
    {
        var broken = CorpusPack.Files("bind/bad/many_mistakes_at_once");
        var forward = new DiagnosticBag();
        var backward = new DiagnosticBag();
        RulePackLoader.Load(broken, forward);
        RulePackLoader.Load([.. broken.Reverse()], backward);
        Assert.That(backward.ToSortedList().Select(DiagnosticFormatter.Format), Is.EqualTo(forward.ToSortedList().Select(DiagnosticFormatter.Format)));
    }

    [Test]
    public void Of_two_packs_with_the_same_words_in_other_files_the_rules_come_in_the_same_order()
    {
        var rule = File.ReadAllText(Path.Combine(folder, "base", "base.rule.yaml")).Split("---\n")[0];
        SourceText Named(string file, string id) => new($"base/{file}.rule.yaml", rule.Replace("base.messages", id, StringComparison.Ordinal));
        string[] Order(params SourceText[] files) => [.. RulePackLoader.Load(CorpusPack.Overlay(files), new DiagnosticBag())!.Rules.Select(one => one.Id)];
        Assert.That(Order(Named("a", "z.rule"), Named("z", "a.rule")), Is.EqualTo(Order(Named("z", "z.rule"), Named("a", "a.rule"))));
    }

    private static IEnumerable<string> Codes(string path)
    {
        var diagnostics = new DiagnosticBag();
        RulePackLoader.Load(path, diagnostics);
        return diagnostics.ToSortedList().Select(diagnostic => diagnostic.Descriptor.Code);
    }
}

using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.LanguageServer.Tests;

public sealed class PackFormatterTests
{
    private static IEnumerable<string> Packs => Schemas.Packs;

    [TestCaseSource(nameof(Packs))]
    public void A_file_that_is_laid_out_says_the_same_and_is_not_changed_again(string pack)
    {
        foreach (var file in Schemas.Pack(pack)) AssertSame(file);
    }

    [TestCaseSource(nameof(Packs))]
    public void However_it_is_indented_it_is_laid_out_alike(string pack)
    {
        foreach (var file in Schemas.Pack(pack))
        {
            var wide = new SourceText(file.Path, string.Join("\r\n", file.Text.Split('\n').Select(line => new string(' ', (line.Length - line.TrimStart(' ').Length) / 2 * 3) + line.TrimStart(' '))));
            if (!Reads(wide)) continue;
            AssertSame(wide);
        }
    }

    [Test]
    public void Whatever_stands_in_the_corpus_is_never_changed_in_what_it_says()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Golden.Tests, "corpus"), "*.yaml", SearchOption.AllDirectories))
            AssertSame(new SourceText("base/x.rule.yaml", File.ReadAllText(path)));
    }

    [TestCase("a:    b\n", "a: b\n")]
    [TestCase("a: b   \n\n\n\nc: d", "a: b\n\nc: d\n")]
    [TestCase("a: {  b:  c,d: [ e,f ]  }\n", "a: {b: c, d: [e, f]}\n")]
    [TestCase("aa:\n    b: c\n    # of d\n    d: e\n", "aa:\n  b: c\n  # of d\n  d: e\n")]
    [TestCase("aa:\n- b: c\n  d: e\n- f\n", "aa:\n  - b: c\n    d: e\n  - f\n")]
    [TestCase("aa:\n      - b\n      - - c\n        - d\n", "aa:\n  - b\n  - - c\n    - d\n")]
    [TestCase("aa:\n    b: |\n        one\n          two  \n    c: d\n", "aa:\n  b: |\n      one\n        two  \n  c: d\n")]
    [TestCase("aa:\n    b: one\n      two\n", "aa:\n  b: one\n    two\n")]
    [TestCase("a: \"b   # no comment\"   # a comment\n", "a: \"b   # no comment\"   # a comment\n")]
    [TestCase("a: [b,\n      c]\n", "a: [b,\n      c]\n")]
    [TestCase("a: b\r\nc: d\r\n", "a: b\nc: d\n")]
    [TestCase("---\na: b\n---\nc:   d\n", "---\na: b\n---\nc: d\n")]
    public void It_is_laid_out_as(string text, string expected) => Assert.That(PackFormatter.Format(new SourceText("x", text)), Is.EqualTo(expected));

    [TestCase("a: [\n")]
    [TestCase("a: b\na: c   \n")]
    [TestCase("a: &b c   \n")]
    [TestCase("")]
    public void What_no_pack_can_hold_is_left_alone(string text) => Assert.That(PackFormatter.Format(new SourceText("x", text)), Is.EqualTo(text));

    private static void AssertSame(SourceText file)
    {
        var once = PackFormatter.Format(file);
        Assert.That(PackFormatter.Format(new SourceText(file.Path, once)), Is.EqualTo(once), file.Path);
        if (!Reads(file)) return;
        var (before, after) = (YamlReader.Read(file, new DiagnosticBag()), YamlReader.Read(new SourceText(file.Path, once), new DiagnosticBag()));
        Assert.That(before.Zip(after).All(pair => SameText.Nodes(pair.First, pair.Second)), Is.True, file.Path);
        Assert.That(once.Split('\n').Count(line => line.Contains('#', StringComparison.Ordinal)), Is.EqualTo(file.Text.Split('\n').Count(line => line.Contains('#', StringComparison.Ordinal))), file.Path);
    }

    private static bool Reads(SourceText file)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(file, diagnostics, out var isWhole);
        return isWhole && !diagnostics.HasErrors;
    }
}

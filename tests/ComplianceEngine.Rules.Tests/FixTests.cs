using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules.Tests;

public sealed class FixTests
{
    private static readonly string[] Stages = ["parse", "amend", "bind", "analyze"];

    private static IEnumerable<string> Fixable => Stages.SelectMany(CorpusPack.Cases).Where(name => Load(CorpusPack.Files(name)).Any(found => found.Fix is not null));

    [TestCaseSource(nameof(Fixable))]
    public void A_fix_puts_its_fault_right_and_brings_no_other(string name)
    {
        var found = Load(CorpusPack.Files(name)).Select(Shown).ToList();
        var repair = Repair.Run(CorpusPack.Files(name), Load);
        var mended = repair.Fixed.Select(Shown).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(mended, Is.Not.Empty);
            Assert.That(repair.Left.Select(Shown).Intersect(mended), Is.Empty, "what was to be put right");
            Assert.That(repair.Left.Select(Shown), Is.SubsetOf(found), "what is new");
            Assert.That(Repair.Run(repair.Files, Load).Fixed, Is.Empty, "what a second run would change");
        });
    }

    [TestCase("bind/bad/word_that_is_no_value.rule.yaml", "{is: doc}")]
    [TestCase("bind/bad/flag_that_is_neither_yes_nor_no.rule.yaml", "{is: yes}")]
    [TestCase("bind/bad/word_twice_in_a_list.rule.yaml", "{is_one_of: [doc, nypd]}")]
    [TestCase("bind/bad/excluded_twice.rule.yaml", "[saturday, sunday]")]
    public void What_a_fix_writes(string name, string expected) =>
        Assert.That(FixedText.Apply(Load(CorpusPack.Files(name))).Single().After.Text, Does.Contain(expected));

    [TestCase("LL-2", "LL-1", TestName = "A_figure_is_never_guessed")]
    [TestCase("befor", "before,beform", TestName = "Of_two_words_that_are_near_none_is_taken")]
    public void Where_there_is_a_choice_no_fix_is_offered(string word, string known)
    {
        var hint = Suggestion.HintFor(word, known.Split(','));
        Assert.That((hint.Text, hint.Meant), Is.EqualTo(($"did you mean `{known.Split(',')[0]}`?", (string?)null)));
    }

    [TestCase("a: [x, y]\n", 1, 8, "a: [x]\n")]
    [TestCase("of:\n  - x\n  - y\n  - z\n", 3, 5, "of:\n  - x\n  - z\n")]
    [TestCase("of:\n  - x: 1\n  - y: 1\n    z: 2\nat: c\n", 3, 5, "of:\n  - x: 1\nat: c\n")]
    [TestCase("of:\r\n  - x\r\n  - {y: 1}\r\n", 3, 6, "of:\r\n  - x\r\n")]
    public void A_member_of_a_list_goes_with_its_lines(string text, int line, int column, string expected)
    {
        var place = new SourceLocation(new SourceText("x", text), line, column, 1);
        var edit = YamlRemoval.OfMember(place)!;
        Assert.That(text.Remove(edit.Start, edit.End - edit.Start), Is.EqualTo(expected));
    }

    [TestCase("of:\n  - x\n  - y # why\n", 3, 5)]
    [TestCase("of:\n  - x\n  - |\n    one\n\n    two\n", 3, 5)]
    [TestCase("a: [x, {y: 1}]\n", 1, 9)]
    public void What_has_a_comment_or_no_plain_end_stays(string text, int line, int column) =>
        Assert.That(YamlRemoval.OfMember(new SourceLocation(new SourceText("x", text), line, column, 1)), Is.Null);

    private static IReadOnlyList<Diagnostic> Load(IReadOnlyList<SourceText> files)
    {
        var diagnostics = new DiagnosticBag();
        RulePackLoader.Load(files, diagnostics, findPack: other => other == "base" ? CorpusPack.Base : null);
        return diagnostics.ToSortedList();
    }

    // Lines above may have gone, so that places are not compared.
    private static string Shown(Diagnostic diagnostic) => $"{diagnostic.Descriptor.Code} {diagnostic.Location?.Source.Path} {diagnostic.Text}";
}

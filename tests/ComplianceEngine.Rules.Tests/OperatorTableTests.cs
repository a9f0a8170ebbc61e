using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Rules.Tests;

public sealed class OperatorTableTests
{
    // A field of each type in records that every test rule has in scope.
    private static readonly Dictionary<FieldType, string> Fields = new()
    {
        [FieldType.Id] = "detainer.custody_id",
        [FieldType.Text] = "custody.facility",
        [FieldType.Choice] = "detainer.form",
        [FieldType.Flag] = "charge.hate_crime",
        [FieldType.Date] = "charge.judgment_on",
        [FieldType.Time] = "custody.released_at",
        [FieldType.IdList] = "communication.person_ids",
        [FieldType.ChoiceList] = "detainer.attached",
    };

    private static IEnumerable<ConditionOperator> Rows => OperatorTable.All;

    private static IEnumerable<TestCaseData> Pairs =>
        from row in OperatorTable.All
        from type in Enum.GetValues<FieldType>()
        select new TestCaseData(row, type).SetArgDisplayNames(row.Name, type.ToString());

    [TestCaseSource(nameof(Pairs))]
    public void An_operator_tests_the_types_of_its_row_and_no_other(ConditionOperator row, FieldType type)
    {
        var found = Load($"{Fields[type]}: {{{Written(row, type)}}}", out var pack);
        if (row.FieldTypes.Contains(type)) Assert.That(pack, Is.Not.Null, string.Concat(found.Select(DiagnosticFormatter.Format)));
        else Assert.That(found.Select(diagnostic => diagnostic.Descriptor), Is.EqualTo([DiagnosticCatalog.OperatorMismatch]));
    }

    [TestCaseSource(nameof(Rows))]
    public void The_example_of_an_operator_is_a_rule_that_loads(ConditionOperator row) => Assert.Multiple(() =>
    {
        var found = Load(row.Example, out var pack);
        Assert.That(pack, Is.Not.Null, string.Concat(found.Select(DiagnosticFormatter.Format)));
        Assert.That(row.Example, Does.Contain($"{row.Key}:"));
    });

    [TestCaseSource(nameof(Rows))]
    public void An_operator_is_found_by_its_keys(ConditionOperator row) =>
        Assert.That(OperatorTable.Match(row.Partner is null ? [row.Key] : [row.Key, row.Partner]), Is.SameAs(row));

    [Test]
    public void No_two_rows_have_one_name() => Assert.That(Rows.Select(row => row.Name), Is.Unique);

    [Test]
    public void Rows_are_written_alike() => Assert.Multiple(() =>
    {
        foreach (var row in Rows)
        {
            Assert.That(row.Meaning, Does.Match("^[A-Z].*[.]$"), row.Name);
            Assert.That(row.FieldTypes, Is.Not.Empty.And.Unique, row.Name);
        }
    });

    [Test]
    public void Every_type_of_field_has_an_operator() =>
        Assert.That(Rows.SelectMany(row => row.FieldTypes).Distinct(), Is.EquivalentTo(Enum.GetValues<FieldType>()));

    [Test]
    public void Two_operators_are_no_operator() => Assert.That(OperatorTable.Match(["before", "after"]), Is.Null);

    [Test]
    public void The_guide_to_the_operators_has_a_line_for_each_row()
    {
        var lines = OperatorTable.ToMarkdown().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(OperatorTable.All.Length + 2));
        Assert.That(lines, Is.All.Matches("^\\|.*\\|$"));
    }

    [Test]
    public void The_rule_authors_guide_holds_the_table_as_it_is()
    {
        const string Guide = "../rules/README.md";
        const string Begin = "<!-- operators:begin -->\n";
        const string End = "<!-- operators:end -->\n";
        var text = File.ReadAllText(Path.Combine(Golden.Tests, Guide)).ReplaceLineEndings("\n");
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        Assert.That(from, Is.InRange(Begin.Length, to), "the guide has lost its marks");
        Golden.Check(Guide, text[..from] + OperatorTable.ToMarkdown() + text[to..]);
    }

    private static string Written(ConditionOperator row, FieldType type)
    {
        var operand = row.Operand switch
        {
            OperandKind.Word => WordOf(type),
            OperandKind.Words => $"[{WordOf(type)}]",
            OperandKind.YesNo => "yes",
            OperandKind.Number => "3",
            OperandKind.Time => "act",
            OperandKind.Distance => row.Exclusion is null && row.Standard is null ? "3 days" : "3 hours",
            _ => "custody.custody_id",
        };
        var partner = row.Partner is { } time ? $", {time}: act" : "";
        var standard = row.Standard is { } usual ? $", {usual}: {{sharing: custody.facility, percentile: 90, at_least: 20}}" : "";
        return $"{row.Key}: {operand}{partner}{standard}";
    }

    private static string WordOf(FieldType type) => Vocabulary.Find(Fields[type].Split('.')[0])!.Find(Fields[type].Split('.')[1])!.Choices.FirstOrDefault() ?? "any";

    private static IReadOnlyList<Diagnostic> Load(string test, out RulePack? pack)
    {
        var diagnostics = new DiagnosticBag();
        var rule = $$"""
            rule: case.rule
            title: One test
            provision: 9-1
            about: communication
            judged_on: communication.sent_at
            with:
              custody: {governing_at: act}
              detainer: {by: communication.detainer_id}
            versions:
              - in_force: {from: 2014-12-14}
                enacted_by: Local Law 1
                source: LL-1
                when:
                  all:
                    - custody.agency: {is: doc}
                    - detainer.form: {is: other}
                    - exists: charge
                      where:
                        exists: warrant
                        where:
                          {{test}}
                finding: "It was said"
            """;
        pack = RulePackLoader.Load(CorpusPack.Overlay([new SourceText("base/case.rule.yaml", rule)]), diagnostics);
        return diagnostics.ToSortedList();
    }
}

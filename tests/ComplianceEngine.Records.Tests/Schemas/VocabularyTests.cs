using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Records.Tests.Schemas;

public sealed class VocabularyTests
{
    public static IEnumerable<RecordSchema> Records => Vocabulary.Records;

    [TestCaseSource(nameof(Records))]
    public void Fields_lie_side_by_side_in_a_row_each_at_a_multiple_of_its_size(RecordSchema record)
    {
        var end = 8;
        foreach (var field in record.Fields.OrderBy(field => field.Offset))
        {
            var size = SizeOf(field.Type);
            Assert.That(field.Offset, Is.GreaterThanOrEqualTo(end), field.ToString());
            Assert.That(field.Offset % Math.Min(size, 8), Is.Zero, field.ToString());
            end = field.Offset + size;
        }

        Assert.That(record.RowSize, Is.GreaterThanOrEqualTo(end).And.LessThan(Math.Max(end, 40) + 8));
    }

    [TestCaseSource(nameof(Records))]
    public void A_list_of_choices_fits_into_its_bits_and_a_choice_into_its_byte(RecordSchema record)
    {
        foreach (var field in record.Fields)
            Assert.That(field.Choices, Has.Length.LessThanOrEqualTo(field.Type == FieldType.ChoiceList ? ChoiceSet.MaxChoices : ChoiceCode.Unreadable - 1), field.ToString());
    }

    // Names are a contract with other people's exports: fields may be added, nothing may be renamed.
    [Test]
    public void The_vocabulary_holds_every_record_and_field_of_the_contract()
    {
        var folder = Environment.GetEnvironmentVariable("COMPLIANCE_PUBLIC_DATA");
        var contract = folder is null ? null : Path.Combine(folder, "..", "contract", "records.yaml");
        Assume.That(File.Exists(contract), "the contract is not here");
        var diagnostics = new DiagnosticBag();
        var root = (YamlMapping)YamlReader.Read(new SourceText("records.yaml", File.ReadAllText(contract!)), diagnostics)[0];
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        var agencies = Words(root.Find("agency")!);
        foreach (var record in root.Entries.Where(entry => entry.Value is YamlMapping)) Compare(record, agencies);
    }

    private static void Compare(YamlEntry declared, string[] agencies)
    {
        var schema = Vocabulary.Find(declared.Key.Value);
        Assert.That(schema, Is.Not.Null, declared.Key.Value);
        foreach (var entry in ((YamlMapping)declared.Value).Entries)
        {
            var field = schema!.Find(entry.Key.Value);
            var wanted = (YamlMapping)entry.Value;
            Assert.That(field, Is.Not.Null, $"{schema.Name}.{entry.Key.Value}");
            Assert.Multiple(() =>
            {
                Assert.That(TypeOf(field!), Is.EqualTo(Text(wanted, "type") + (Text(wanted, "type") == "list" ? $" of {Text(wanted, "of")}" : "")), field!.ToString());
                Assert.That(field!.IsKey, Is.EqualTo(Text(wanted, "key") == "true"), field.ToString());
                Assert.That(field.IsPrivate, Is.EqualTo(Text(wanted, "private") == "true"), field.ToString());
                if (field.Type is FieldType.Choice or FieldType.ChoiceList)
                    Assert.That(field.Choices, Is.SupersetOf(wanted.Find("values") is { } values ? Words(values) : wanted.Find("of") is YamlSequence of ? Words(of) : agencies), field.ToString());
            });
        }
    }

    private static string TypeOf(FieldDefinition field) => field.Type switch
    {
        FieldType.IdList => "list of id",
        FieldType.ChoiceList => "list of choice",
        _ => field.Type.ToString().ToLowerInvariant(),
    };

    private static string Text(YamlMapping mapping, string key) => (mapping.Find(key) as YamlScalar)?.Value ?? "";

    private static string[] Words(YamlNode node) => [.. ((YamlSequence)node).Items.Cast<YamlScalar>().Select(item => item.Value)];

    private static int SizeOf(FieldType type) => type switch
    {
        FieldType.Id => 16,
        FieldType.Time or FieldType.IdList => 8,
        FieldType.Text or FieldType.Date or FieldType.ChoiceList => 4,
        _ => 1,
    };
}

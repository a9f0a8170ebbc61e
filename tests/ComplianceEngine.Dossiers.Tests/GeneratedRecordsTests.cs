using ComplianceEngine.Dossiers.Tests.Generation;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Dossiers.Tests;

/// <summary>The typed records are made of the vocabulary, so that nothing is said twice.</summary>
public sealed class GeneratedRecordsTests
{
    private const string Folder = "src/ComplianceEngine.Dossiers/Generated";
    private static readonly string Root = Path.GetFullPath(Path.Combine(Golden.Tests, ".."));

    private static IEnumerable<string> Kinds => Vocabulary.Records.Select(schema => schema.Name);

    [TestCaseSource(nameof(Kinds))]
    public void A_typed_record_is_what_the_vocabulary_makes_of_it(string kind)
    {
        var schema = Vocabulary.Find(kind)!;
        Check($"{Names.OfRecord(schema)}.cs", RecordText.Of(schema));
    }

    [Test]
    public void Choices_that_several_fields_have_are_what_the_vocabulary_makes_of_them() =>
        Check("SharedChoices.cs", ChoiceText.Shared(Vocabulary.Records.SelectMany(schema => schema.Fields).Where(Names.IsSharedChoice).DistinctBy(Names.OfChoice)));

    [Test]
    public void Nothing_else_lies_among_them() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Root, Folder)).Select(Path.GetFileName),
        Is.EquivalentTo(Vocabulary.Records.Select(schema => $"{Names.OfRecord(schema)}.cs").Append("SharedChoices.cs")));

    private static void Check(string file, string text) =>
        Golden.Check(Path.Combine(Root, Folder, file), $"{Folder}/{file}", text, Environment.GetEnvironmentVariable);
}

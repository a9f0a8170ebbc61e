using System.Reflection;
using ComplianceEngine.Records;

namespace ComplianceEngine.ConventionTests;

public sealed class DiagnosticCatalogTests
{
    private static IEnumerable<DiagnosticDescriptor> Declared =>
        typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(place => place.FieldType == typeof(DiagnosticDescriptor))
            .Select(place => (DiagnosticDescriptor)place.GetValue(null)!);

    [Test]
    public void No_two_entries_share_a_code() => Assert.That(Declared.Select(entry => entry.Code), Is.Unique);

    [Test]
    public void No_two_entries_say_the_same() => Assert.That(Declared.Select(entry => entry.Message), Is.Unique);

    [Test]
    public void Every_entry_declared_stands_in_the_list_of_all() => Assert.That(DiagnosticCatalog.All, Is.EquivalentTo(Declared));

    [Test]
    public void The_list_of_all_is_in_code_order() => Assert.That(DiagnosticCatalog.All.Select(entry => entry.Code), Is.Ordered.Using<string>(StringComparer.Ordinal));

    [Test]
    public void Codes_are_CE_and_four_digits_of_a_known_thousand() =>
        Assert.That(Declared.Select(entry => entry.Code), Is.All.Matches("^CE[1-5][0-9]{3}$"));

    [Test]
    public void Messages_are_written_alike() => Assert.Multiple(() =>
    {
        foreach (var entry in Declared)
        {
            // A name in capitals, such as JSON, keeps them.
            Assert.That(char.IsUpper(entry.Message[0]) && !char.IsUpper(entry.Message[1]), Is.False, $"{entry.Code} starts in lower case");
            Assert.That(entry.Message, Does.Not.EndWith("."), $"{entry.Code} ends without a full stop");
            Assert.That(entry.Message, Does.Not.Contain("\n"), $"{entry.Code} is one line");
        }
    });
}

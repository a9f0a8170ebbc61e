using System.Collections.Immutable;

namespace ComplianceEngine.Testing;

/// <summary>Lays a case's records over the shared ones.</summary>
internal static class CaseDossier
{
    public static TestDossier Of(TestDossier shared, TestCase test)
    {
        var rows = shared.Rows.Where(row => !test.Without.Contains(row.Schema.Name) && !test.Without.Contains($"{row.Schema.Name}.{row.Key}")).ToList();
        foreach (var given in test.Given.Rows)
        {
            var at = rows.FindIndex(row => row.Schema == given.Schema && row.Key == given.Key);
            if (at < 0) rows.Add(given);
            else rows[at] = rows[at] with { Values = rows[at].Values.SetItems(given.Values) };
        }

        return new TestDossier(test.Given.AsOf ?? shared.AsOf, test.Given.Complete ?? shared.Complete, [.. rows.Select(WithoutBlanks)]);
    }

    private static TestRow WithoutBlanks(TestRow row) => row with
    {
        Values = row.Values.Where(pair => pair.Value.Value is not ("" or CaseShapes.Blank)).ToImmutableDictionary(),
    };
}

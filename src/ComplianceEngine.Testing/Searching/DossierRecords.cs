using ComplianceEngine.Readers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>Puts records in the contract's spelling into memory.</summary>
internal static class DossierRecords
{
    // A case may want an unreadable value; it says so by writing the word.
    private const string UnreadableWord = "unreadable";

    /// <summary>The records of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="report">Told the place of each value that cannot be read, and what it is; values that are meant to be unreadable are not.</param>
    /// <returns>The records; what cannot be read is unreadable in them.</returns>
    public static RecordSet Build(TestDossier dossier, Action<SourceLocation, FieldDefinition?> report)
    {
        var zone = ZoneClock.NewYork;
        var export = new ExportBuilder(zone);
        foreach (var row in dossier.Rows)
            foreach (var field in export.Add(row.Schema, row.Values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value))))
                if (row.Values[field].Value != UnreadableWord) report(row.Values[field].Location, field);
        var asOf = dossier.AsOf is { } text ? ExportBuilder.ReadTime(text.Value, zone) : TimeValue.Blank;
        if (asOf.State == FieldState.Unreadable) report(dossier.AsOf!.Location, null);
        return export.Build("case", asOf, dossier.Complete ?? []);
    }
}

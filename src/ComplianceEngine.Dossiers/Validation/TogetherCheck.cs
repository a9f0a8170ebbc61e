using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>What is odd about records beside each other: keys that come twice, and records that are named and not there.</summary>
internal static class TogetherCheck
{
    private static readonly Dictionary<string, RecordSchema> ByKeyName = Vocabulary.Records.ToDictionary(schema => schema.KeyField.Name, StringComparer.Ordinal);

    public static IEnumerable<DossierProblem> Run(DossierDraft draft)
    {
        if (draft.Records.Length < 2) yield break;
        var keys = new HashSet<(RecordSchema, string)>();
        foreach (var record in draft.Records)
            foreach (var (field, id) in record.Values.Ids)
                if (field.IsKey && !keys.Add((record.Schema, id)))
                    yield return record.Warning(field, "another record has this key; they are joined, and fields in which they differ count as unknown");
        foreach (var record in draft.Records)
            foreach (var (field, id) in record.Values.Ids)
                if (!field.IsKey && ByKeyName.TryGetValue(field.Name, out var named) && !keys.Contains((named, id)))
                    yield return record.Warning(field, $"the {named.Name} that this names is not there");
    }
}

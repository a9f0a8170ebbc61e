using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.ConformanceTests.Differential;

/// <summary>Makes an export as small as it can be while it still shows a fault, so that a failure can be read.</summary>
internal static class ExportShrinker
{
    public static PlainExport Shrink(PlainExport export, Func<PlainExport, bool> shows)
    {
        for (var smaller = Smaller(export).FirstOrDefault(shows); smaller is not null; smaller = Smaller(export).FirstOrDefault(shows)) export = smaller;
        return export;
    }

    private static IEnumerable<PlainExport> Smaller(PlainExport export)
    {
        for (var half = export.Records.Length / 2; half >= 1; half /= 2)
            for (var at = 0; at < export.Records.Length; at += half)
                yield return export with { Records = export.Records.RemoveRange(at, Math.Min(half, export.Records.Length - at)) };
        for (var i = 0; i < export.Records.Length; i++)
            foreach (var field in export.Records[i].Fields.Keys.Where(field => field != export.Records[i].Kind.KeyField.Name))
                yield return export with { Records = export.Records.SetItem(i, export.Records[i] with { Fields = export.Records[i].Fields.Remove(field) }) };
        foreach (var kind in export.Complete) yield return export with { Complete = export.Complete.Remove(kind) };
        foreach (var kind in export.Damaged) yield return export with { Damaged = export.Damaged.Remove(kind) };
        if (export.AsOf.Length > 0) yield return export with { AsOf = "" };
    }
}

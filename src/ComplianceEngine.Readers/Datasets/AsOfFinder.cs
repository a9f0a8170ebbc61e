using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Finds in the names of its files on which day an export was made.</summary>
internal static class AsOfFinder
{
    /// <summary>Finds the day, if the description says that it stands there.</summary>
    public static DatasetDescription Find(DatasetDescription description, IReadOnlyList<SourceLayout> layouts, DiagnosticBag diagnostics)
    {
        if (description.AsOfInFileName.Length == 0 || layouts.Count == 0) return description;
        var formats = new ClockFormats([description.AsOfInFileName]);
        var days = layouts.Select(layout => Find(layout.File, description.AsOfInFileName.Length, formats)).Distinct().ToArray();
        if (days is [{ } day]) return description with { AsOf = day.ToTime(description.Zone) };
        diagnostics.Report(DiagnosticCatalog.DescriptionAsOf, description.Location, description.AsOfInFileName);
        return description;
    }

    private static ClockReading? Find(string file, int length, ClockFormats formats)
    {
        var name = Encoding.UTF8.GetBytes(file);
        for (var start = 0; start + length <= name.Length; start++)
            if (formats.TryRead(name.AsSpan(start, length), out var reading)) return reading;
        return null;
    }
}

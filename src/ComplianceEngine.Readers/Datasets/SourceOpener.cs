using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Opens the files of an export and finds their columns.</summary>
internal static class SourceOpener
{
    /// <summary>Opens every file that can be; what is wrong with the others is reported.</summary>
    public static SourcePlan[] Open(DatasetPlace place, IReadOnlyList<SourceLayout> layouts, ReadOptions options, DiagnosticBag diagnostics)
    {
        var plans = new List<SourcePlan>();
        for (var i = 0; i < layouts.Count; i++)
            if (!layouts[i].IsMissing && TryOpen(place, i, layouts[i], options, diagnostics) is { } plan) plans.Add(plan);
        return [.. plans];
    }

    private static SourcePlan? TryOpen(DatasetPlace place, int file, SourceLayout layout, ReadOptions options, DiagnosticBag diagnostics)
    {
        var format = options.Formats.FirstOrDefault(format => format.Extension == Path.GetExtension(layout.File));
        if (format is null && FileKind.IsTable(layout.File))
        {
            diagnostics.ReportWithHint(DiagnosticCatalog.FormatUnread, null, "the build for the .NET runtime reads it", layout.File);
            return null;
        }

        SourceInput? input = null;
        try
        {
            input = SourceInput.Open(place.FullPath(layout.File), layout.Encoding, format);
            if (SourceHeader.Read(layout, input, diagnostics) is { } header && LayoutBinder.Bind(layout, header.Columns, diagnostics) is { } bound)
                return new SourcePlan(file, layout, input, header, bound, options);
        }
        catch (Exception fault) when (InputFault.IsInput(fault))
        {
            diagnostics.Report(DiagnosticCatalog.FileUnreadable, null, layout.File, InputFault.Describe(fault));
        }

        input?.Dispose();
        return null;
    }
}

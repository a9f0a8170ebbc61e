using System.Collections.Immutable;
using System.Text;

namespace ComplianceEngine.Records;

/// <summary>A text with fixes applied.</summary>
/// <param name="Before">The text as it was.</param>
/// <param name="After">The text with the fixes.</param>
/// <param name="Fixed">What they put right, in the order of places.</param>
public sealed record FixedText(SourceText Before, SourceText After, ImmutableArray<Diagnostic> Fixed)
{
    /// <summary>Applies all fixes that go together. Of fixes that touch the same characters the first is applied.</summary>
    /// <param name="diagnostics">What was found; what has no fix is passed over.</param>
    /// <returns>Each file that has a fix, in ordinal order of paths.</returns>
    public static ImmutableArray<FixedText> Apply(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Fix is { Edits.IsEmpty: false })
            .GroupBy(diagnostic => diagnostic.Fix!.Edits[0].Source)
            .OrderBy(file => file.Key.Path, StringComparer.Ordinal)
            .Select(file => Apply(file.Key, file))];

    private static FixedText Apply(SourceText source, IEnumerable<Diagnostic> diagnostics)
    {
        var applied = ImmutableArray.CreateBuilder<Diagnostic>();
        var edits = new List<TextEdit>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Fix!.Edits[0].Start))
        {
            if (diagnostic.Fix!.Edits.Any(edit => edits.Exists(other => edit.Start < other.End && other.Start < edit.End))) continue;
            applied.Add(diagnostic);
            edits.AddRange(diagnostic.Fix.Edits);
        }

        return new FixedText(source, new SourceText(source.Path, Edited(source.Text, edits)), applied.ToImmutable());
    }

    private static string Edited(string text, IEnumerable<TextEdit> edits)
    {
        var edited = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            edited.Append(text, at, edit.Start - at).Append(edit.NewText);
            at = edit.End;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}

using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>Files with every fix applied that there is. A word put right can bring to light another that is misspelt, so they are looked at again until no fix is left.</summary>
/// <param name="Files">The files as they are then, in the order given.</param>
/// <param name="Fixed">What was put right, each with its place at the time.</param>
/// <param name="Left">What is still found in the files.</param>
public sealed record Repair(ImmutableArray<SourceText> Files, ImmutableArray<Diagnostic> Fixed, ImmutableArray<Diagnostic> Left)
{
    // Each round puts at least one fault right; what needs more rounds than this is left to a second run.
    private const int MostRounds = 20;

    /// <summary>Applies fixes until none is left.</summary>
    /// <param name="files">The files; nothing else is changed.</param>
    /// <param name="check">Finds what is wrong with them.</param>
    public static Repair Run(IReadOnlyList<SourceText> files, Func<IReadOnlyList<SourceText>, IReadOnlyList<Diagnostic>> check)
    {
        ImmutableArray<SourceText> now = [.. files];
        var done = ImmutableArray.CreateBuilder<Diagnostic>();
        var left = check(now);
        for (var round = 0; round < MostRounds; round++)
        {
            var texts = FixedText.Apply(left.Where(diagnostic => diagnostic.Fix is { Edits: [var edit, ..] } && now.Contains(edit.Source)));
            if (texts.IsEmpty) break;
            now = [.. now.Select(file => texts.Where(text => text.Before == file).Select(text => text.After).FirstOrDefault(file))];
            done.AddRange(texts.SelectMany(text => text.Fixed));
            left = check(now);
        }

        return new Repair(now, done.ToImmutable(), [.. left]);
    }
}

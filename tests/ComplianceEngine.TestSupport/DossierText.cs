using System.Collections.Immutable;

namespace ComplianceEngine.TestSupport;

/// <summary>One row as text.</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Fields">The fields that are not blank, by name.</param>
public sealed record RowText(string Record, ImmutableArray<(string Field, string Text)> Fields)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Record}: {string.Join(", ", Fields.Select(field => $"{field.Field}={field.Text}"))}";
}

/// <summary>A small export as text, to be printed when a property fails.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Complete">The kinds that are fully exported.</param>
/// <param name="Damaged">The kinds of which a row was lost.</param>
/// <param name="AsOf">When the export was made; empty if it does not say.</param>
public sealed record DossierText(ImmutableArray<RowText> Rows, ImmutableArray<string> Complete, ImmutableArray<string> Damaged, string AsOf)
{
    /// <summary>The rows in memory. The caller disposes the builder.</summary>
    public DossierBuilder ToBuilder()
    {
        var builder = new DossierBuilder();
        foreach (var row in Rows) builder.Add(row.Record, row.Fields.AsSpan());
        builder.Complete(Complete.AsSpan()).Damage(Damaged.AsSpan());
        return builder.AsOf(AsOf);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n',
        [$"as_of: {AsOf}", $"complete: {string.Join(", ", Complete)}", $"damaged: {string.Join(", ", Damaged)}", .. Rows.Select(row => row.ToString())]);
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Gathers what is known of the persons that an act is about.</summary>
/// <remarks>Not safe to share between threads; what it builds is. It may build several times.</remarks>
public sealed class DossierBuilder
{
    private readonly List<DossierRecord> records = [];
    private readonly HashSet<RecordSchema> complete = [];

    /// <summary>Where wall-clock times are told and days begin and end. Default: New York.</summary>
    public ZoneClock Zone { get; init; } = ZoneClock.NewYork;

    /// <summary>
    /// When the records were looked up: what was <c>none</c> then can have happened since. Give a time that is not before the act.
    /// Default: unknown, so that <c>none</c> says nothing.
    /// </summary>
    public RecordedTime AsOf { get; init; }

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>This builder.</returns>
    public DossierBuilder Add(DossierRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        records.Add(record);
        return this;
    }

    /// <summary>Adds records.</summary>
    /// <param name="more">The records.</param>
    /// <returns>This builder.</returns>
    public DossierBuilder AddRange(IEnumerable<DossierRecord> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        foreach (var record in more) Add(record);
        return this;
    }

    /// <summary>
    /// Says that every record of some kinds is here, of each person the dossier is about, so that absence means there is none. For a
    /// criminal history a <see cref="Screening"/> says it instead.
    /// </summary>
    /// <param name="kinds">The kinds: <c>Vocabulary.Detainer</c>.</param>
    /// <returns>This builder.</returns>
    public DossierBuilder Complete(params ReadOnlySpan<RecordSchema> kinds)
    {
        foreach (var kind in kinds) complete.Add(kind);
        return this;
    }

    /// <summary>Looks through what was added.</summary>
    /// <returns>Everything that is wrong or odd, by record, index and field; never a value.</returns>
    public DossierReport Validate() => DossierValidator.Check(new DossierDraft([.. records], AsOf, Zone));

    /// <summary>Builds the dossier.</summary>
    /// <exception cref="DossierException">Something is wrong with it; the exception tells all of it.</exception>
    public FrozenDossier Build() => TryBuild(out var dossier, out var report) ? dossier : throw new DossierException(report);

    /// <summary>Builds the dossier unless something is wrong with it.</summary>
    /// <param name="dossier">The dossier; <see langword="null"/> if something is wrong.</param>
    /// <param name="report">Everything that is wrong or odd.</param>
    /// <returns>Whether nothing is wrong.</returns>
    public bool TryBuild([NotNullWhen(true)] out FrozenDossier? dossier, out DossierReport report)
    {
        report = Validate();
        dossier = report.IsValid ? Write() : null;
        return report.IsValid;
    }

    private FrozenDossier Write()
    {
        var gathered = new RecordGatherer();
        var writer = new RecordWriter(gathered, Zone);
        var rows = new int[Vocabulary.Records.Length];
        foreach (var record in records) writer.Add(record, new RowOrigin(record.Schema.Ordinal, ++rows[record.Schema.Ordinal]));
        using var set = gathered.Build("dossier", Zone, AsOf.ToValue(Zone), complete, Places.Files);
        return FrozenDossier.Of(set);
    }
}

/// <summary>Where records of a dossier are said to stand: <c>dossier.charge</c>, row 2, is the second charge.</summary>
internal static class Places
{
    public static readonly ImmutableArray<SourceFile> Files = [.. Vocabulary.Records.Select(schema => new SourceFile($"dossier.{schema.Name}"))];
}

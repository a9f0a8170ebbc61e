using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>The dossier of a test case, perhaps with small changes.</summary>
/// <param name="File">The file of the case.</param>
/// <param name="Case">The case.</param>
/// <param name="Edits">What is different from the case's dossier.</param>
internal sealed record EditedCase(RuleTestFile File, RuleTestCase Case, ImmutableArray<DossierEdit> Edits)
{
    /// <summary>The records.</summary>
    public TestDossier Dossier => Edits.Aggregate(CaseDossier.Of(File.Base, Case), (dossier, edit) => edit.Apply(dossier));

    /// <summary>Puts it into memory.</summary>
    /// <param name="about">The kind of record judged.</param>
    /// <returns>The records; <see langword="null"/> if the record to be judged is not among them.</returns>
    public JudgedCase? Load(RecordSchema about)
    {
        var dossier = Dossier;
        return dossier.Rows.FirstOrDefault(row => row.Schema == about && (Case.Of is null || row.Key == Case.Of)) is { } judged
            ? new JudgedCase(this, judged.Key, DossierRecords.Build(dossier, (_, _) => { }))
            : null;
    }
}

/// <summary>A case's dossier in memory.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Key">The key of the record judged.</param>
/// <param name="Records">The records.</param>
internal sealed record JudgedCase(EditedCase Source, string Key, RecordSet Records) : IDisposable
{
    /// <summary>Judges it, reading the law as the case says.</summary>
    public IReadOnlyList<Finding> Judge(EngineShelf engines, CancellationToken cancellation) =>
        engines.For(Source.Case.Readings).Judge(Records, Source.File.Rule, Key, Source.Case.Person, cancellation);

    /// <inheritdoc/>
    public void Dispose() => Records.Dispose();
}

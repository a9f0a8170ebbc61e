using CaseManagement.Data;
using CaseManagement.Decisions;
using ComplianceEngine.Dossiers;
using Charge = CaseManagement.Cases.Charge;
using Detainer = CaseManagement.Cases.Detainer;
using Screening = CaseManagement.Cases.Screening;
using Stay = CaseManagement.Cases.Stay;
using Warrant = CaseManagement.Cases.Warrant;

namespace CaseManagement.Pages.Records;

/// <summary>A stay in custody.</summary>
internal sealed class StayModel(CaseStore store) : RecordPage<Stay>(store)
{
    /// <inheritdoc/>
    protected override DossierRecord Typed => Record.ToRecord();
}

/// <summary>A federal request for detention or notification.</summary>
internal sealed class DetainerModel(CaseStore store) : RecordPage<Detainer>(store)
{
    /// <inheritdoc/>
    protected override DossierRecord Typed => Record.ToRecord();
}

/// <summary>A warrant.</summary>
internal sealed class WarrantModel(CaseStore store) : RecordPage<Warrant>(store)
{
    /// <inheritdoc/>
    protected override DossierRecord Typed => Record.ToRecord();

    /// <inheritdoc/>
    protected override void Check()
    {
        if (Record.DetainerId is { } id && Person.Detainers.All(detainer => detainer.Id != id)) ModelState.AddModelError("Record.DetainerId", "Choose a detainer of this person.");
    }
}

/// <summary>A charge.</summary>
internal sealed class ChargeModel(CaseStore store) : RecordPage<Charge>(store)
{
    /// <inheritdoc/>
    protected override DossierRecord Typed => Record.ToRecord();
}

/// <summary>A screening.</summary>
internal sealed class ScreeningModel(CaseStore store) : RecordPage<Screening>(store)
{
    /// <inheritdoc/>
    protected override DossierRecord Typed => Record.ToRecord();
}

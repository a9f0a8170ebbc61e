using CaseManagement.Cases;
using ComplianceEngine;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;

namespace CaseManagement.Decisions;

/// <summary>What is known when the engine is asked.</summary>
internal static class PersonDossier
{
    /// <summary>Everything on file about a person.</summary>
    public static FrozenDossier Of(Person person, DateTimeOffset now) => new DossierBuilder { AsOf = now }
        .AddRange(person.Stays.Select(stay => stay.ToRecord()))
        .AddRange(person.Charges.Select(charge => charge.ToRecord()))
        .AddRange(person.Detainers.Select(detainer => detainer.ToRecord()))
        .AddRange(person.Warrants.Select(warrant => warrant.ToRecord()))
        .AddRange(person.Screenings.Select(screening => screening.ToRecord()))
        // The jail keeps every one of these, so that none on file means none. Of charges only a search can say so.
        .Complete(Vocabulary.Custody, Vocabulary.Detainer, Vocabulary.Warrant, Vocabulary.Screening)
        .Build();
}

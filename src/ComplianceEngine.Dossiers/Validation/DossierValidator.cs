using ComplianceEngine.Records;
using FluentValidation;
using FluentValidation.Results;

namespace ComplianceEngine.Dossiers;

/// <summary>What the records of a dossier must be, one by one and together.</summary>
internal sealed class DossierValidator : AbstractValidator<DossierDraft>
{
    private static readonly DossierValidator Instance = new();

    private DossierValidator()
    {
        RuleForEach(draft => draft.Records).SetValidator(new PlacedRecordValidator());
        RuleFor(draft => draft.Records).Custom((_, context) => Report(context, TogetherCheck.Run(context.InstanceToValidate)));
        RuleFor(draft => draft.AsOf).Custom((asOf, context) => Report(context, CheckAsOf(asOf, context.InstanceToValidate)));
    }

    /// <summary>Looks through records.</summary>
    /// <returns>Everything wrong or odd, by kind, index and field.</returns>
    public static DossierReport Check(DossierDraft draft)
    {
        var problems = Instance.Validate(draft).Errors.Select(failure => failure.CustomState).OfType<DossierProblem>();
        return new DossierReport([.. problems.OrderBy(problem => Vocabulary.Find(problem.Record)?.Ordinal ?? -1).ThenBy(problem => problem.Index)
            .ThenBy(problem => problem.Field, StringComparer.Ordinal).ThenBy(problem => problem.Severity == DiagnosticSeverity.Error ? 0 : 1)]);
    }

    /// <summary>Hands problems to the library, which only carries them.</summary>
    public static void Report<T>(ValidationContext<T> context, IEnumerable<DossierProblem> problems)
    {
        foreach (var problem in problems) context.AddFailure(new ValidationFailure(problem.Field, problem.Message) { CustomState = problem });
    }

    private static IEnumerable<DossierProblem> CheckAsOf(RecordedTime asOf, DossierDraft draft)
    {
        var time = asOf.ToValue(draft.Zone);
        if (asOf.IsNone) yield return Whole(DiagnosticSeverity.Error, "`none` is no time of looking up");
        else if (time.State == FieldState.Unreadable) yield return Whole(DiagnosticSeverity.Error, "clocks were put forward over this time, so that it never was");
        else if (asOf.IsUnknown && draft.Records.Any(record => record.Values.None is not null))
            yield return Whole(DiagnosticSeverity.Warning, "it is not given, so that what is `none` can have happened at any time");
    }

    private static DossierProblem Whole(DiagnosticSeverity severity, string message) => new(severity, "", 0, "as_of", message);
}

/// <summary>What a single record must be.</summary>
internal sealed class PlacedRecordValidator : AbstractValidator<PlacedRecord>
{
    // A stretch of time by the fields that begin and end it.
    private static readonly (FieldDefinition Start, FieldDefinition End)[] Stretches =
    [
        (Vocabulary.Custody["arrested_at"], Vocabulary.Custody["released_at"]),
        (Vocabulary.Custody["admitted_at"], Vocabulary.Custody["released_at"]),
        (Vocabulary.Incarceration["from"], Vocabulary.Incarceration["to"]),
        (Vocabulary.Detainer["received_at"], Vocabulary.Detainer["withdrawn_at"]),
        (Vocabulary.Premises["from"], Vocabulary.Premises["to"]),
        (Vocabulary.Direction["from"], Vocabulary.Direction["to"]),
    ];

    public PlacedRecordValidator()
    {
        RuleFor(record => record.Values).Custom((values, context) =>
            DossierValidator.Report(context, values.Faults.Select(fault => context.InstanceToValidate.Error(fault.Field, fault.Message))));
        RuleFor(record => record.Values).Custom((_, context) => DossierValidator.Report(context, CheckOrder(context.InstanceToValidate)));
        RuleFor(record => record.Values).Custom((_, context) => DossierValidator.Report(context, CheckPerson(context.InstanceToValidate)));
    }

    private static IEnumerable<DossierProblem> CheckOrder(PlacedRecord record)
    {
        foreach (var (start, end) in Stretches)
            if (record.Schema == start.Record && Ends(record, start, end)) yield return record.Error(end, $"this lies before `{start.Name}`");
    }

    private static bool Ends(PlacedRecord record, FieldDefinition start, FieldDefinition end) =>
        record.Values.Times.Any(last => last.Field == end && record.Values.Times.Any(first => first.Field == start && last.Latest < first.Earliest));

    private static IEnumerable<DossierProblem> CheckPerson(PlacedRecord record)
    {
        if (record.Values.NamesPerson || record.Schema.PersonField is not { } person || (person.Traits & FieldTraits.Required) == 0) yield break;
        yield return record.Warning(person, $"no person is named, so that no {record.Schema.Name} counts as complete and none is found by a person");
    }
}

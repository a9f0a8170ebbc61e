using ComplianceEngine.Records;
using FluentValidation;

namespace ComplianceEngine.Readers;

/// <summary>What a description must be beyond its shape.</summary>
internal sealed class DescriptionValidator : AbstractValidator<DatasetDescription>
{
    private DescriptionValidator() => RuleForEach(description => description.Sources).SetValidator(new SourceValidator());

    /// <summary>Checks a description and reports everything wrong with it.</summary>
    public static void Check(DatasetDescription description, DiagnosticBag diagnostics)
    {
        if (description.Sources is null) return;
        foreach (var failure in new DescriptionValidator().Validate(description).Errors)
            if (failure.CustomState is DescriptionFault fault) diagnostics.ReportWithHint(fault.Descriptor, fault.Location, fault.Hint, fault.Arguments);
    }
}

/// <summary>Something wrong with a description.</summary>
internal sealed record DescriptionFault(DiagnosticDescriptor Descriptor, SourceLocation? Location, Hint Hint, params object[] Arguments);

/// <summary>What the description of a file must be.</summary>
internal sealed class SourceValidator : AbstractValidator<SourceLayout>
{
    public SourceValidator()
    {
        RuleFor(source => source.File).Must(IsInside).When(source => source.File.Length > 0)
            .WithState(source => new DescriptionFault(DiagnosticCatalog.DescriptionPath, source.Location, "", source.File));
        RuleFor(source => source.Columns).Must(columns => columns.IsEmpty)
            .When(source => source.ToldKind?.Format == SourceFormat.JsonLines)
            .WithState(source => new DescriptionFault(DiagnosticCatalog.DescriptionColumns, source.Location, ""));
        RuleForEach(source => source.Records).SetValidator(new RecordValidator());
    }

    // A description made elsewhere must not lead out of the folder that it is used for.
    private static bool IsInside(string file) =>
        !Path.IsPathRooted(file) && !file.Contains('\\', StringComparison.Ordinal) && !file.Contains(':', StringComparison.Ordinal) && !file.Split('/').Any(part => part is "" or "." or "..")
        && !Path.GetDirectoryName(file)!.Contains('*', StringComparison.Ordinal);
}

/// <summary>What the description of a kind of record must be.</summary>
internal sealed class RecordValidator : AbstractValidator<RecordLayout>
{
    public RecordValidator()
    {
        RuleFor(record => record.Fields).Must((record, fields) => fields.Any(field => field.Field == record.Record.KeyField))
            .WithState(record => new DescriptionFault(DiagnosticCatalog.DescriptionKeyField, record.Location, "", record.Record.KeyField.Name, record.Record.Name));
        RuleForEach(record => record.Fields).SetValidator(new FieldValidator());
    }
}

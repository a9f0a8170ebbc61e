using ComplianceEngine.Records;
using FluentValidation;

namespace ComplianceEngine.Readers;

/// <summary>What the description of a field must be.</summary>
internal sealed class FieldValidator : AbstractValidator<FieldLayout>
{
    public FieldValidator()
    {
        Fits("row_number", field => field.Source == FieldSource.RowNumber, field => field.IsKey);
        Fits("key_of", field => field.Source == FieldSource.Key, field => field.Type == FieldType.Id);
        Fits("formats", field => !field.Formats.IsEmpty, field => field.Type is FieldType.Date or FieldType.Time);
        Fits("separator", field => field.ListSeparator != "|", field => field.Type is FieldType.IdList or FieldType.ChoiceList);
        Fits("prefix", field => field.Prefix.Length > 0, field => field.Type is FieldType.Id or FieldType.IdList);
        RuleFor(field => field.ListSeparator).Must(separator => separator is [var only] && SourceDescriptionReader.IsSeparator(only))
            .WithState(field => new DescriptionFault(DiagnosticCatalog.DescriptionSeparator, field.Location, ""));
        RuleForEach(field => field.Formats).Must(ClockFormats.IsValid)
            .WithState((field, format) => new DescriptionFault(DiagnosticCatalog.DescriptionFormat, field.Location, "", format));
        RuleFor(field => field.Constant).Must(IsReadable).When(field => field.Source == FieldSource.Constant).WithState(field => NotReadable(field, field.Constant, field.Location));
        RuleFor(field => field.BlankMeans).Must(IsReadable).When(field => field.BlankMeans.Length > 0).WithState(field => NotReadable(field, field.BlankMeans, field.Location));
        RuleForEach(field => field.Values).Must((field, value) => value.To == FieldLayout.BlankWord || IsReadable(field, value.To))
            .WithState((field, value) => NotReadable(field, value.To, value.Location));
    }

    private void Fits(string key, Func<FieldLayout, bool> isUsed, Func<FieldDefinition, bool> allows) => RuleFor(field => field.Field).Must(allows).When(isUsed)
        .WithState(field => new DescriptionFault(DiagnosticCatalog.DescriptionMisfit, field.Location, "", key, field.Field));

    private static unsafe bool IsReadable(FieldLayout layout, string word)
    {
        byte* memory = stackalloc byte[layout.Field.Record.RowSize];
        var row = new RecordRow(memory);
        row.Clear(layout.Field.Record);
        var context = new DecodeContext(new TextPool(), ZoneClock.NewYork);
        var value = Utf8Text.Trim(System.Text.Encoding.UTF8.GetBytes(word));
        return !value.IsEmpty && FieldDecoder.For(layout.Field, layout.Formats).Decode(value, row, context) == RejectReason.None;
    }

    private static DescriptionFault NotReadable(FieldLayout layout, string word, SourceLocation? place) =>
        new(DiagnosticCatalog.DescriptionValue, place, Suggestion.HintFor(word, layout.Field.Choices), word, layout.Field);
}

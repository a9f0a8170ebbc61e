using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers.Tests.Generation;

/// <summary>The source text of a typed record and of the choices that only it has.</summary>
internal static class RecordText
{
    public static string Of(RecordSchema schema)
    {
        var name = Names.OfRecord(schema);
        var lists = schema.Fields.Any(field => field.Type == FieldType.IdList) ? "using System.Collections.Immutable;\n" : "";
        var properties = string.Concat(schema.Fields.Select(field => Property(field) + "\n"));
        var visits = string.Concat(schema.Fields.Select(field => $"        visitor.{Visit(field)};\n"));
        var choices = string.Concat(schema.Fields.Where(Names.IsOwnChoice).Select(field => "\n" + ChoiceText.Of(field)));
        return $$"""
            {{Names.Header}}{{lists}}using ComplianceEngine.Records;

            namespace ComplianceEngine.Dossiers;

            /// <summary>{{Names.Sentence(schema.Note)}}</summary>
            /// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
            public sealed record {{name}} : DossierRecord
            {
            {{properties}}    /// <inheritdoc/>
                public override RecordSchema Schema => Vocabulary.{{name}};

                internal override void Accept(IFieldVisitor visitor)
                {
                    var fields = Schema.Fields;
            {{visits}}    }
            }

            """ + choices;
    }

    private static string Property(FieldDefinition field) =>
        $"    /// <summary>{Summary(field)}</summary>\n    public {(field.IsKey ? "required " : "")}{Type(field)} {Names.OfProperty(field)} {{ get; init; }}\n";

    private static string Summary(FieldDefinition field)
    {
        var meaning = field.Note.Length > 0 ? $": {Names.Escape(field.Note)}" : field.IsKey || field == field.Record.PersonField ? "" : $", {Form(field)}";
        var rest = field.IsKey ? ", which identifies the record; it must be given" : field == field.Record.PersonField ? PersonClause(field) : "";
        var hidden = field.IsFreeText ? " Only whether there is any is kept." : "";
        return $"<c>{field.Name}</c>{meaning}{rest}.{hidden}{(field.IsPrivate ? " Personal." : "")}";
    }

    private static string Form(FieldDefinition field) => field.Type switch
    {
        FieldType.Id => "an identifier",
        FieldType.Text => "words",
        FieldType.Flag => "yes or no",
        FieldType.Date => "a date",
        FieldType.Time => "a time",
        FieldType.Choice => "one of the words of an export",
        _ => "any of the words of an export",
    };

    private static string PersonClause(FieldDefinition field) =>
        field.Type == FieldType.IdList ? "; empty if it is about nobody, <see langword=\"null\"/> if that is not known" : ", whom it is about";

    private static string Type(FieldDefinition field) => field.Type switch
    {
        FieldType.Id or FieldType.Text => "string?",
        FieldType.IdList => "ImmutableArray<string>?",
        FieldType.Flag => "bool?",
        FieldType.Date => nameof(RecordedDate),
        FieldType.Time => nameof(RecordedTime),
        _ => Names.OfChoice(field),
    };

    private static string Visit(FieldDefinition field) => field.Type switch
    {
        FieldType.Choice or FieldType.ChoiceList => $"{field.Type switch { FieldType.Choice => "Choice", _ => "Choices" }}(fields[{field.Ordinal}], (int){Names.OfProperty(field)})",
        FieldType.IdList => $"Ids(fields[{field.Ordinal}], {Names.OfProperty(field)} is {{ IsDefault: false }} known ? known : null)",
        _ => $"{field.Type}(fields[{field.Ordinal}], {Names.OfProperty(field)})",
    };
}

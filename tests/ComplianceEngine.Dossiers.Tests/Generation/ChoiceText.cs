using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers.Tests.Generation;

/// <summary>The source text of the choices of a field: numbered as the vocabulary counts them, or one bit each where a field holds several.</summary>
internal static class ChoiceText
{
    /// <summary>The choices that several fields have, in a file of their own.</summary>
    public static string Shared(IEnumerable<FieldDefinition> fields) =>
        $"{Names.Header}namespace ComplianceEngine.Dossiers;\n" + string.Concat(fields.Select(field => "\n" + Of(field)));

    public static string Of(FieldDefinition field)
    {
        var flags = field.Type == FieldType.ChoiceList ? "[Flags]\n" : "";
        return $$"""
            /// <summary>{{Summary(field)}}</summary>
            {{flags}}public enum {{Names.OfChoice(field)}}
            {
                /// <summary>Not recorded.</summary>
                Unknown = 0,
            {{string.Concat(field.Choices.Select((word, place) => Member(field, word, place)))}}}

            """;
    }

    private static string Member(FieldDefinition field, string word, int place)
    {
        var isList = field.Type == FieldType.ChoiceList;
        return $"\n    /// <summary><c>{word}</c>{(isList && word == "none" ? ", and nothing else" : "")}.</summary>\n    {Names.Pascal(word)} = {(isList ? $"1 << {place}" : place + 1)},\n";
    }

    private static string Summary(FieldDefinition field) => Names.IsOwnChoice(field)
        ? $"What <c>{field}</c> can be{(field.Type == FieldType.ChoiceList ? "; any number at once" : "")}."
        : Names.SharedMeaning(field);
}

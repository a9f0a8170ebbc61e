using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Says what a field is.</summary>
internal static class FieldText
{
    /// <summary>In one line.</summary>
    public static string Brief(FieldDefinition field) => $"{Type(field)}{(field.Note.Length > 0 ? $": {field.Note}" : "")} ({field.Record.Note})";

    /// <summary>As a page.</summary>
    public static string Page(FieldDefinition field)
    {
        var words = field.Choices.IsEmpty ? "" : $"\n\nOne of: {string.Join(", ", field.Choices.Select(choice => $"`{choice}`"))}";
        var privacy = field.IsPrivate ? "\n\nPersonal data: no finding's sentence may hold it." : "";
        return $"**{field}**: {Type(field)}{(field.Note.Length > 0 ? $"; {field.Note}" : "")}\n\nOf {field.Record.Name}: {field.Record.Note}.{words}{privacy}";
    }

    private static string Type(FieldDefinition field) => FieldTypeWords.Of(field.Type);
}

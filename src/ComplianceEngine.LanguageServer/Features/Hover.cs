using System.Text.Json.Nodes;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Says what stands at a point: what a key means, what a field is, what a name stands for, in plain English.</summary>
internal static class Hover
{
    /// <summary>What is said of a point; <see langword="null"/> if nothing.</summary>
    public static JsonObject? At(TextPoint point, PackView view)
    {
        string[] parts = [Faults(point, view), point.Written() is { } word ? Say(word, view) : ""];
        var said = string.Join("\n\n---\n\n", parts.Where(part => part.Length > 0));
        return said.Length > 0 ? Page(said) : null;
    }

    private static JsonObject Page(string text) => new() { ["contents"] = Lsp.Markdown(text) };

    private static string Faults(TextPoint point, PackView view) => string.Join("\n\n", view.Diagnostics
        .Where(found => found.Location is { } place && place.Source == point.File.Source && place.Line == point.Line && place.Column <= point.Column && point.Column <= place.Column + place.Length)
        .Select(found => $"**{found.Descriptor.Code}**: {found.Text}{(found.Hint.Length > 0 ? $" ({found.Hint})" : "")}\n\n{DiagnosticPage.Find(found.Descriptor.Code)?.Markdown}"));

    private static string Say(PlacedWord word, PackView view)
    {
        if (word.Scalar.Value.Contains('.', StringComparison.Ordinal) && Scopes.Field(word.Inside, word.Scalar.Value) is { } field) return FieldText.Page(field);
        if (word.Shape is not { } shape) return word.Meaning.Length == 0 ? "" : $"`{word.Scalar.Value}`: {word.Meaning}{Example(word)}";
        if (shape.Field is { } tested) return $"A value of {FieldText.Page(tested)}";
        if (Scopes.At(word.Inside).GetValueOrDefault(word.Scalar.Value) is { } record && shape.RefersTo is null or NameKind.Record) return $"**{record.Name}**: {record.Note}";
        return (shape.RefersTo ?? shape.Declares) is { } kind ? Named(kind, word, view) : "";
    }

    private static string Named(NameKind kind, PlacedWord word, PackView view)
    {
        var name = word.Scalar.Value;
        if (kind == NameKind.Record) return Vocabulary.Find(name) is { } record ? $"**{name}**: {record.Note}" : "";
        if (view.Pack is { } pack && NamePage.Of(pack, kind, name) is { } page) return page;
        return Definition.Find(word, view.Names) is { } declared && declared.About.Length > 0 ? $"**{name}**: {declared.About}" : "";
    }

    private static string Example(PlacedWord word) =>
        OperatorTable.All.FirstOrDefault(row => row.Key == word.Scalar.Value && row.Meaning == word.Meaning) is { } row ? $"\n\n```yaml\n{row.Example}\n```" : "";
}

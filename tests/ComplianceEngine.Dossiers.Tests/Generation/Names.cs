using System.Globalization;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers.Tests.Generation;

/// <summary>How names of the vocabulary are written in C#.</summary>
internal static class Names
{
    public const string Header = "// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.\n";

    // Choices that several fields have, by their first word and how many there are.
    private static readonly Dictionary<(string, int), (string Name, string Meaning)> SharedChoices = new()
    {
        [("doc", 17)] = ("Agency", "City, state and federal agencies."),
        [("civil-immigration-enforcement", 4)] = ("Purpose", "What an act is for."),
        [("ina-entry-or-presence", 4)] = ("ImmigrationOffense", "Which law an act for criminal immigration enforcement serves."),
        [("article-iii-judge", 6)] = ("WarrantIssuer", "Who signed a warrant."),
    };

    private static readonly Dictionary<string, string> ListNames = new(StringComparer.Ordinal)
    {
        ["communication.topics"] = "CommunicationTopics",
        ["detainer.attached"] = "DetainerAttachments",
        ["notice.given_to"] = "NoticeRecipients",
    };

    public static string OfRecord(RecordSchema schema) => Pascal(schema.Name);

    public static string OfProperty(FieldDefinition field) => Pascal(field.Name);

    public static string OfChoice(FieldDefinition field) =>
        field.Type == FieldType.ChoiceList ? ListNames[field.ToString()]
        : Shared(field) is { } shared ? shared.Name
        : OfRecord(field.Record) + OfProperty(field);

    /// <summary>Whether a field has choices that no other has.</summary>
    public static bool IsOwnChoice(FieldDefinition field) =>
        field.Type == FieldType.ChoiceList || (field.Type == FieldType.Choice && Shared(field) is null);

    /// <summary>Whether a field has choices that others have too.</summary>
    public static bool IsSharedChoice(FieldDefinition field) => field.Type == FieldType.Choice && Shared(field) is not null;

    public static string SharedMeaning(FieldDefinition field) => Shared(field)!.Value.Meaning;

    /// <summary>A name of parts: <c>other-city</c> is <c>OtherCity</c>; a section of the Administrative Code is told by title and section.</summary>
    public static string Pascal(string name)
    {
        var parts = name.Split('_', '-');
        if (char.IsAsciiDigit(name[0])) return $"Title{parts[0]}Section{parts[1]}";
        return string.Concat(parts.Select(part => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..]));
    }

    public static string Sentence(string note) => Escape(char.ToUpper(note[0], CultureInfo.InvariantCulture) + note[1..]) + ".";

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static (string Name, string Meaning)? Shared(FieldDefinition field) =>
        SharedChoices.TryGetValue((field.Choices[0], field.Choices.Length), out var shared) ? shared : null;
}

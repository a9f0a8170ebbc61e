using CaseManagement.Cases;

namespace CaseManagement.Forms;

/// <summary>The vocabulary's words as people read them.</summary>
internal static class Words
{
    /// <summary>A word of a choice: <c>release-date</c> becomes <c>release date</c>; forms and laws keep their hyphens.</summary>
    public static string Of(string? word) => word switch
    {
        null or "" => "not recorded",
        _ when word.Any(char.IsAsciiDigit) => word,
        "doc" or "nypd" or "ice" or "hsi" or "cbp" or "uscis" or "fbi" or "dea" or "atf" or "usms" or "acd" => word.ToUpperInvariant(),
        "e-justice-ny" => "eJusticeNY",
        _ => word.Replace('-', ' '),
    };

    /// <summary>Several words.</summary>
    public static string Of(IReadOnlyCollection<string> words) => words.Count == 0 ? "not recorded" : string.Join(", ", words.Select(Of));

    /// <summary>Yes, no, or not recorded.</summary>
    public static string Of(bool? flag) => flag switch { true => "yes", false => "no", null => "not recorded" };

    /// <summary>Which detainer it is.</summary>
    public static string InWords(this Detainer detainer) =>
        $"{Of(detainer.Form)} of {(detainer.ReceivedAt is { } received ? CityTime.Show(received) : "a time not recorded")}";

    /// <summary>A field's name: <c>release_authorized_at</c> becomes <c>Release authorized at</c>.</summary>
    public static string Title(string field) => char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' ');
}

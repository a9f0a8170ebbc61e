using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds single words: names, kinds of record, fields, dates, sources.</summary>
internal sealed class Names(Symbols symbols, DiagnosticBag diagnostics)
{
    /// <summary>What a time may be called, and so no record.</summary>
    public const string Act = "act";

    /// <summary>What the person is called.</summary>
    public const string Person = "person";

    /// <summary>The first year of dates in rules.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year of dates in rules.</summary>
    public const int LastYear = 2199;


    private static readonly SearchValues<char> Small = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> Any = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> Alias = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    public Symbols Symbols => symbols;

    /// <summary>A text without outer white space; empty if it is missing.</summary>
    public static string Text(YamlScalar? word) => word?.Value.Trim() ?? "";

    /// <summary>The kind of record that an identifier is the key of, as its name tells; <see langword="null"/> if its name does not.</summary>
    public static RecordSchema? NamedBy(FieldDefinition field) => Vocabulary.Records.FirstOrDefault(record => record.KeyField.Name == field.Name);

    /// <summary>The name of a rule, criterion, parameter or exception.</summary>
    public string Name(YamlScalar? word) => Checked(word, Small, "use small letters, digits, `.` and `-`");

    /// <summary>The name of a source, reading or option.</summary>
    public string Key(YamlScalar? word) => Checked(word, Any, "use letters, digits, `.` and `-`");

    /// <summary>A kind of record.</summary>
    public RecordSchema? Record(YamlScalar? word)
    {
        if (word is null) return null;
        var record = Vocabulary.Find(word.Value);
        var kinds = Vocabulary.Records.Select(known => known.Name);
        if (record is null) Report(DiagnosticCatalog.NoSuchRecord, word.Location, Near(word.Value, kinds, "the kinds are"), word.Value);
        return record;
    }

    /// <summary>The record that a name in scope stands for.</summary>
    public RecordSchema? InScope(YamlScalar word, string name, Scope scope)
    {
        var record = scope.Find(name);
        if (record is not null || scope.IsOpen) return record;
        Hint hint = name == Person ? "the person has no fields: look for a record, such as `exists: charge`" : Near(name, scope.Names, "in scope here are");
        Report(DiagnosticCatalog.NotInScope, word.Find(name), hint, name);
        return null;
    }

    /// <summary>A field, written <c>scope.field</c>.</summary>
    public FieldReference? Field(YamlScalar word, Scope scope)
    {
        var dot = word.Value.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            Report(DiagnosticCatalog.FieldExpected, word.Location, "a field is written `record.field`", word.Value);
            return null;
        }

        var (name, fieldName) = (word.Value[..dot], word.Value[(dot + 1)..]);
        if (InScope(word, name, scope) is not { } record) return null;
        if (record.Find(fieldName) is { } field) return new FieldReference(name, field);
        var hint = Near(fieldName, record.Fields.Select(known => known.Name), "its fields are");
        Report(DiagnosticCatalog.UnknownField, word.AfterDot(), hint, record.Name, fieldName);
        return null;
    }

    /// <summary>The name that a record found by <c>exists</c> and the like bears inside; it may not hide another.</summary>
    public string NewName(YamlScalar? alias, YamlScalar record, Scope scope)
    {
        var word = alias ?? record;
        if (alias is not null) Checked(alias, Alias, "use small letters, digits, `-` and `_`");
        if (scope.Find(word.Value) is not null || word.Value is Act or Person)
            Report(DiagnosticCatalog.NameTaken, word.Location, alias is null ? "give the record another name: `as: other`" : "", word.Value);
        return word.Value;
    }

    /// <summary>The key of a declared source.</summary>
    public string Source(YamlScalar? word)
    {
        if (word is not null && !symbols.Sources.ContainsKey(word.Value)) ReportUnknown(DiagnosticCatalog.UnknownSource, word, symbols.Sources.Keys);
        return word?.Value ?? "";
    }

    /// <summary>A calendar day.</summary>
    public DateOnly? Day(YamlScalar? word)
    {
        if (word is null) return null;
        var isDay = DateOnly.TryParseExact(word.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (isDay && day.Year is >= FirstYear and <= LastYear) return day;
        Report(DiagnosticCatalog.NotADate, word.Location, DayHint(word.Value), word.Value);
        return null;
    }

    /// <summary>The days on which something is in force; <see langword="null"/> if they are not said or wrong.</summary>
    public EffectivePeriod? Period(PeriodSyntax? period)
    {
        if (period is null) return null;
        var (earliest, latest, to) = (Day(period.NotBefore), Day(period.NotAfter), Day(period.To));
        if (earliest is null || latest is null || (period.To is not null && to is null)) return null;
        var backwards = latest < earliest ? period.NotAfter : to < latest ? period.To : null;
        if (backwards is null) return new EffectivePeriod(earliest.Value, latest.Value, to);
        Report(DiagnosticCatalog.PeriodBackwards, backwards.Location, "");
        return null;
    }

    /// <summary>Reports a question about the person where there is none.</summary>
    public void RequirePerson(YamlScalar word, Scope scope)
    {
        if (scope.IsOfAnybody) Report(DiagnosticCatalog.NoPersonAmongAll, word.Location, "");
        else if (!scope.HasPerson) Report(DiagnosticCatalog.NoPerson, word.Location, "", scope.Subject!.Name);
    }

    public void Report(DiagnosticDescriptor descriptor, SourceLocation place, Hint hint, params object[] arguments) =>
        diagnostics.ReportWithHint(descriptor, place with { Length = Math.Max(1, place.Length) }, hint, arguments);

    /// <summary>Reports words that say nothing more, and takes each out.</summary>
    public void ReportTwice(IEnumerable<YamlScalar> words, StringComparer comparer)
    {
        var seen = new HashSet<string>(comparer);
        foreach (var word in words)
            if (!seen.Add(Text(word))) diagnostics.ReportWithFix(DiagnosticCatalog.WordTwice, word.Location, TakeOut(word.Location, $"`{word.Value}`"), "", word.Value);
    }

    /// <summary>The fix that takes a member of a list out; <see langword="null"/> if the text does not show how.</summary>
    public static Fix? TakeOut(SourceLocation place, string what) => YamlRemoval.OfMember(place) is { } edit ? Fix.Of($"take out the second {what}", edit) : null;

    /// <summary>Reports a name that nothing declares.</summary>
    public void ReportUnknown(DiagnosticDescriptor descriptor, YamlScalar word, IEnumerable<string> known) =>
        Report(descriptor, word.Location, Suggestion.HintFor(word.Value, known), word.Value);

    /// <summary>A hint: the word that was probably meant, else all that there are.</summary>
    public static Hint Near(string word, IEnumerable<string> known, string otherwise)
    {
        ImmutableArray<string> all = [.. known];
        var near = Suggestion.HintFor(word, all);
        return !near.IsEmpty || all.IsEmpty ? near : List(all, otherwise);
    }

    /// <summary>A hint: all that there are.</summary>
    public static string List(IEnumerable<string> known, string intro) => $"{intro} {string.Join(", ", known.Select(one => $"`{one}`"))}";

    // Only where the year comes first is it plain which number is the month.
    private static Hint DayHint(string word)
    {
        var text = $"a date is a day from {FirstYear} to {LastYear}, written 2014-12-14";
        var isPlain = DateOnly.TryParseExact(word, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isPlain && day.Year is >= FirstYear and <= LastYear ? new Hint(text, word, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : text;
    }

    private string Checked(YamlScalar? word, SearchValues<char> allowed, string rule)
    {
        if (word is not null && word.Value.AsSpan().ContainsAnyExcept(allowed)) Report(DiagnosticCatalog.BadName, word.Location, "", word.Value, rule);
        return word?.Value ?? "";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>A test whose field is bound and fits its operator.</summary>
internal sealed record FieldTest(FieldReference Field, FieldTestSyntax Syntax, TimeExpression? Time, Scope Scope)
{
    public SourceLocation Location => Syntax.Location;

    public TimeExpression FieldTime => new FieldTime(Field, Location);
}

/// <summary>Binds tests of single fields; the operator table says which method makes which condition.</summary>
internal sealed class FieldTestBinder(Names names, TimeBinder times, QuantifierBinder quantifiers, UsualBinder usuals)
{
    private const string None = "none";
    private readonly HolidayBinder holidays = new(names);

    public Condition Bind(FieldTestSyntax syntax, Scope scope)
    {
        var time = times.Optional(syntax.Time, scope);
        if (names.Field(syntax.Target, scope) is { } field && Fits(field, syntax)) return syntax.Operator.Bind(this, new FieldTest(field, syntax, time, scope));
        return new Constant(Holds: false, syntax.Location);
    }

    public Condition OneOf(FieldTest test, bool isNegated)
    {
        if (test.Field.Field.Type == FieldType.Text) return new TextTest(test.Field, Texts(test), isNegated, test.Location);
        return new ChoiceTest(test.Field, Selected(test, isNegated), test.Location);
    }

    public Condition Includes(FieldTest test, bool isExcept)
    {
        var none = test.Field.Field.CodeOf(None);
        if (!isExcept && test.Syntax.Words.FirstOrDefault(word => word.Value == None) is { } empty)
            names.Report(DiagnosticCatalog.NoneInList, empty.Location, "");
        return new ListTest(test.Field, Selected(test, isExcept).Remove(none), test.Location);
    }

    public static Condition Compare(FieldTest test, TimeComparison comparison) => new TimeTest(test.FieldTime, comparison, test.Time!, test.Location);

    public Condition Happened(FieldTest test) => new HappenedTest(test.Field, IsYes(test), test.Location);

    public Condition Recorded(FieldTest test) => new RecordedTest(test.Field, IsYes(test), test.Location);

    public Condition Near(FieldTest test) => new NearTest(test.FieldTime, times.Duration(test.Syntax.Words[0]), test.Time!, test.Location);

    public Condition Counted(FieldTest test) => new CountedTest(
        test.FieldTime, times.Counted(test.Syntax.Words[0]), test.Time!, holidays.Exclude(test.Syntax.Excluded), test.Location);

    public Condition Usual(FieldTest test)
    {
        var margin = times.Counted(test.Syntax.Words[0]);
        return usuals.Bind(test.Syntax.Usual, test.Field, test.Scope) is { } usual
            ? new UsualTest(test.Field, margin, usual, test.Location)
            : new Constant(Holds: false, test.Location);
    }

    public Condition LookBack(FieldTest test) => new LookBackTest(
        test.FieldTime, times.LookBack(test.Syntax.Words[0]), test.Time!, quantifiers.Bind(test.Syntax.Tolling, test.Scope), test.Location);

    public Condition NamesAtLeast(FieldTest test)
    {
        var word = test.Syntax.Words[0];
        var isNumber = int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var least);
        if (isNumber && least is >= 1 and <= IdListCode.MaxCount) return new SizeTest(test.Field, least, test.Location);
        names.Report(DiagnosticCatalog.NotBetween, word.Location, "", word.Value, 1, IdListCode.MaxCount);
        return new Constant(Holds: false, test.Location);
    }

    public Condition SameAs(FieldTest test)
    {
        var word = test.Syntax.Words[0];
        if (names.Field(word, test.Scope) is not { } other) return new Constant(Holds: false, test.Location);
        var (one, another) = (Names.NamedBy(test.Field.Field), Names.NamedBy(other.Field));
        if (other.Field.Type != FieldType.Id) names.Report(DiagnosticCatalog.FieldIsNoId, word.Location, "", word.Value, FieldTypeWords.Of(other.Field.Type));
        else if (one is not null && another is not null && one != another)
            names.Report(DiagnosticCatalog.NeverSame, word.Location, "", test.Field, one.Name, other, another.Name);
        return new SameIdTest(test.Field, other, test.Location);
    }

    private bool Fits(FieldReference field, FieldTestSyntax syntax)
    {
        var type = field.Field.Type;
        if (field.Field.IsFreeText && !syntax.Operator.AsksPresenceOnly) names.Report(DiagnosticCatalog.FreeText, syntax.Target.Location, "", field);
        else if (syntax.Operator.FieldTypes.Contains(type)) return true;
        else names.Report(DiagnosticCatalog.OperatorMismatch, syntax.Key.Location, OperatorsFor(type), syntax.Operator.Key, field, FieldTypeWords.Of(type));
        return false;
    }

    private static string OperatorsFor(FieldType type)
    {
        var fitting = OperatorTable.All.Where(row => row.FieldTypes.Contains(type)).Select(row => $"`{row.Key}`").Distinct();
        return $"{FieldTypeWords.Of(type)} is tested by {string.Join(", ", fitting)}";
    }

    private bool IsYes(FieldTest test)
    {
        var word = test.Syntax.Words[0];
        if (word.Value is not ("yes" or "no")) ReportWord(test, word, ["yes", "no"]);
        return word.Value == "yes";
    }

    private ImmutableArray<string> Texts(FieldTest test)
    {
        names.ReportTwice(test.Syntax.Words, StringComparer.OrdinalIgnoreCase);
        return [.. test.Syntax.Words.Select(Names.Text)];
    }

    /// <summary>The codes of the words, or of all others.</summary>
    private ImmutableArray<int> Selected(FieldTest test, bool isNegated)
    {
        var field = test.Field.Field;
        names.ReportTwice(test.Syntax.Words, StringComparer.Ordinal);
        foreach (var word in test.Syntax.Words)
            if (field.CodeOf(word.Value) == 0) ReportWord(test, word, field.Choices);
        var named = test.Syntax.Words.Select(word => field.CodeOf(word.Value)).ToHashSet();
        return [.. Enumerable.Range(1, field.Choices.Length).Where(code => named.Contains(code) != isNegated)];
    }

    private void ReportWord(FieldTest test, YamlScalar word, ImmutableArray<string> known) =>
        names.Report(DiagnosticCatalog.UnknownWord, word.Location, HintFor(word.Value, known), word.Value, test.Field);

    // What YAML calls true and false elsewhere are the words yes and no here.
    private static Hint HintFor(string word, ImmutableArray<string> known)
    {
        var hint = Names.Near(word, known, "its values are");
        if (!known.SequenceEqual(["yes", "no"])) return hint;
        return word switch
        {
            "true" or "True" or "Yes" => new Hint(hint.Text, word, "yes"),
            "false" or "False" or "No" => new Hint(hint.Text, word, "no"),
            _ => hint,
        };
    }
}

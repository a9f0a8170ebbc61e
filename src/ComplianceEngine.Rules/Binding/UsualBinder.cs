using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds what is usual: <c>later … than_usual</c>.</summary>
internal sealed class UsualBinder(Names names, ConditionBinder conditions)
{
    /// <summary>The standard; <see langword="null"/> where it is wrong, which is reported.</summary>
    public UsualStandard? Bind(UsualSyntax? syntax, FieldReference time, Scope scope)
    {
        if (syntax is null) return null;
        var (group, record) = (Group(syntax.Group, time, scope), time.Field.Record);
        var alias = names.NewName(syntax.Alias, new YamlScalar(record.Name, syntax.Location), Scope.Of(null));
        var where = conditions.Optional(syntax.Where, Scope.Of(null).With(alias, record).OfAnybody().BeforeAct());
        if (where is not null) RefuseAllButWords(where);
        var percentile = Number(syntax.Percentile, 1, UsualStandard.MaxPercentile);
        var least = Number(syntax.Least, 1, UsualStandard.MaxLeast);
        var dayBegins = syntax.DayBegins is { } hour ? Number(hour, 0, UsualStandard.MaxHour) : 0;
        return group is null || percentile is null || least is null || dayBegins is null ? null
            : new UsualStandard(group, alias, where, percentile.Value, least.Value, dayBegins.Value);
    }

    private FieldReference? Group(YamlScalar? word, FieldReference time, Scope scope)
    {
        if (word is null || names.Field(word, scope) is not { } group) return null;
        if (group.Scope == time.Scope && group.Field is { Type: FieldType.Text, IsFreeText: false }) return group;
        var texts = time.Field.Record.Fields.Where(field => field is { Type: FieldType.Text, IsFreeText: false }).Select(field => $"{time.Scope}.{field.Name}");
        names.Report(DiagnosticCatalog.GroupsNothing, word.Location, Names.List(texts, "its texts are"), word.Value, time.Scope);
        return null;
    }

    // It is reckoned once for all acts, under every reading.
    private void RefuseAllButWords(Condition where)
    {
        if (ConditionParts.SelfAndInner(where).FirstOrDefault(part => part is not (AllOf or AnyOf or NoneOf or ChoiceTest)) is { } other)
            names.Report(DiagnosticCatalog.UsualOfWords, other.Location, "");
    }

    private int? Number(YamlScalar? word, int least, int most)
    {
        if (word is null) return null;
        if (int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        names.Report(DiagnosticCatalog.NotBetween, word.Location, "", word.Value, least, most);
        return null;
    }
}

using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>
/// Binds a finding's sentence: <c>{scope.field}</c> stands for a value, <c>{later since earlier}</c> for how much later one time is,
/// <c>{time than usual}</c> for a time of day beside what is usual, <c>{{</c> and <c>}}</c> for braces.
/// </summary>
internal sealed class TemplateBinder(Names names)
{
    private const string Forms = "write `{{` or `}}` for a brace, `{record.field}` for a value, `{record.field since record.field}` for how much later, `{record.field than usual}` where the rule tests it";

    public FindingTemplate Bind(YamlScalar? word, Condition when, Scope scope)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var literal = new StringBuilder();
        var text = Names.Text(word);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}')) literal.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == text[i]) literal.Append(text[i++]);
            else if (text[i] == '{' && text.IndexOf('}', i) is > 0 and var end)
            {
                AddLiteral(parts, literal);
                if (BindPart(word!, text[(i + 1)..end], when, scope) is { } part) parts.Add(part);
                i = end;
            }
            else ReportLone(word!, text[i..]);
        }

        AddLiteral(parts, literal);
        return new FindingTemplate(parts.ToImmutable());
    }

    // What follows the brace helps to find it among others; a few characters, since a folded line ends somewhere.
    private void ReportLone(YamlScalar word, string rest)
    {
        names.Report(DiagnosticCatalog.BadTemplate, word.Find(rest[..Math.Min(rest.Length, 12)]) with { Length = 1 }, Forms, rest[0]);
    }

    private static void AddLiteral(ImmutableArray<TemplatePart>.Builder parts, StringBuilder literal)
    {
        if (literal.Length > 0) parts.Add(new TemplatePart(literal.ToString(), null));
        literal.Clear();
    }

    private TemplatePart? BindPart(YamlScalar word, string inside, Condition when, Scope scope)
    {
        var words = inside.Split(' ');
        if (words.Length == 1) return BindField(word, inside, scope) is { } field ? new TemplatePart("", field) : null;
        if (words is [var later, "since", var earlier])
            return BindTime(word, later, scope) is { } to && BindTime(word, earlier, scope) is { } from ? new TemplatePart("", to) { Since = from } : null;
        if (words is [var name, "than", "usual"] && BindTime(word, name, scope) is { } time
            && ConditionParts.SelfAndInner(when).OfType<UsualTest>().FirstOrDefault(test => test.Time == time) is { } usual)
            return new TemplatePart("", time) { Usual = usual };
        names.Report(DiagnosticCatalog.UnknownInTemplate, PlaceOf(word, inside), Forms, inside);
        return null;
    }

    private FieldReference? BindTime(YamlScalar word, string name, Scope scope)
    {
        if (BindField(word, name, scope) is not { } field) return null;
        if (field.Field.Type == FieldType.Time) return field;
        names.Report(DiagnosticCatalog.FieldIsNoTime, PlaceOf(word, name), "", name, FieldTypeWords.Of(field.Field.Type));
        return null;
    }

    private FieldReference? BindField(YamlScalar word, string inside, Scope scope)
    {
        var place = PlaceOf(word, inside);
        if (names.Field(new YamlScalar(inside, place), scope) is not { } field) return null;
        if (!field.Field.IsPrivate) return field;
        names.Report(DiagnosticCatalog.PrivateInTemplate, place, "", field);
        return null;
    }

    private static SourceLocation PlaceOf(YamlScalar word, string inside)
    {
        if (inside.Length == 0) return word.Location;
        var found = word.Find(inside);
        return found == word.Location ? found : found with { Length = inside.Length };
    }
}

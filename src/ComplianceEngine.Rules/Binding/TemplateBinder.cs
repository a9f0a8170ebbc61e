using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds a finding's sentence: <c>{scope.field}</c> stands for a value, <c>{{</c> and <c>}}</c> for braces.</summary>
internal sealed class TemplateBinder(Names names)
{
    public FindingTemplate Bind(YamlScalar? word, Scope scope)
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
                if (BindField(word!, text[(i + 1)..end], scope) is { } field) parts.Add(new TemplatePart("", field));
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
        const string Hint = "write `{{` or `}}` for a brace, `{record.field}` for a value";
        names.Report(DiagnosticCatalog.BadTemplate, word.Find(rest[..Math.Min(rest.Length, 12)]) with { Length = 1 }, Hint, rest[0]);
    }

    private static void AddLiteral(ImmutableArray<TemplatePart>.Builder parts, StringBuilder literal)
    {
        if (literal.Length > 0) parts.Add(new TemplatePart(literal.ToString(), null));
        literal.Clear();
    }

    private FieldReference? BindField(YamlScalar word, string inside, Scope scope)
    {
        var braced = word.Find($"{{{inside}}}");
        var place = braced == word.Location ? braced : braced with { Column = braced.Column + 1, Length = Math.Max(1, inside.Length) };
        if (names.Field(new YamlScalar(inside, place), scope) is not { } field) return null;
        if (!field.Field.IsPrivate) return field;
        names.Report(DiagnosticCatalog.PrivateInTemplate, place, "", field);
        return null;
    }
}

using CaseManagement.Cases;
using ComplianceEngine.Records;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Forms;

/// <summary>
/// A labelled control for one field of the vocabulary: <c>&lt;fact for="Record.Disposition" /&gt;</c>. Its words, its type and its hint
/// come from the vocabulary, and leaving it empty always means "not recorded".
/// </summary>
[HtmlTargetElement("fact", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FactTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The property.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The label; the field's name in words if empty.</summary>
    public string? Label { get; set; }

    /// <summary>How many lines a text takes; 1 makes it a single-line box.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var metadata = (DefaultModelMetadata)For.Metadata;
        var declared = metadata.Attributes.Attributes.OfType<FieldAttribute>().Single();
        var field = declared.Definition;
        var isGroup = field.Type == FieldType.ChoiceList;
        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fact");
        var label = Label ?? Words.Title(field.Name);
        if (isGroup) output.Content.AppendHtml(Element("legend", label));
        else output.Content.AppendHtml(html.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, label, null));
        var hint = field.Type == FieldType.Time && declared.EmptyMeans == FieldAttribute.NotYet ? $"{field.Note} Empty: {declared.EmptyMeans}.".TrimStart() : field.Note;
        if (hint.Length > 0) output.Content.AppendHtml(Hint(hint));
        output.Content.AppendHtml(isGroup ? Boxes(field) : Control(field, declared.EmptyMeans, hint));
        output.Content.AppendHtml(html.GenerateValidationMessage(ViewContext, For.ModelExplorer, For.Name, null, "span", new { @class = "problem" }));
    }

    private TagBuilder Control(FieldDefinition field, string empty, string hint)
    {
        var attributes = new Dictionary<string, object>();
        if (hint.Length > 0) attributes["aria-describedby"] = HintId;
        if (For.Metadata.IsRequired) attributes["required"] = "required";
        return field.Type switch
        {
            FieldType.Choice => Select(field.Choices.Select(word => new SelectListItem(Words.Of(word), word)), empty, attributes),
            FieldType.Flag => Select([new("yes", "true"), new("no", "false")], empty, attributes),
            FieldType.Time => Input("datetime-local", "{0:yyyy-MM-ddTHH:mm}", attributes),
            FieldType.Date => Input("date", "{0:yyyy-MM-dd}", attributes),
            _ when Rows > 1 => html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 60, attributes),
            _ => Input("text", null, attributes),
        };
    }

    private TagBuilder Select(IEnumerable<SelectListItem> items, string empty, Dictionary<string, object> attributes)
    {
        // Flags bind as true and false; the generator marks what is selected by these words.
        var current = For.Model switch { bool flag => flag ? "true" : "false", var other => other?.ToString() };
        var all = items.Select(item => new SelectListItem(item.Text, item.Value, item.Value == current));
        return html.GenerateSelect(ViewContext, For.ModelExplorer, empty, For.Name, all, current is null ? [] : [current], allowMultiple: false, attributes);
    }

    private TagBuilder Input(string type, string? format, Dictionary<string, object> attributes)
    {
        attributes["type"] = type;
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, attributes);
    }

    private HtmlContentBuilder Boxes(FieldDefinition field)
    {
        var chosen = For.Model as IEnumerable<string> ?? [];
        var boxes = new HtmlContentBuilder();
        foreach (var word in field.Choices)
        {
            var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            box.MergeAttributes(new Dictionary<string, string?> { ["type"] = "checkbox", ["name"] = For.Name, ["value"] = word });
            if (chosen.Contains(word)) box.MergeAttribute("checked", "checked");
            var choice = new TagBuilder("label");
            choice.InnerHtml.AppendHtml(box).Append($" {Words.Of(word)}");
            boxes.AppendHtml(choice);
        }

        return boxes;
    }

    private TagBuilder Hint(string note)
    {
        var hint = Element("p", note);
        hint.MergeAttribute("class", "hint");
        hint.MergeAttribute("id", HintId);
        return hint;
    }

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        return element;
    }

    private string HintId => $"{TagBuilder.CreateSanitizedId(For.Name, "_")}_hint";
}

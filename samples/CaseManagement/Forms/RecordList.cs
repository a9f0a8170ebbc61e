using System.Globalization;
using System.Reflection;
using CaseManagement.Cases;
using ComplianceEngine.Records;

namespace CaseManagement.Forms;

/// <summary>Records of one kind about one person, for the screen.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Page">The page that records one.</param>
/// <param name="Person">The person.</param>
/// <param name="Records">The records.</param>
internal sealed record RecordList(string Title, string Page, Person Person, IReadOnlyList<PersonRecord> Records)
{
    /// <summary>The fields of a record with their values in words, in the order in which they are declared.</summary>
    public IEnumerable<(string Name, string Value)> Fields(PersonRecord record) =>
        from property in record.GetType().GetProperties()
        let field = property.GetCustomAttribute<FieldAttribute>()
        where field is not null
        select (Words.Title(field.Definition.Name), Show(property.GetValue(record), field));

    private string Show(object? value, FieldAttribute field) => value switch
    {
        null => field.EmptyMeans,
        Guid id => Person.Detainers.Single(detainer => detainer.Id == id).InWords(),
        DateTime time => CityTime.Show(time),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => Words.Of(flag),
        List<string> words => Words.Of(words),
        string text when field.Definition.Type == FieldType.Text => text,
        _ => Words.Of(value as string),
    };
}

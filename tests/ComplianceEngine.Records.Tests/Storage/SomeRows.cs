using System.Text;

namespace ComplianceEngine.Records.Tests;

/// <summary>Rows and facts that a test does not care about.</summary>
internal static unsafe class SomeRows
{
    public static DatasetInfo Info { get; } = new()
    {
        Name = "test",
        Zone = ZoneClock.NewYork,
        Complete = [.. Vocabulary.Records.Select(_ => false)],
        Damaged = [.. Vocabulary.Records.Select(_ => false)],
    };

    /// <summary>Adds a custody row.</summary>
    public static void Add(RecordSetBuilder builder, int thread, int file, int row, string key, string person, string facility = "") =>
        Add(builder, thread, new RowOrigin(file, row), key, RecordId.Create(Encoding.UTF8.GetBytes(person), builder.Texts), facility);

    /// <summary>Adds a custody row of a person whose identifier is made already.</summary>
    public static void Add(RecordSetBuilder builder, int thread, RowOrigin origin, string key, RecordId person, string facility = "")
    {
        var schema = Vocabulary.Custody;
        var memory = stackalloc byte[schema.RowSize];
        var added = new RecordRow(memory);
        added.Clear(schema);
        added.Origin = origin;
        added.Key = RecordId.Create(Encoding.UTF8.GetBytes(key), builder.Texts);
        added.Person = person;
        if (facility.Length > 0) added.Text(schema["facility"].Offset) = builder.Texts.Intern(Encoding.UTF8.GetBytes(facility));
        builder.Sink(thread).Add(schema, added);
    }
}

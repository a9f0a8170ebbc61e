using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>An act that is proposed and not yet done: the record that would be made of it.</summary>
/// <remarks>
/// In a decision it stands in place of the dossier's record of the same kind and key, if there is one. Immutable and safe to share
/// between threads; nothing needs to be disposed.
/// </remarks>
public sealed class ProposedAct
{
    private readonly byte[] row;
    private readonly ImmutableArray<RecordId> persons;
    private readonly TextPool texts;

    private ProposedAct(RecordSchema record, byte[] row, ImmutableArray<RecordId> persons, TextPool texts)
    {
        (Record, this.row, this.persons, this.texts) = (record, row, persons, texts);
        HasTexts = persons.Any(person => person.IsInPool) || LooksIntoPool();
    }

    /// <summary>The kind of record.</summary>
    public RecordSchema Record { get; }

    /// <summary>How many persons it names; one that could not be read counts as well.</summary>
    internal int PersonCount => persons.Length;

    /// <summary>Whether it has texts or identifiers that do not lie in the row.</summary>
    internal bool HasTexts { get; }

    /// <summary>Copies an act from records that hold nothing else; they may be disposed afterwards.</summary>
    /// <param name="records">The records; its pool of texts must not grow any more.</param>
    /// <exception cref="ArgumentException">They do not hold just one record.</exception>
    public static ProposedAct Of(RecordSet records)
    {
        (RecordSchema Schema, byte[] Row)? act = null;
        var persons = new List<RecordId>();
        using var partition = new Partition(records);
        for (var i = records.FirstPartition; i < records.EndPartition; i++)
        {
            partition.Load(i);
            partition.ForEachDossier(dossier =>
            {
                var found = Only(dossier);
                if (act is { } before && (before.Schema != found.Schema || KeyOf(before.Row) != KeyOf(found.Row))) throw NotOne();
                act = found;
                if (PersonOf(found.Row) is { State: not FieldState.Blank } person) persons.Add(person);
            });
        }

        if (act is not { } only) throw NotOne();
        persons.Sort((left, right) => RecordId.Compare(left, right, records.Texts));
        return new ProposedAct(only.Schema, only.Row, [.. persons], records.Texts);
    }

    /// <summary>Writes the act as a row.</summary>
    /// <param name="target">Room for the row.</param>
    /// <param name="person">Which of its persons it is to be about, from 0; it stays as it is if there is none.</param>
    /// <param name="known">The texts that the row is to have its texts among; they are added if the act has any.</param>
    internal unsafe void Write(RecordRow target, int person, TextPool known)
    {
        row.CopyTo(new Span<byte>(target.Address, row.Length));
        if (person < persons.Length) target.Person = persons[person];
        if (!HasTexts) return;
        target.Person = Move(target.Person, known);
        foreach (var field in Record.Fields)
        {
            if (field.Type == FieldType.Id && field != Record.PersonField) target.Id(field.Offset) = Move(target.Id(field.Offset), known);
            if (IsKeptText(field, target))
                target.Text(field.Offset) = known.Intern(texts.GetBytes(target.Text(field.Offset)));
        }
    }

    private unsafe bool LooksIntoPool()
    {
        fixed (byte* address = row)
        {
            var found = new RecordRow(address);
            foreach (var field in Record.Fields)
                if ((field.Type == FieldType.Id && found.Id(field.Offset).IsInPool) || IsKeptText(field, found)) return true;
        }

        return false;
    }

    private static bool IsKeptText(FieldDefinition field, RecordRow row) =>
        field.Type == FieldType.Text && !field.IsFreeText && row.StateOf(field) == FieldState.Known;

    private RecordId Move(RecordId id, TextPool known) => id.IsInPool ? RecordId.Create(id.GetBytes(texts, []), known) : id;

    private static (RecordSchema Schema, byte[] Row) Only(Dossier dossier)
    {
        RecordSchema? only = null;
        foreach (var schema in Vocabulary.Records)
        {
            var count = dossier.Count(schema.Ordinal);
            if (count > 1 || (count == 1 && only is not null)) throw NotOne();
            if (count == 1) only = schema;
        }

        return only is null ? throw NotOne() : (only, Copy(dossier.Row(only, 0), only));
    }

    private static unsafe byte[] Copy(RecordRow row, RecordSchema schema) => new ReadOnlySpan<byte>(row.Address, schema.RowSize).ToArray();

    private static unsafe RecordId KeyOf(byte[] row)
    {
        fixed (byte* address = row) return new RecordRow(address).Key;
    }

    private static unsafe RecordId PersonOf(byte[] row)
    {
        fixed (byte* address = row) return new RecordRow(address).Person;
    }

    private static ArgumentException NotOne() => new("a proposed act is one record", "records");
}

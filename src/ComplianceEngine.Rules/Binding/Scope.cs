using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>The names that a condition can speak of where it stands.</summary>
internal sealed class Scope
{
    private readonly ImmutableSortedDictionary<string, RecordSchema> records;

    private Scope(ImmutableSortedDictionary<string, RecordSchema> records, RecordSchema? subject) => (this.records, Subject) = (records, subject);

    /// <summary>The kind of record judged or asked about; <see langword="null"/> for the person.</summary>
    public RecordSchema? Subject { get; }

    /// <summary>Whether the moment of the act is known here.</summary>
    public bool HasAct { get; private init; } = true;

    /// <summary>Whether a record's declaration was wrong, so that a name that is not in scope may be that record's.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Whether records of anybody are spoken of, so that it is not told whose records to look for.</summary>
    public bool IsOfAnybody { get; private init; }

    /// <summary>Whether there is a person here, whose records can be looked for.</summary>
    public bool HasPerson => !IsOfAnybody && (Subject is null || Subject.PersonField is not null);

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => records.Keys;

    /// <summary>A scope with the subject alone.</summary>
    /// <param name="subject">The record judged or asked about; <see langword="null"/> for the person, who has no fields.</param>
    public static Scope Of(RecordSchema? subject)
    {
        var empty = ImmutableSortedDictionary.Create<string, RecordSchema>(StringComparer.Ordinal);
        return new Scope(subject is null ? empty : empty.Add(subject.Name, subject), subject);
    }

    /// <summary>The kind of record a name stands for; <see langword="null"/> if it is not in scope.</summary>
    public RecordSchema? Find(string name) => records.GetValueOrDefault(name);

    /// <summary>This scope with one more name.</summary>
    public Scope With(string name, RecordSchema record) => new(records.SetItem(name, record), Subject) { HasAct = HasAct, IsOpen = IsOpen, IsOfAnybody = IsOfAnybody };

    /// <summary>This scope, with names that are not known for a reason already reported.</summary>
    public Scope Opened() => new(records, Subject) { HasAct = HasAct, IsOpen = true, IsOfAnybody = IsOfAnybody };

    /// <summary>This scope, before the moment of the act is known.</summary>
    public Scope BeforeAct() => new(records, Subject) { HasAct = false, IsOpen = IsOpen, IsOfAnybody = IsOfAnybody };

    /// <summary>This scope, inside a search among records of anybody.</summary>
    public Scope OfAnybody() => new(records, Subject) { HasAct = HasAct, IsOpen = IsOpen, IsOfAnybody = true };
}

namespace ComplianceEngine.Testing.Generation;

/// <summary>
/// An invented identifier: a letter for the kind, seven digits for the person, two for the record among that person's, as in
/// <c>C000012301</c>. A person's own has no further digits: <c>P0000123</c>.
/// </summary>
internal readonly record struct RecordLabel(byte Kind, int Person, int Ordinal)
{
    public const int NoOrdinal = -1;

    public static RecordLabel OfPerson(int person) => new((byte)'P', person, NoOrdinal);

    /// <summary>A staff member's identifier.</summary>
    public static RecordLabel OfStaff(int number) => new((byte)'U', number, NoOrdinal);

    /// <summary>An identifier mistyped by one.</summary>
    public RecordLabel Neighbor() => this with { Person = Person + 1 };
}

namespace ComplianceEngine.Testing.Generation;

/// <summary>
/// The persons of one data set, each made anew whenever a record asks for one, so that rows can be written in any order
/// without keeping anybody in memory.
/// </summary>
/// <remarks>Keeps the last person asked for; not safe to share between threads.</remarks>
internal sealed class Population(int count, ulong seed)
{
    private readonly Person person = new();
    private bool any;

    public int Count { get; } = count;

    /// <summary>The chances of one thing: a stream per purpose, then the person and the record among that person's.</summary>
    public SeededRandom Random(Purpose purpose, int person, int ordinal = 0) => SeededRandom.For(seed, (int)purpose, person, ordinal);

    /// <summary>One person; the object is reused.</summary>
    public Person Get(int number)
    {
        if (!any || person.Number != number) person.Become(number, Random(Purpose.Life, number));
        any = true;
        return person;
    }
}

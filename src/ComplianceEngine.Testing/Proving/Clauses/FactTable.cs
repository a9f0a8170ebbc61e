using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>
/// The facts that clauses test, each a variable with the few values that make a difference, and what is known of facts together: which
/// values cannot stand side by side whatever is recorded.
/// </summary>
/// <param name="store">Where the diagrams are.</param>
internal sealed class FactTable(DiagramStore store)
{
    private const string AnswerTo = "answer to ";
    private readonly Dictionary<string, int> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> names = [];
    private readonly Dictionary<int, int> unknown = [];
    private readonly Dictionary<string, List<string>> texts = new(StringComparer.Ordinal);
    private readonly HashSet<(string, FieldDefinition)> recorded = [];
    private readonly RecordGroups groups = new(store);
    private readonly MomentPairs moments = new(store);

    /// <summary>Where the diagrams are.</summary>
    public DiagramStore Store => store;

    /// <summary>Names for what lists hold.</summary>
    public ListNames Lists { get; } = new();

    /// <summary>The fact of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="size">How many values it has.</param>
    public int Get(string name, int size)
    {
        if (facts.TryGetValue(name, out var variable)) return variable;
        variable = facts[name] = store.AddVariable(size);
        names[variable] = name;
        return variable;
    }

    /// <summary>The name of a fact.</summary>
    public string NameOf(int variable) => names[variable];

    /// <summary>Whether a fact can be unknown: not one about the law, a search or how moments lie.</summary>
    public bool CanBeUnknown(int variable) => unknown.ContainsKey(variable);

    /// <summary>A person's answer to the question of an exception.</summary>
    public int Answer(string exception) => Truth($"{AnswerTo}{exception}");

    /// <summary>Whether a fact is a person's answer.</summary>
    public bool IsAnswer(int variable) => names[variable].StartsWith(AnswerTo, StringComparison.Ordinal);

    /// <summary>The value of a fact that is unknown.</summary>
    public int UnknownOf(int variable) => unknown[variable];

    /// <summary>A fact that is a truth.</summary>
    public int Truth(string name)
    {
        var variable = Get(name, 3);
        unknown[variable] = (int)ComplianceEngine.Truth.Unknown;
        return store.Of(variable, 0, 1, 2);
    }

    /// <summary>A choice or flag of a record: 0 if unknown, else the word's code.</summary>
    public int Choice(string record, FieldDefinition field)
    {
        var variable = Get($"{record}.{field.Name}", field.Choices.Length + 1);
        unknown[variable] = 0;
        return variable;
    }

    /// <summary>Whether a text of a record is a certain text.</summary>
    public int Text(string record, FieldDefinition field, string text)
    {
        var key = $"{record}.{field.Name}";
        var name = $"{key} is \"{text.Trim().ToUpperInvariant()}\"";
        if (!texts.TryGetValue(key, out var all)) texts[key] = all = [];
        if (!all.Contains(name)) all.Add(name);
        return Truth(name);
    }

    /// <summary>Whether anything is recorded in a field.</summary>
    public int Recorded(string record, FieldDefinition field)
    {
        recorded.Add((record, field));
        return Truth($"{record}.{field.Name} recorded");
    }

    /// <summary>How two moments lie.</summary>
    /// <param name="path">The records looked for that they speak of.</param>
    /// <param name="first">The one.</param>
    /// <param name="second">The other; later in ordinal order.</param>
    public int Moments(string path, string first, string second)
    {
        var variable = Get($"{first} to {second}", IntervalRelation.Count);
        moments.Add(path, first, second, variable);
        return variable;
    }

    /// <summary>Whether the records looked for have one of which a condition holds.</summary>
    /// <param name="kind">What they are and how they are asked.</param>
    /// <param name="outside">The records looked for around it.</param>
    /// <param name="inside">The records looked for inside it.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="isLatest">Whether only the latest is asked.</param>
    public int Search(string kind, string outside, string inside, int condition, bool isLatest)
    {
        var variable = Get(FormattableString.Invariant($"{outside}:{kind}#{condition}"), 3);
        groups.Add(new RecordGroup(kind, outside, inside, isLatest), variable, condition);
        return store.Of(variable, 0, 1, 2);
    }

    /// <summary>1 where the values of facts can stand side by side, else 0.</summary>
    /// <param name="path">The records looked for whose facts are meant; empty for those outside every search.</param>
    public int Possible(string path)
    {
        var all = groups.Possible(path, Possible);
        all = store.Apply(Operations.And, all, moments.Possible(path));
        foreach (var one in Records().Concat(Texts())) all = store.Apply(Operations.And, all, one);
        return all;
    }

    // A word or text is known exactly if something is recorded.
    private IEnumerable<int> Records()
    {
        foreach (var (record, field) in recorded)
        {
            if (field.Choices.IsEmpty || !facts.TryGetValue($"{record}.{field.Name}", out var choice)) continue;
            var known = new int[store.SizeOf(choice)];
            Array.Fill(known, 1, 1, known.Length - 1);
            yield return store.Apply(Operations.Same, store.Of(choice, known), store.Of(facts[$"{record}.{field.Name} recorded"], 0, 0, 1));
        }
    }

    // A text is one text at most, and known for all of them or for none.
    private IEnumerable<int> Texts()
    {
        foreach (var all in texts.Values)
            for (var i = 0; i < all.Count; i++)
                for (var j = 0; j < i; j++) yield return store.Apply(OneText, Truth(all[i]), Truth(all[j]));
    }

    private static readonly BinaryOperation OneText = new((a, b) => (a == 1) == (b == 1) && a + b < 4 ? 1 : 0);
}

using System.Collections.Immutable;

namespace ComplianceEngine.Linking;

/// <summary>The names in scope with the slots of their rows.</summary>
internal sealed record Scope(ImmutableDictionary<string, int> Slots)
{
    public static readonly Scope Empty = new(ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    public int this[string name] => Slots[name];

    public Scope With(string name, int slot) => new(Slots.SetItem(name, slot));
}

/// <summary>Gives out slots: one for every record that a rule can have in scope.</summary>
internal sealed class SlotCounter
{
    public int Count { get; private set; }

    public int Next() => Count++;
}

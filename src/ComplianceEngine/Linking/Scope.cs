namespace ComplianceEngine.Linking;

/// <summary>The names in scope with the slots of their rows; an inner name stands before an outer one.</summary>
internal sealed class Scope
{
    public static readonly Scope Empty = new("", 0, null);

    private readonly string name;
    private readonly int slot;
    private readonly Scope? outer;

    private Scope(string name, int slot, Scope? outer)
    {
        this.name = name;
        this.slot = slot;
        this.outer = outer;
    }

    public int this[string wanted]
    {
        get
        {
            var scope = this;
            while (scope.name != wanted) scope = scope.outer ?? throw new KeyNotFoundException($"`{wanted}` is not in scope");
            return scope.slot;
        }
    }

    public Scope With(string added, int itsSlot) => new(added, itsSlot, this);
}

/// <summary>Gives out slots: one for every record that a rule can have in scope.</summary>
internal sealed class SlotCounter
{
    public int Count { get; private set; }

    public int Next() => Count++;
}

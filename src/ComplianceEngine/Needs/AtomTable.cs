using ComplianceEngine.Records;

namespace ComplianceEngine.Needs;

/// <summary>A fact that is not recorded.</summary>
/// <param name="Field">The field; <see langword="null"/> where it is the law's date that is not known.</param>
/// <param name="Key">The record's key; blank if the record itself is missing.</param>
/// <param name="Law">What of the law is not known; empty for a field.</param>
internal readonly record struct Atom(FieldDefinition? Field, RecordId Key, string Law);

/// <summary>The missing facts met while weighing one subject, each once.</summary>
internal sealed class AtomTable
{
    private readonly List<Atom> atoms = [];

    public Atom this[int index] => atoms[index];

    public int Count => atoms.Count;

    public void Clear() => atoms.Clear();

    /// <summary>The set of one fact; the empty family's marker <see langword="null"/> when the table is full.</summary>
    public bool TryGet(Atom atom, out AtomSet set)
    {
        var index = atoms.IndexOf(atom);
        if (index < 0)
        {
            if (atoms.Count == AtomSet.Capacity)
            {
                set = default;
                return false;
            }

            index = atoms.Count;
            atoms.Add(atom);
        }

        set = AtomSet.Of(index);
        return true;
    }
}

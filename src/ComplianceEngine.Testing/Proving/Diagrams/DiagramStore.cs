using System.Runtime.InteropServices;

namespace ComplianceEngine.Testing;

/// <summary>
/// Decision diagrams over variables with a few values each: a function of the variables, in its one reduced and ordered form. Two
/// functions are the same exactly if their diagrams have the same number.
/// </summary>
/// <param name="limit">The most nodes that are made; beyond it <see cref="ProofBoundException"/> is thrown.</param>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class DiagramStore(int limit)
{
    private const int Leaf = int.MaxValue;
    private readonly List<Node> nodes = [];
    private readonly Dictionary<NodeKey, int> known = [];
    private readonly List<int> sizes = [];
    private readonly Dictionary<(BinaryOperation, int, int), int> joined = [];

    /// <summary>How many variables there are.</summary>
    public int VariableCount => sizes.Count;

    /// <summary>Adds a variable, below every one there is.</summary>
    /// <param name="size">How many values it has; at least 1.</param>
    /// <returns>Its number.</returns>
    public int AddVariable(int size)
    {
        sizes.Add(size);
        return sizes.Count - 1;
    }

    /// <summary>How many values a variable has.</summary>
    public int SizeOf(int variable) => sizes[variable];

    /// <summary>The function that always gives a value.</summary>
    public int Constant(int value) => Add(new Node(Leaf, value, []));

    /// <summary>The function that gives a value for each value of a variable.</summary>
    public int Of(int variable, params ReadOnlySpan<int> values)
    {
        var children = new int[values.Length];
        for (var i = 0; i < children.Length; i++) children[i] = Constant(values[i]);
        return Make(variable, children);
    }

    /// <summary>Whether a function always gives the same.</summary>
    public bool IsConstant(int function) => nodes[function].Variable == Leaf;

    /// <summary>The value of a function that always gives the same.</summary>
    public int ValueOf(int function) => nodes[function].Value;

    /// <summary>The variable that a function asks first.</summary>
    public int VariableOf(int function) => nodes[function].Variable;

    /// <summary>What a function is once its first variable has a value.</summary>
    public int Child(int function, int value) => nodes[function].Children[value];

    /// <summary>Two functions joined value by value.</summary>
    public int Apply(BinaryOperation operation, int left, int right)
    {
        if (IsConstant(left) && IsConstant(right)) return Constant(operation.Join(ValueOf(left), ValueOf(right)));
        var key = (operation, left, right);
        if (joined.TryGetValue(key, out var done)) return done;
        var variable = Math.Min(VariableOf(left), VariableOf(right));
        var children = new int[sizes[variable]];
        for (var i = 0; i < children.Length; i++) children[i] = Apply(operation, Follow(left, variable, i), Follow(right, variable, i));
        return joined[key] = Make(variable, children);
    }

    /// <summary>A function with other values.</summary>
    public int Map(int function, BinaryOperation operation, int argument) => Apply(operation, function, Constant(argument));

    /// <summary>For each value of a variable another function.</summary>
    public int Select(int variable, IReadOnlyList<int> functions)
    {
        var result = Constant(0);
        for (var i = 0; i < functions.Count; i++)
        {
            var isIt = new int[sizes[variable]];
            isIt[i] = 1;
            var part = Apply(Operations.Keep, functions[i], Of(variable, isIt));
            result = i == 0 ? part : Apply(Operations.Either, result, part);
        }

        return result;
    }

    /// <summary>A function where a variable has a value.</summary>
    public int Where(int function, int variable, int value) => Where(function, variable, value, []);

    /// <summary>The values that a function can give.</summary>
    public SortedSet<int> Values(int function)
    {
        var values = new SortedSet<int>();
        var seen = new HashSet<int>();
        Collect(function, seen, values);
        return values;
    }

    private int Follow(int function, int variable, int value) => VariableOf(function) == variable ? Child(function, value) : function;

    private int Where(int function, int variable, int value, Dictionary<int, int> done)
    {
        if (VariableOf(function) > variable) return function;
        if (VariableOf(function) == variable) return Child(function, value);
        if (done.TryGetValue(function, out var known)) return known;
        var children = new int[sizes[VariableOf(function)]];
        for (var i = 0; i < children.Length; i++) children[i] = Where(Child(function, i), variable, value, done);
        return done[function] = Make(VariableOf(function), children);
    }

    private void Collect(int function, HashSet<int> seen, SortedSet<int> values)
    {
        if (!seen.Add(function)) return;
        if (IsConstant(function)) values.Add(ValueOf(function));
        foreach (var child in nodes[function].Children) Collect(child, seen, values);
    }

    private int Make(int variable, int[] children)
    {
        var first = children[0];
        return Array.TrueForAll(children, child => child == first) ? first : Add(new Node(variable, 0, children));
    }

    private int Add(Node node)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(known, new NodeKey(node), out var exists);
        if (exists) return place;
        if (nodes.Count >= limit) throw new ProofBoundException();
        place = nodes.Count;
        nodes.Add(node);
        return place;
    }

    private readonly record struct Node(int Variable, int Value, int[] Children);

    private readonly struct NodeKey(Node node) : IEquatable<NodeKey>
    {
        private readonly Node node = node;

        public bool Equals(NodeKey other) =>
            node.Variable == other.node.Variable && node.Value == other.node.Value && node.Children.AsSpan().SequenceEqual(other.node.Children);

        public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(node.Variable);
            hash.Add(node.Value);
            foreach (var child in node.Children) hash.Add(child);
            return hash.ToHashCode();
        }
    }
}

namespace ComplianceEngine.Testing;

/// <summary>How two values are joined.</summary>
/// <param name="join">The values to the joined one.</param>
internal sealed class BinaryOperation(Func<int, int, int> join)
{
    /// <summary>Joins two values.</summary>
    public int Join(int left, int right) => join(left, right);
}

/// <summary>The operations on values of functions; truths stand as their numbers.</summary>
internal static class Operations
{
    /// <summary>Stands where a function says nothing.</summary>
    public const int Nothing = -1;

    /// <summary>Kleene's "and".</summary>
    public static readonly BinaryOperation And = new(Math.Min);

    /// <summary>Kleene's "or".</summary>
    public static readonly BinaryOperation Or = new(Math.Max);

    /// <summary>Kleene's "not" of the first.</summary>
    public static readonly BinaryOperation Not = new((value, _) => (int)Truth.True - value);

    /// <summary>The first, where unknown has become the second.</summary>
    public static readonly BinaryOperation UnknownAs = new((value, instead) => value == (int)Truth.Unknown ? instead : value);

    /// <summary>What stands if both may be so: the same, or unknown.</summary>
    public static readonly BinaryOperation Agree = new((left, right) => left == right ? left : (int)Truth.Unknown);

    /// <summary>The first where the second is not 0; else nothing.</summary>
    public static readonly BinaryOperation Keep = new((value, condition) => condition != 0 ? value : Nothing);

    /// <summary>The one that is not nothing.</summary>
    public static readonly BinaryOperation Either = new((left, right) => left == Nothing ? right : left);

    /// <summary>1 where both are the same, else 0.</summary>
    public static readonly BinaryOperation Same = new((left, right) => left == right ? 1 : 0);

    /// <summary>1 where they differ, else 0.</summary>
    public static readonly BinaryOperation Differ = new((left, right) => left == right ? 0 : 1);

    /// <summary>Two values written as one number with base 3.</summary>
    public static readonly BinaryOperation Append = new((left, right) => (left * 3) + right);
}

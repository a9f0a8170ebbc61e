namespace ComplianceEngine.Testing;

/// <summary>A proof would need more nodes than the bound allows.</summary>
internal sealed class ProofBoundException : Exception;

/// <summary>The bound of proofs: beyond it nothing is proved.</summary>
internal static class ProofBound
{
    /// <summary>The most nodes of decision diagrams made for one question.</summary>
    public const int Nodes = 500_000;

    /// <summary>Whether something is proved.</summary>
    /// <param name="proof">The proof.</param>
    /// <returns><see langword="false"/> also if it exceeds the bound.</returns>
    public static bool Allows(Func<bool> proof) => Try(proof, out var isProved) && isProved;

    /// <summary>Finds something out.</summary>
    /// <param name="find">Finds it.</param>
    /// <param name="found">What was found.</param>
    /// <returns>Whether it was found within the bound.</returns>
    public static bool Try<T>(Func<T> find, out T found)
    {
        try
        {
            found = find();
            return true;
        }
        catch (ProofBoundException)
        {
            found = default!;
            return false;
        }
    }
}

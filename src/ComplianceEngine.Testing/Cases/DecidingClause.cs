namespace ComplianceEngine.Testing;

/// <summary>Finds the clause of a rule that decided an outcome.</summary>
public static class DecidingClause
{
    /// <summary>The innermost clause, as written in the rule, on which an outcome hangs.</summary>
    /// <param name="proof">The proof of the outcome.</param>
    /// <param name="exception">An exception that was expected to excuse; <see langword="null"/> if none was.</param>
    /// <returns>
    /// Of an exception that was expected, what decided it; else of the rule's own condition if it does not hold; else of the exception that excuses, or else
    /// is open; else the rule's own condition.
    /// </returns>
    public static ProofNode Of(Proof proof, string? exception)
    {
        var results = proof.Finding.Exceptions;
        for (var i = 0; i < proof.Exceptions.Length && i < results.Length; i++)
            if (results[i].Id == exception) return Innermost(proof.Exceptions[i]);
        if (proof.When.Value != Truth.True) return Innermost(proof.When);
        var telling = proof.Exceptions.FirstOrDefault(node => node.Value == Truth.True) ?? proof.Exceptions.FirstOrDefault(node => node.Value == Truth.Unknown);
        return Innermost(telling ?? proof.When);
    }

    // What a clause implies, such as that every record is there, is written nowhere.
    private static ProofNode Innermost(ProofNode node)
    {
        var written = node;
        while (node.Children.FirstOrDefault(child => child.IsDecisive) is { } inner)
        {
            node = inner;
            if (node.Location is not null) written = node;
        }

        return written;
    }
}

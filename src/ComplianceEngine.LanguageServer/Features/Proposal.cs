namespace ComplianceEngine.LanguageServer;

/// <summary>What kind of thing is proposed, by the protocol's numbers.</summary>
internal enum ProposalKind
{
    /// <summary>A field of a record.</summary>
    Field = 5,

    /// <summary>A key.</summary>
    Property = 10,

    /// <summary>A value.</summary>
    Value = 12,

    /// <summary>A name that is declared elsewhere.</summary>
    Reference = 18,
}

/// <summary>Something that can stand at a point.</summary>
/// <param name="Word">The word.</param>
/// <param name="Insert">What to write for it.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="About">What it means; empty if nothing is to be said.</param>
internal sealed record Proposal(string Word, string Insert, ProposalKind Kind, string About);

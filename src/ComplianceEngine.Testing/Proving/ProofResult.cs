using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>What became of a question that the prover asks of rules.</summary>
public enum ProofState
{
    /// <summary>All is well, as a record shows.</summary>
    Shown,

    /// <summary>It is proved of every record, and it is as its author wants it.</summary>
    Proved,

    /// <summary>It is proved of every record, and worth knowing.</summary>
    Noted,

    /// <summary>It is proved of every record, and something in the rule has no use.</summary>
    Fault,

    /// <summary>A record shows that what is to be so is not.</summary>
    Refuted,

    /// <summary>Neither a proof nor a record was found within the bound.</summary>
    NotProved,
}

/// <summary>A question about rules and its answer.</summary>
/// <param name="Owner">What it is about, in words.</param>
/// <param name="Location">Where that stands.</param>
/// <param name="Claim">What is claimed, as a sentence without its end.</param>
/// <param name="State">What became of it.</param>
/// <param name="Example">A dossier that shows it; <see langword="null"/> if there is none.</param>
public sealed record ProofResult(string Owner, SourceLocation Location, string Claim, ProofState State, ProofExample? Example);

/// <summary>A dossier that shows something.</summary>
/// <param name="Like">The test case that it is, or is like.</param>
/// <param name="Yaml">It as a test case, with what the rule finds; empty if it is the test case itself.</param>
/// <param name="Dossier">Its records.</param>
public sealed record ProofExample(string Like, string Yaml, TestDossier Dossier)
{
    /// <summary>The answers taken to questions of law that are not the usual ones.</summary>
    public ImmutableDictionary<string, string> Readings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A case, perhaps changed, and what was found of it.</summary>
    internal static ProofExample Of(EditedCase dossier, Finding finding, bool isOneOfSeveral = false)
    {
        var name = dossier.Case.Name;
        return new ProofExample(name, dossier.Edits.IsEmpty ? "" : CaseYaml.Of(dossier, finding, isOneOfSeveral, $"Like: {name}"), dossier.Dossier) { Readings = dossier.Case.Readings };
    }
}

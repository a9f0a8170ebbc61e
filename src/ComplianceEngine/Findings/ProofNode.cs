using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>One clause of a proof: what was asked, what came of it, on which facts.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ProofNode
{
    /// <summary>The clause in words: <c>communication.sender_agency is doc</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>Its value.</summary>
    public required Truth Value { get; init; }

    /// <summary>The provision it states; empty if it cites none of its own.</summary>
    public string Cite { get; init; } = "";

    /// <summary>The reading that decided, as <c>A6=per-adjudication</c>; empty if none.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Date arithmetic spelled out; empty if none.</summary>
    public string Arithmetic { get; init; } = "";

    /// <summary>What to know, such as what is unverified; empty if nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it has a part in the value of the clause it belongs to; not if that is settled by other clauses alone.</summary>
    public bool IsDecisive { get; init; } = true;

    /// <summary>Where the clause is written.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The fields that gave the value.</summary>
    public ImmutableArray<ProofFact> Facts { get; init; } = [];

    /// <summary>The clauses it consists of.</summary>
    public ImmutableArray<ProofNode> Children { get; init; } = [];
}

/// <summary>A field that a clause looked at.</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="RecordId">Its key; <see langword="null"/> if the record is missing.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value; <see langword="null"/> if unknown, or private and no identifier.</param>
/// <param name="State">Whether it has a value, and if not, why not.</param>
/// <param name="File">The file; empty if the record is missing.</param>
/// <param name="Row">The row as a spreadsheet counts; 0 if the record is missing.</param>
/// <param name="Column">The column by its name in the file; empty if the record is missing.</param>
public sealed record ProofFact(string Record, string? RecordId, string Field, string? Value, FieldState State, string File, int Row, string Column);

/// <summary>A finding with its proof.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="EnactedBy">The act that made the version applied; empty if none was in force.</param>
/// <param name="When">What the rule reaches.</param>
/// <param name="Exceptions">What could excuse, in the rule's order.</param>
/// <param name="Notes">What is unverified or open in the law it rests on.</param>
public sealed record Proof(Finding Finding, string Title, string EnactedBy, ProofNode When, ImmutableArray<ProofNode> Exceptions, ImmutableArray<string> Notes);

using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A provision of law as a rule: what it is about, when it applies, what excuses, and from when to when.</summary>
/// <param name="Id">Its name: <c>nyc.9-131.communications</c>.</param>
/// <param name="Title">What it forbids, in a few words.</param>
/// <param name="Provision">The provision's name in findings: <c>9-131(h)(1)</c>.</param>
/// <param name="About">The kind of record it judges, once per record and person.</param>
/// <param name="JudgedFrom">The moment of the act, or its start if it lasts.</param>
/// <param name="JudgedTo">The act's end; <see langword="null"/> if the act has no duration.</param>
/// <param name="Bindings">Further records in scope.</param>
/// <param name="Versions">Its versions, oldest first, without gap or overlap.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Rule(
    string Id, string Title, string Provision, RecordSchema About, TimeExpression JudgedFrom, TimeExpression? JudgedTo, ImmutableArray<Binding> Bindings,
    ImmutableArray<RuleVersion> Versions, SourceLocation Location)
{
    /// <summary>Key of the source that tells of the suit in which the provision is challenged; empty if none is pending.</summary>
    public string Challenged { get; init; } = "";
}

/// <summary>A further record in scope: the one an identifier names, or the stay that governs the act.</summary>
/// <param name="Record">The kind of record; its name is the name in scope.</param>
/// <param name="By">The identifier field of the judged record that names it; <see langword="null"/> if none does.</param>
/// <param name="GoverningAt">
/// The moment whose governing stay is meant, where <paramref name="By"/> is <see langword="null"/> or its field is unknown; custody only.
/// </param>
/// <param name="Location">Where it is declared.</param>
public sealed record Binding(RecordSchema Record, FieldReference? By, TimeExpression? GoverningAt, SourceLocation Location);

/// <summary>A rule while one version is in force.</summary>
/// <param name="InForce">When.</param>
/// <param name="EnactedBy">The act that made it, in words: <c>Local Law 58 of 2014, section 4</c>.</param>
/// <param name="Source">Key of the source of that act.</param>
/// <param name="When">What must hold for the rule to apply.</param>
/// <param name="Exceptions">What excuses, in source order.</param>
/// <param name="Explanation">The sentence of a finding.</param>
/// <param name="Note">What to know, such as what is unverified; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record RuleVersion(
    EffectivePeriod InForce, string EnactedBy, string Source, Condition When, ImmutableArray<ExceptionClause> Exceptions, FindingTemplate Explanation, string Note,
    SourceLocation Location);

/// <summary>One exception to a rule.</summary>
/// <param name="Id">Its name in findings, and the question's name in reviews.</param>
/// <param name="Cite">The clause that makes it.</param>
/// <param name="Condition">What must hold; <see langword="null"/> if only a person's signed answer can say.</param>
/// <param name="Asks">The question to put to a person where the condition is unknown; <see langword="null"/> if the records must answer.</param>
/// <param name="Location">Where it is declared.</param>
/// <remarks>
/// An exception without a condition does not excuse unless a review answers its question yes: <c>presumed: no</c>. With both a
/// condition and a question, a review's answer stands where the records leave the condition unknown.
/// </remarks>
public sealed record ExceptionClause(string Id, string Cite, Condition? Condition, string? Asks, SourceLocation Location);

/// <summary>A sentence with fields in it.</summary>
/// <param name="Parts">Literal text and fields, in order; a field that holds personal data is never among them.</param>
public sealed record FindingTemplate(ImmutableArray<TemplatePart> Parts);

/// <summary>A stretch of a finding's sentence.</summary>
/// <param name="Text">Literal text; empty where a field stands.</param>
/// <param name="Field">The field whose value stands here; <see langword="null"/> for literal text.</param>
public sealed record TemplatePart(string Text, FieldReference? Field)
{
    /// <summary>An earlier time: how much later the field is stands here instead of its value; <see langword="null"/> if the value does.</summary>
    public FieldReference? Since { get; init; }

    /// <summary>The test that tells what is usual: the field's time of day beside it stands here; <see langword="null"/> if the value does.</summary>
    public UsualTest? Usual { get; init; }
}

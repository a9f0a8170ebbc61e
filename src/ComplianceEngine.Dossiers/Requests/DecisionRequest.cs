using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>What is asked: an act, with what is known.</summary>
/// <param name="Act">The act.</param>
/// <param name="Dossier">What is known.</param>
/// <param name="ActId">The key of the act's record.</param>
/// <param name="IsWhole">Whether every value could be read; those that could not count as unknown.</param>
public sealed record DecisionRequest(ProposedAct Act, FrozenDossier Dossier, string ActId, bool IsWhole)
{
    /// <summary>Reads a request from JSON, in the names and the spelling of exports.</summary>
    /// <remarks>
    /// One object: <c>act</c> is the record of the act with its kind as <c>record</c>; <c>dossier</c> holds an array of records under each
    /// kind's name; <c>as_of</c>, <c>complete</c> and <c>timezone</c> mean what they mean in a <c>dataset.yaml</c>. What is <c>null</c> or
    /// left out is unknown. Records are told in evidence by kind and place: <c>dossier.charge</c>, row 1, is the first charge.
    /// </remarks>
    /// <param name="name">The request's name as diagnostics are to show it.</param>
    /// <param name="utf8">The request, in UTF-8.</param>
    /// <param name="diagnostics">Where everything wrong goes, with line and column, and never with a value or a line of the request.</param>
    /// <returns>The request; <see langword="null"/> if an error was reported.</returns>
    public static DecisionRequest? Read(string name, ReadOnlySpan<byte> utf8, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = (utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8).ToArray();
        var found = new DiagnosticBag();
        var faults = new RequestFaults(name, text, found);
        var whole = JsonPart.Read(text, out var fault);
        if (whole is null) faults.Report(DiagnosticCatalog.RequestNoJson, fault);
        var request = whole is null ? null : new RequestReader(faults).Read(whole, found);
        diagnostics.AddRange(found.ToSortedList());
        return request;
    }
}

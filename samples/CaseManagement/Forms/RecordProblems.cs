using System.Reflection;
using CaseManagement.Cases;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManagement.Forms;

/// <summary>Shows beside the controls of a form what the engine finds wrong with a record: times that never were, an end before its beginning.</summary>
internal static class RecordProblems
{
    /// <summary>Adds an error for each fault.</summary>
    /// <param name="state">The errors of the form.</param>
    /// <param name="kept">What the form filled.</param>
    /// <param name="record">The same as the engine's record.</param>
    /// <param name="prefix">The form's prefix.</param>
    public static void AddProblemsOf(this ModelStateDictionary state, PersonRecord kept, DossierRecord record, string prefix)
    {
        var faults = new DossierBuilder().Add(record).Validate().Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error);
        foreach (var fault in faults)
        {
            var property = kept.GetType().GetProperties().SingleOrDefault(candidate => candidate.GetCustomAttribute<FieldAttribute>()?.Definition.Name == fault.Field);
            state.AddModelError($"{prefix}.{property?.Name}", $"{char.ToUpperInvariant(fault.Message[0])}{fault.Message[1..].Replace("`", "", StringComparison.Ordinal)}.");
        }
    }
}

using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Holds a map to what its pack cites.</summary>
internal sealed class ClauseMapCheck
{
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<(Citing Citing, CitedClause Clause)> cited;

    private ClauseMapCheck(ClauseMap map, RulePack pack, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        var names = map.Sections.SelectMany(section => section.OtherNames.Prepend(section.Name).Select(name => (Name: name, Section: section.Name)))
            .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Section, StringComparer.Ordinal);
        var reader = new CiteReader(names.Keys);
        var all = ImmutableArray.CreateBuilder<(Citing, CitedClause)>();
        foreach (var citing in CitingParts.Of(pack))
        {
            var clauses = reader.Read(citing.Cite);
            if (clauses.IsEmpty) diagnostics.Report(DiagnosticCatalog.CiteUnmapped, citing.Location, citing.Kind, citing.Name, citing.Cite);
            all.AddRange(clauses.Select(clause => (citing, clause with { Section = names[clause.Section] })));
        }

        cited = all.ToImmutable();
    }

    /// <summary>The map with what cites each clause; what does not fit is reported.</summary>
    public static ClauseMap Fill(ClauseMap map, RulePack pack, DiagnosticBag diagnostics)
    {
        var check = new ClauseMapCheck(map, pack, diagnostics);
        check.FindUnmapped(map);
        return map with { Sections = [.. map.Sections.Select(check.Fill)] };
    }

    private MappedSection Fill(MappedSection section)
    {
        FindDoubles(section);
        return section with { Texts = [.. section.Texts.Select(text => text with { Clauses = [.. text.Clauses.Select(clause => Fill(section, text, clause))] })] };
    }

    private MappedClause Fill(MappedSection section, MappedText text, MappedClause clause)
    {
        var citing = cited.Where(pair => pair.Clause.Section == section.Name && pair.Clause.Path == clause.Path && IsMeant(pair.Citing, pair.Clause, text.InForce))
            .Select(pair => pair.Citing).DistinctBy(one => (one.Kind, one.Name)).ToImmutableArray();
        var name = section.Name + clause.Path;
        if (clause.Status == ClauseStatus.OutOfScope)
        {
            if (citing is [var first, ..]) diagnostics.Report(DiagnosticCatalog.ClauseCited, clause.Location, name, first.Kind, first.Name);
        }
        else if (citing.IsEmpty) diagnostics.Report(DiagnosticCatalog.ClauseUncited, clause.Location, name, text.Period);
        else if (clause.Status == ClauseStatus.Asked && !citing.Any(one => one.AsksPerson)) diagnostics.Report(DiagnosticCatalog.ClauseUnasked, clause.Location, name);
        return clause with { CitedBy = citing };
    }

    /// <summary>Citations of clauses that no text has which is in force with them. To cite a section as a whole is always right.</summary>
    private void FindUnmapped(ClauseMap map)
    {
        var known = map.Sections.ToLookup(section => section.Name, StringComparer.Ordinal);
        foreach (var (citing, clause) in cited.DistinctBy(pair => (pair.Citing.Location, pair.Clause)))
        {
            if (clause.Path.Length == 0) continue;
            var isMapped = known[clause.Section].SelectMany(section => section.Texts)
                .Any(text => text.Clauses.Any(one => one.Path == clause.Path) && IsMeant(citing, clause, text.InForce));
            if (!isMapped) diagnostics.Report(DiagnosticCatalog.CiteUnmapped, citing.Location, citing.Kind, citing.Name, clause.Section + clause.Path);
        }
    }

    private void FindDoubles(MappedSection section)
    {
        var rows = section.Texts.SelectMany(text => text.Clauses.Select(clause => (Text: text, Clause: clause))).ToList();
        foreach (var same in rows.GroupBy(row => row.Clause.Path, StringComparer.Ordinal))
            foreach (var (row, i) in same.Select((row, i) => (row, i)))
                if (same.Take(i).Any(earlier => Meet(earlier.Text.InForce.FromEarliest, earlier.Text.InForce.To, row.Text.InForce.FromEarliest, row.Text.InForce.To)))
                    diagnostics.Report(DiagnosticCatalog.ClauseTwice, row.Clause.Location, section.Name + row.Clause.Path);
    }

    private static bool IsMeant(Citing citing, CitedClause clause, EffectivePeriod text) =>
        Meet(citing.From, citing.To, text.FromEarliest, text.To) && Meet(clause.From ?? DateOnly.MinValue, clause.To, text.FromEarliest, text.To);

    private static bool Meet(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) => !(to < otherFrom) && !(otherTo < from);
}

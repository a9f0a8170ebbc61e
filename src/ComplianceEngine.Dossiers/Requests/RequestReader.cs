using ComplianceEngine.Readers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Reads a request from JSON that is well formed.</summary>
internal sealed class RequestReader(RequestFaults faults)
{
    private const string Act = "act";
    private const string Dossier = "dossier";
    private const string AsOf = "as_of";
    private const string Complete = "complete";
    private const string Zone = "timezone";
    private const string Kind = "record";
    private static readonly string[] Keys = [Act, Dossier, AsOf, Complete, Zone];
    private static readonly List<string> Kinds = [.. Vocabulary.Records.Select(schema => schema.Name)];

    private readonly RecordReader records = new(faults);
    private string actId = "";

    public DecisionRequest? Read(JsonPart whole, DiagnosticBag diagnostics)
    {
        if (MembersOf(whole, "an object with `act` and `dossier`") is not { } parts) return null;
        foreach (var part in parts.Values.Where(part => !Keys.Contains(part.Name)))
            faults.ReportWithHint(DiagnosticCatalog.RequestPart, part.Offset, Suggestion.DidYouMean(part.Name, Keys), part.Name);
        var zone = ReadZone(parts.GetValueOrDefault(Zone));
        var asOf = ReadAsOf(parts.GetValueOrDefault(AsOf), zone);
        var complete = ReadComplete(parts.GetValueOrDefault(Complete));
        using var known = ReadDossier(parts.GetValueOrDefault(Dossier), zone).Build(Dossier, asOf, complete);
        using var act = ReadAct(parts.GetValueOrDefault(Act), whole, zone);
        if (act is null || diagnostics.HasErrors) return null;
        var isWhole = !diagnostics.ToSortedList().Any(found => found.Descriptor == DiagnosticCatalog.RequestValue);
        return new DecisionRequest(ProposedAct.Of(act), FrozenDossier.Of(known), actId, isWhole);
    }

    private Dictionary<string, JsonMember>? MembersOf(JsonPart part, string expected)
    {
        if (part.Kind != JsonPartKind.Members)
        {
            faults.Report(DiagnosticCatalog.RequestShape, part.Offset, expected);
            return null;
        }

        var members = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in part.Members)
            if (!members.TryAdd(member.Name, member)) faults.Report(DiagnosticCatalog.RequestTwice, member.Offset, member.Name);
        return members;
    }

    private ZoneClock ReadZone(JsonMember? part)
    {
        if (part is null || WordOf(part, "the name of a time zone") is not { } id) return ZoneClock.NewYork;
        if (ZoneClock.Find(id) is { } zone) return zone;
        faults.Report(DiagnosticCatalog.UnknownZone, part.Value.Offset, id);
        return ZoneClock.NewYork;
    }

    private TimeValue ReadAsOf(JsonMember? part, ZoneClock zone)
    {
        if (part is null || WordOf(part, "a date and time") is not { } text) return TimeValue.Blank;
        var time = ExportBuilder.ReadTime(text, zone);
        if (!time.IsKnown) faults.Report(DiagnosticCatalog.DescriptionTime, part.Value.Offset);
        return time;
    }

    private string? WordOf(JsonMember part, string expected)
    {
        if (part.Value.Kind == JsonPartKind.Word) return part.Value.Text;
        if (part.Value.Kind != JsonPartKind.Nothing) faults.Report(DiagnosticCatalog.RequestShape, part.Value.Offset, expected);
        return null;
    }

    private List<RecordSchema> ReadComplete(JsonMember? part)
    {
        var complete = new List<RecordSchema>();
        if (part is null || part.Value.Kind == JsonPartKind.Nothing) return complete;
        if (part.Value.Kind != JsonPartKind.Items) faults.Report(DiagnosticCatalog.RequestShape, part.Value.Offset, "an array of kinds of record");
        foreach (var item in part.Value.Items)
            if (KindOf(item.Text, item.Offset) is { } schema) complete.Add(schema);
        return complete;
    }

    private ExportBuilder ReadDossier(JsonMember? part, ZoneClock zone)
    {
        var export = new ExportBuilder(zone, Places.Files, 1);
        if (part is null || part.Value.Kind == JsonPartKind.Nothing || MembersOf(part.Value, "an object of kinds of record") is not { } kinds) return export;
        foreach (var kind in kinds.Values)
        {
            if (KindOf(kind.Name, kind.Offset) is not { } schema || kind.Value.Kind == JsonPartKind.Nothing) continue;
            if (kind.Value.Kind != JsonPartKind.Items) faults.Report(DiagnosticCatalog.RequestShape, kind.Value.Offset, "an array of records");
            foreach (var record in kind.Value.Items) records.Add(schema, record, "", export);
        }

        return export;
    }

    private RecordSet? ReadAct(JsonMember? part, JsonPart whole, ZoneClock zone)
    {
        if (part is null)
        {
            faults.Report(DiagnosticCatalog.RequestPartMissing, whole.Offset, Act);
            return null;
        }

        if (MembersOf(part.Value, "an object of fields") is not { } members) return null;
        if (!members.TryGetValue(Kind, out var kind) || kind.Value.Kind != JsonPartKind.Word)
        {
            faults.Report(DiagnosticCatalog.RequestPartMissing, part.Value.Offset, $"{Act}.{Kind}");
            return null;
        }

        var export = new ExportBuilder(zone, Places.Files, 1);
        if (KindOf(kind.Value.Text, kind.Value.Offset) is not { } schema || !records.Add(schema, part.Value, Kind, export)) return null;
        actId = members[schema.KeyField.Name].Value.Text.Trim();
        return export.Build(Act, TimeValue.Blank, []);
    }

    private RecordSchema? KindOf(string name, int offset)
    {
        if (Vocabulary.Find(name) is { } schema) return schema;
        faults.ReportWithHint(DiagnosticCatalog.UnknownRecord, offset, Suggestion.DidYouMean(name, Kinds), name);
        return null;
    }
}

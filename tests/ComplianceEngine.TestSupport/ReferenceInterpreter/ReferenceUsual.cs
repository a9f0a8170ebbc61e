using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>What time of day is usual, by sorting every other record that counts.</summary>
internal static class ReferenceUsual
{
    private const long Hour = 3600;
    private const long Day = 24 * Hour;

    public static Truth IsLater(Situation situation, UsualTest test)
    {
        var standard = test.Standard;
        if (situation.Scope[test.Time.Scope] is not { } asked || !asked[standard.Group.Field.Name].IsKnown || TimeOfDay(situation, asked, test) is not { } own) return Truth.Unknown;
        var times = situation.World.Dossier.Everyone
            .Where(row => row.Kind == asked.Kind && row.Key != asked.Key && Shares(row, asked, standard.Group.Field.Name))
            .Where(row => standard.Where is not { } where || situation.With(standard.Alias, row).Ask(where) == Truth.True)
            .Select(row => TimeOfDay(situation, row, test)).OfType<long>().Order().ToList();
        if (times.Count < standard.Least) return Truth.Unknown;
        var usual = times[(int)Math.Ceiling(standard.Percentile * times.Count / 100m) - 1];
        return Kleene.OneOf([.. ReferenceLaw.Lengths(situation, test.Margin).Select(length =>
            length is null ? Truth.Unknown : Kleene.From(own - usual > length.Amount * (length.Unit == DurationUnit.Hours ? Hour : 60)))]);
    }

    private static bool Shares(PlainRow row, PlainRow asked, string field) =>
        row[field].IsKnown && string.Equals(row[field].Text.Trim(), asked[field].Text.Trim(), StringComparison.OrdinalIgnoreCase);

    private static long? TimeOfDay(Situation situation, PlainRow row, UsualTest test)
    {
        var time = row[test.Time.Field.Name];
        if (!time.IsKnown || !time.Moments.IsExact) return null;
        var clock = situation.World.Calendar.ClockAt(time.Moments.Least) - (test.Standard.DayBegins * Hour);
        return clock < 0 ? clock + Day : clock;
    }
}

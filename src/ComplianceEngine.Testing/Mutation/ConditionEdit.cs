using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Puts one clause in the place of another inside a condition.</summary>
internal static class ConditionEdit
{
    /// <summary>Replaces a clause.</summary>
    /// <param name="root">The condition.</param>
    /// <param name="old">The clause, by identity.</param>
    /// <param name="by">What takes its place.</param>
    public static Condition Replace(Condition root, Condition old, Condition by)
    {
        if (ReferenceEquals(root, old)) return by;
        return root switch
        {
            AllOf all => all with { Parts = [.. all.Parts.Select(Inside)] },
            AnyOf any => any with { Parts = [.. any.Parts.Select(Inside)] },
            NoneOf none => none with { Parts = [.. none.Parts.Select(Inside)] },
            ByReading reading => reading with { Options = [.. reading.Options.Select(Inside)] },
            Exists exists => exists with { Where = Within(exists.Where), CompleteWhen = Within(exists.CompleteWhen) },
            Sharing sharing => sharing with { Where = Within(sharing.Where) },
            Latest latest => latest with { Where = Inside(latest.Where) },
            UsualTest usual => usual with { Standard = usual.Standard with { Where = Within(usual.Standard.Where) } },
            LookBackTest { Tolling: { } tolling } test => test with { Tolling = tolling with { Where = Within(tolling.Where) } },
            _ => root,
        };

        Condition Inside(Condition part) => Replace(part, old, by);
        Condition? Within(Condition? part) => part is null ? null : Inside(part);
    }
}

using ComplianceEngine.Evaluation;

namespace ComplianceEngine.Linking;

/// <summary>
/// The criteria that one rule has linked so far, by name and by the slots of the records they are asked about: asked again about the
/// same, a criterion is the same evaluators. Without it, criteria that rest on each other would be linked once for every way to them.
/// </summary>
internal sealed class LinkedCriteria
{
    private readonly Dictionary<(string Criterion, string Slots), LinkedCriterionVersion[]> linked = [];

    /// <summary>A criterion's versions.</summary>
    /// <param name="criterion">Its name.</param>
    /// <param name="slots">The slots of the records it is asked about, in order.</param>
    /// <param name="link">Links it, if it is new.</param>
    public LinkedCriterionVersion[] Get(string criterion, IEnumerable<int> slots, Func<LinkedCriterionVersion[]> link)
    {
        var key = (criterion, string.Join(',', slots));
        return linked.TryGetValue(key, out var versions) ? versions : linked[key] = link();
    }
}

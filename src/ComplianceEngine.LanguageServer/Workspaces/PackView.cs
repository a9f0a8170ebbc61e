using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.LanguageServer;

/// <summary>One state of a pack: its texts, and what follows from them once it is asked for.</summary>
/// <remarks>Not safe to share between threads.</remarks>
/// <param name="folder">Its folder.</param>
/// <param name="files">Its files.</param>
/// <param name="used">The files of the pack that it uses.</param>
/// <param name="saved">Its files as they lie on disk.</param>
/// <param name="lastGood">What it was when it last loaded; <see langword="null"/> if it never did.</param>
internal sealed class PackView(string folder, ImmutableArray<SourceText> files, ImmutableArray<SourceText> used, ImmutableArray<SourceText> saved, RulePack? lastGood)
{
    private IReadOnlyList<Diagnostic>? diagnostics;
    private PackNames? names;
    private RulePack? pack = lastGood;

    /// <summary>Its folder.</summary>
    public string Folder => folder;

    /// <summary>The names that can be used in it.</summary>
    public PackNames Names => names ??= PackNames.In(files.Concat(used).Where(file => PackFileTable.Find(file.Path)?.Kind is not (PackFileKind.Tests or PackFileKind.Counts)));

    /// <summary>What is wrong with it: the same as <c>rules check</c> says.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics ??= Check();

    /// <summary>The pack as it last loaded; <see langword="null"/> if it never did.</summary>
    public RulePack? LastGood => pack;

    /// <summary>The pack; as it last loaded, or as it lies on disk, if it does not load now.</summary>
    public RulePack? Pack
    {
        get
        {
            diagnostics ??= Check();
            return pack ??= RulePackLoader.Load(saved, new DiagnosticBag(), PackScrutiny.Errors, FindUsed);
        }
    }

    /// <summary>Whether it uses a pack.</summary>
    public bool Uses(string name) => used.Any(file => file.Path.StartsWith($"{name}/", StringComparison.Ordinal));

    /// <summary>Whether it is made of these texts.</summary>
    public bool IsOf(ImmutableArray<SourceText> others, ImmutableArray<SourceText> usedOthers) => files.SequenceEqual(others) && used.SequenceEqual(usedOthers);

    private IReadOnlyList<Diagnostic> Check()
    {
        var found = new DiagnosticBag();
        pack = PackCheck.Run(files, FindUsed, found).Pack ?? pack;
        return found.ToSortedList();
    }

    private List<SourceText>? FindUsed(string name) => used.Where(file => file.Path.StartsWith($"{name}/", StringComparison.Ordinal)).ToList() is { Count: > 0 } others ? others : null;
}

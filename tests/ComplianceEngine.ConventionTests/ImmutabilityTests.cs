using System.Reflection;
using System.Runtime.CompilerServices;

namespace ComplianceEngine.ConventionTests;

public sealed class ImmutabilityTests
{
    // A line here needs a reason beside it.
    private static readonly string[] SettableOnPurpose =
    [
        // A window on one person's rows, moved from person to person so that bulk runs allocate nothing.
        "Dossier.Person",

        // A host's options are set by delegates and from configuration, and read once.
        "ComplianceEngineOptions.PacksFolder", "ComplianceEngineOptions.QuietTime", "ComplianceEngineOptions.ReloadsOnChange", "ComplianceEngineOptions.TriesEveryReading",
    ];

    private static readonly Assembly[] Libraries =
        [.. new[] { "Records", "Rules", "Readers", "Reports", "Testing", "Hosting", "Dossiers" }.Select(layer => Assembly.Load($"ComplianceEngine.{layer}")), Assembly.Load("ComplianceEngine")];

    private static IEnumerable<Type> PublicTypes => Libraries.SelectMany(library => library.GetExportedTypes());

    [Test]
    public void No_public_property_can_be_set_after_construction()
    {
        var settable = PublicTypes.SelectMany(type => type.GetProperties(Declared).Where(IsSettable).Select(property => $"{type.Name}.{property.Name}"));
        Assert.That(settable, Is.EquivalentTo(SettableOnPurpose));
    }

    [Test]
    public void No_public_field_can_be_written()
    {
        var writable = PublicTypes.Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(Declared).Where(field => !field.IsInitOnly && !field.IsLiteral).Select(field => $"{type.Name}.{field.Name}"));
        Assert.That(writable, Is.Empty);
    }

    [Test]
    public void No_type_keeps_state_that_all_callers_share()
    {
        var shared = Libraries.SelectMany(library => library.GetTypes())
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.FullName!.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => !field.IsInitOnly && !field.IsLiteral && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
                .Select(field => $"{type.Name}.{field.Name}"));
        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void Classes_that_nobody_was_meant_to_extend_are_sealed()
    {
        var open = PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name);
        Assert.That(open, Is.Empty);
    }

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}

using System.Reflection;
using ComplianceEngine.TestSupport;
using PublicApiGenerator;

namespace ComplianceEngine.ConventionTests;

/// <summary>What each package offers stands in <c>tests/api</c>; a change of it is seen, and made on purpose.</summary>
public sealed class PublicApiTests
{
    // What is no promise to an embedder: how an assembly was built, and whom its tests are.
    private static readonly string[] LeftOut =
    [
        "System.Runtime.CompilerServices.InternalsVisibleToAttribute", "System.Runtime.Versioning.TargetFrameworkAttribute", "System.Reflection.AssemblyMetadataAttribute",
    ];

    public static IEnumerable<string> Libraries => Repository.Files("src", "*.csproj").Select(project => Path.GetFileNameWithoutExtension(project))
        .Except(["ComplianceEngine.Cli", "ComplianceEngine.Packs.NewYork"], StringComparer.Ordinal);

    [TestCaseSource(nameof(Libraries))]
    public void What_a_package_offers_is_written_down(string library)
    {
        var options = new ApiGeneratorOptions { ExcludeAttributes = LeftOut, DenyNamespacePrefixes = [] };
        Golden.Check($"api/{library}.expected.txt", Assembly.Load(library).GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }

    [Test]
    public void Nothing_is_written_down_of_a_package_that_there_is_not() =>
        Assert.That(Repository.Files("tests/api", "*.expected.txt").Select(file => Path.GetFileName(file)), Is.EquivalentTo(Libraries.Select(library => $"{library}.expected.txt")));
}

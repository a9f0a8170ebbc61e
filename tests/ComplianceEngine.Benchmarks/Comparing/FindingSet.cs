using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>What a contestant found, in a form in which all can be compared.</summary>
/// <param name="Count">How many findings.</param>
/// <param name="Sha256">The SHA-256 of the lines `rule,record_id,person_id,outcome`, sorted by their characters and each ended by LF.</param>
internal sealed record FindingSet(int Count, string Sha256)
{
    public static FindingSet Of(IEnumerable<string> lines)
    {
        var sorted = lines.Order(StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in sorted) hash.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));
        return new FindingSet(sorted.Count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The lines of a file of the tool's, `findings.jsonl`.</summary>
    public static IEnumerable<string> ReadJsonLines(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            using var finding = JsonDocument.Parse(line);
            var root = finding.RootElement;
            yield return string.Join(',', Text(root, "rule"), Text(root, "record_id"), Text(root, "person_id"), Text(root, "outcome"));
        }
    }

    private static string? Text(JsonElement finding, string name) => finding.GetProperty(name).GetString();
}

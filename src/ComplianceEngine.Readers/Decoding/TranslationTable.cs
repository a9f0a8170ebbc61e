using System.Text;

namespace ComplianceEngine.Readers;

/// <summary>Other people's words with the contract's words for them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TranslationTable
{
    private readonly WordTable words;
    private readonly byte[][] targets;

    // The longest first, so that the nearest wins.
    private readonly (byte[] Beginning, byte[] Target)[] beginnings;

    /// <param name="translations">The words; one that ends in <c>*</c> stands for all that begin so.</param>
    public TranslationTable(IReadOnlyList<(string From, string To)> translations)
    {
        var whole = translations.Where(entry => !entry.From.EndsWith('*')).ToArray();
        words = new WordTable(whole.Select(entry => entry.From));
        targets = [.. whole.Select(entry => Target(entry.To))];
        beginnings = [.. translations.Where(entry => entry.From.EndsWith('*'))
            .Select(entry => (Encoding.UTF8.GetBytes(entry.From[..^1]), Target(entry.To)))
            .OrderByDescending(entry => entry.Item1.Length)];
    }

    /// <summary>The contract's word for a value; the value itself if nothing is said of it.</summary>
    public ReadOnlySpan<byte> Translate(ReadOnlySpan<byte> value) => Find(value) is { } target ? target : value;

    /// <summary>Whether anything is said of a value.</summary>
    public bool Has(ReadOnlySpan<byte> value) => Find(value) is not null;

    private byte[]? Find(ReadOnlySpan<byte> value)
    {
        if (words.Find(value) is var number and > 0) return targets[number - 1];
        foreach (var (beginning, target) in beginnings)
            if (value.Length >= beginning.Length && Utf8Text.IsWord(value[..beginning.Length], beginning)) return target;
        return null;
    }

    private static byte[] Target(string word) => word == FieldLayout.BlankWord ? [] : Encoding.UTF8.GetBytes(word);
}

using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>What one thread needs to decode the rows of one file.</summary>
/// <param name="texts">Where texts are kept.</param>
/// <param name="zone">The file's wall clock.</param>
/// <param name="cacheBits">Two to this power is how many texts are remembered.</param>
internal sealed class DecodeContext(TextPool texts, ZoneClock zone, int cacheBits = DecodeContext.FileCacheBits)
{
    /// <summary>Enough for the words of a file.</summary>
    public const int FileCacheBits = 12;

    /// <summary>Enough for the words of a few records.</summary>
    public const int SmallCacheBits = 6;

    public TextPool Texts { get; } = texts;

    public TextCache Cache { get; } = new(texts, cacheBits);

    /// <summary>The file's wall clock.</summary>
    public ZoneClock Zone { get; set; } = zone;

    /// <summary>What parts the members of a list in the current value.</summary>
    public byte ListSeparator { get; set; } = (byte)'|';

    /// <summary>Room for values that are put together from parts.</summary>
    public ScratchText Scratch { get; } = new();

    /// <summary>The persons that the current row is about, each once; empty unless its record has a list of persons.</summary>
    public List<RecordId> Persons { get; } = [];
}

using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>What one thread needs to decode the rows of one file.</summary>
internal sealed class DecodeContext(TextPool texts, ZoneClock zone)
{
    public TextPool Texts { get; } = texts;

    public TextCache Cache { get; } = new(texts);

    /// <summary>The file's wall clock.</summary>
    public ZoneClock Zone { get; set; } = zone;

    /// <summary>What parts the members of a list in the current value.</summary>
    public byte ListSeparator { get; set; } = (byte)'|';

    /// <summary>Room for values that are put together from parts.</summary>
    public ScratchText Scratch { get; } = new();

    /// <summary>The persons that the current row is about, each once; empty unless its record has a list of persons.</summary>
    public List<RecordId> Persons { get; } = [];
}

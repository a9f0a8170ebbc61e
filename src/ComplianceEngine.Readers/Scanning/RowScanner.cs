namespace ComplianceEngine.Readers;

/// <summary>Splits a stream into rows, one after the other, blank lines included.</summary>
internal abstract class RowScanner : IDisposable
{
    /// <summary>Where the row starts, in bytes from the start of the stream.</summary>
    public abstract long Offset { get; }

    /// <summary>Whether the row is a blank line.</summary>
    public bool IsBlank { get; protected set; }

    /// <summary>Why the row cannot be split.</summary>
    public RejectReason Fault { get; protected set; }

    /// <summary>Whether nothing after the row can be split either.</summary>
    public bool IsLast => Fault is RejectReason.OpenQuote or RejectReason.TooLong;

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract bool Read();

    /// <summary>Has the row, which is not blank and has no fault, decoded.</summary>
    public abstract void Decode(RowDecoder decoder, int row);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>The values of the row that a scanner stands on.</summary>
internal interface IRowValues
{
    /// <summary>A value.</summary>
    /// <param name="column">The column's place in <see cref="BoundSource.Columns"/>.</param>
    /// <returns>The value; empty if there is none.</returns>
    ReadOnlySpan<byte> this[int column] { get; }

    /// <summary>What parts the members of a list in a column's value; 0 if the value is neither a word nor a list of words.</summary>
    byte SeparatorOf(int column);
}

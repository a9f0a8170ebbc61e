using System.Runtime.InteropServices;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>One row of each kind of record to decode into, used again for the next of its kind.</summary>
/// <remarks>One per thread.</remarks>
internal sealed unsafe class ScratchRows : IDisposable
{
    // A blank row, and after it the one to fill.
    private readonly nint[] blanks = new nint[Vocabulary.Records.Length];

    /// <summary>The row of a kind, blank; what it held before is lost.</summary>
    public RecordRow Blank(RecordSchema schema)
    {
        if (blanks[schema.Ordinal] == 0) blanks[schema.Ordinal] = New(schema);
        var blank = (byte*)blanks[schema.Ordinal];
        NativeMemory.Copy(blank, blank + schema.RowSize, (nuint)schema.RowSize);
        return new RecordRow(blank + schema.RowSize);
    }

    public void Dispose()
    {
        foreach (var blank in blanks) NativeMemory.AlignedFree((void*)blank);
        Array.Clear(blanks);
    }

    private static nint New(RecordSchema schema)
    {
        var rows = (byte*)NativeMemory.AlignedAlloc((nuint)(2 * schema.RowSize), 8);
        new RecordRow(rows).Clear(schema);
        return (nint)rows;
    }
}

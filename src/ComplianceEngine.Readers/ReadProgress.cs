namespace ComplianceEngine.Readers;

/// <summary>How far reading has come.</summary>
/// <param name="BytesRead">Bytes of the files read so far, as they lie on disk.</param>
/// <param name="BytesTotal">Bytes of all files to read; 0 if there are none.</param>
/// <param name="RowsRead">Rows read so far, rejected ones included.</param>
public readonly record struct ReadProgress(long BytesRead, long BytesTotal, long RowsRead);

namespace ComplianceEngine.Cli.Output;

/// <summary>One way to write findings.</summary>
internal interface IFindingFormat
{
    /// <summary>The ending of a file's name, without the dot.</summary>
    string Extension { get; }

    /// <summary>What stands once before all findings.</summary>
    ReadOnlyMemory<byte> Header { get; }

    /// <summary>What an audit of a data set is run with.</summary>
    IFindingWriter WriterFor(string dataset);

    /// <summary>Writes the result of an audit that was run with the data set's writer.</summary>
    void Write(string dataset, AuditResult result, Stream output);
}

using System.Collections.Immutable;
using ComplianceEngine.Readers;
#if PARQUET
using ComplianceEngine.Readers.Parquet;
#endif

namespace ComplianceEngine.Cli.Datasets;

/// <summary>The formats that this build reads beside delimited text and JSON lines.</summary>
internal static class TableFormats
{
    public static ImmutableArray<ITableFormat> All =>
#if PARQUET
        [new ParquetFormat()];
#else
        [];
#endif
}

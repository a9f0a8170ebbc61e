namespace ComplianceEngine.Readers;

/// <summary>Says in plain words why a file could not be read; the machine's own words may name folders.</summary>
internal static class InputFault
{
    public static bool IsInput(Exception fault) => fault is IOException or InvalidDataException or UnauthorizedAccessException;

    public static string Describe(Exception fault) => fault switch
    {
        InvalidDataException => "it is damaged, or not in the format that its name says",
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        _ => "the machine could not read it",
    };
}

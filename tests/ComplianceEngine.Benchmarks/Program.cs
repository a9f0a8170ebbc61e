using System.Diagnostics;
using System.Globalization;
using CsvHelper;

// A yardstick for audits: the same bytes only split into fields by the CSV library, one thread to a file at a time.
// Usage: split FOLDER THREADS. Time it as a whole process beside `compliance audit` on the same folder.
if (args is not ["split", var folder, var threads] || !int.TryParse(threads, CultureInfo.InvariantCulture, out var count) || count < 1 || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: split FOLDER THREADS");
    return 2;
}

var clock = Stopwatch.StartNew();
var files = Directory.GetFiles(folder, "*.csv").OrderByDescending(path => new FileInfo(path).Length).ToArray();
long rows = 0, fields = 0, characters = 0;
Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = count }, path =>
{
    long fileRows = 0, fileFields = 0, fileCharacters = 0;
    using var reader = CsvReader.FromFile(path, CsvReaderOptions.Default, FileOptions.None);
    while (reader.Read())
    {
        fileRows++;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            fileCharacters += reader.GetSpan(i).Length;
            fileFields++;
        }
    }

    Interlocked.Add(ref rows, fileRows);
    Interlocked.Add(ref fields, fileFields);
    Interlocked.Add(ref characters, fileCharacters);
});
Console.WriteLine(FormattableString.Invariant($"{rows} rows, {fields} fields, {characters} bytes of values in {clock.ElapsedMilliseconds} ms"));
return 0;

using System.Text;

namespace ComplianceEngine.TestSupport;

/// <summary>
/// Holds output to a file that a person has read. A golden file moves only when asked: run the tests with
/// <c>CE_UPDATE_GOLDENS=1</c>, then read the difference before committing it. On a build server (<c>CI=true</c>) it never moves.
/// </summary>
public static class Golden
{
    private const string Update = "CE_UPDATE_GOLDENS";
    private const int Context = 2;

    /// <summary>The folder that holds the tests.</summary>
    public static string Tests { get; } = FindTests();

    /// <summary>Compares output with its golden file; where they differ, writes the output beside the file as <c>*.received.txt</c>.</summary>
    /// <param name="file">The golden file, as a path from the tests' folder with forward slashes: <c>corpus/bind/bad/x.expected.txt</c>.</param>
    /// <param name="actual">The output, with line feeds.</param>
    /// <exception cref="GoldenException">They differ, or the golden file is missing.</exception>
    public static void Check(string file, string actual) => Check(Path.Combine(Tests, file), file, actual, Environment.GetEnvironmentVariable);

    /// <summary>Does the same for a file anywhere, under any environment.</summary>
    /// <param name="path">The golden file.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <param name="actual">The output, with line feeds.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <exception cref="GoldenException">They differ, or the golden file is missing.</exception>
    public static void Check(string path, string shown, string actual, Func<string, string?> environment)
    {
        var received = Path.ChangeExtension(path, null).Replace(".expected", "", StringComparison.Ordinal) + ".received.txt";
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (environment(Update) == "1")
        {
            if (environment("CI") == "true") throw new GoldenException($"{Update} is refused where CI=true: goldens are read by a person before they move");
            File.WriteAllText(path, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new GoldenException(expected is null
            ? $"there is no {shown}; read {Path.GetFileName(received)}, and if it is right run again with {Update}=1\n{actual}"
            : $"{shown} differs (- expected, + received); if the change is right run again with {Update}=1\n{Difference(expected, actual)}");
    }

    /// <summary>The lines that differ, with some lines around them.</summary>
    private static string Difference(string expected, string actual)
    {
        var lines = Merge(expected.Split('\n'), actual.Split('\n'));
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var near = lines.Skip(Math.Max(0, i - Context)).Take(Math.Min(i, Context) + Context + 1);
            if (near.Any(line => line[0] != ' ')) text.Append(lines[i]).Append('\n');
            else if (text.Length > 0 && !text.ToString().EndsWith("…\n", StringComparison.Ordinal)) text.Append("…\n");
        }

        return text.ToString();
    }

    // The longest common subsequence of lines, told as one list of kept, lost and new lines.
    private static List<string> Merge(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var lines = new List<string>();
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                lines.Add($"  {old[a++]}");
                b++;
            }
            else if (b == now.Length || (a < old.Length && common[a + 1, b] >= common[a, b + 1])) lines.Add($"- {old[a++]}");
            else lines.Add($"+ {now[b++]}");
        }

        return lines;
    }

    private static string FindTests()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ComplianceEngine.sln"))) return Path.Combine(folder.FullName, "tests");
        throw new InvalidOperationException("the tests do not lie below ComplianceEngine.sln");
    }
}

/// <summary>Output differs from its golden file.</summary>
public sealed class GoldenException : Exception
{
    /// <summary>Says what differs.</summary>
    /// <param name="message">The difference.</param>
    public GoldenException(string message)
        : base(message)
    {
    }
}

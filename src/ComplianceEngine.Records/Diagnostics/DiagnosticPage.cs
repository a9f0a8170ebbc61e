using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>What a diagnostic means, why it matters, an example that gives it and the same put right, and what to do.</summary>
/// <remarks>The pages are Markdown beside the catalogue, a file for each code. Immutable and safe to share between threads.</remarks>
public sealed class DiagnosticPage
{
    /// <summary>The heading over examples that give the diagnostic.</summary>
    public const string Wrong = "Wrong";

    /// <summary>The heading over the same examples put right.</summary>
    public const string Right = "Right";

    private const string Fence = "```";
    private const string Prefix = "explain/";

    private DiagnosticPage(DiagnosticDescriptor descriptor, string markdown)
    {
        Descriptor = descriptor;
        Markdown = markdown;
        Lines = [.. markdown.Split('\n')];
    }

    /// <summary>The catalogue entry.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The page as Markdown, ending with a line feed.</summary>
    public string Markdown { get; }

    /// <summary>Its title, in a few words.</summary>
    public string Title => Lines[0][(Lines[0].IndexOf(':', StringComparison.Ordinal) + 2)..];

    /// <summary>Its lines, without line feeds.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>The names of all pages that there are, in the order of codes.</summary>
    public static IEnumerable<string> Names => typeof(DiagnosticPage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal);

    /// <summary>Finds the page of a code.</summary>
    /// <param name="code">The code, in capitals: <c>CE2003</c>.</param>
    /// <returns>The page; <see langword="null"/> if there is no such code.</returns>
    public static DiagnosticPage? Find(string code)
    {
        if (DiagnosticCatalog.All.FirstOrDefault(entry => entry.Code == code) is not { } descriptor) return null;
        using var stream = typeof(DiagnosticPage).Assembly.GetManifestResourceStream(Prefix + code);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return new DiagnosticPage(descriptor, reader.ReadToEnd());
    }

    /// <summary>The examples under a heading.</summary>
    /// <param name="heading"><see cref="Wrong"/> or <see cref="Right"/>.</param>
    /// <returns>Each example with what it is, such as <c>yaml version</c> or <c>csv data/custody.csv</c>; none if the page only tells what it looks like.</returns>
    public ImmutableArray<(string Kind, string Text)> Examples(string heading)
    {
        var examples = ImmutableArray.CreateBuilder<(string, string)>();
        var at = Lines.IndexOf($"## {heading}");
        for (var line = at + 1; at >= 0 && line < Lines.Length && !Lines[line].StartsWith("## ", StringComparison.Ordinal); line++)
        {
            if (!Lines[line].StartsWith(Fence, StringComparison.Ordinal)) continue;
            var end = Lines.IndexOf(Fence, line + 1);
            examples.Add((Lines[line][Fence.Length..], string.Concat(Lines[(line + 1)..end].Select(text => $"{text}\n"))));
            line = end;
        }

        return examples.ToImmutable();
    }
}

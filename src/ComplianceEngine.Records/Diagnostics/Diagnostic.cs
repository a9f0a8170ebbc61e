using System.Globalization;

namespace ComplianceEngine.Records;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Probably not what was meant; the rest goes on.</summary>
    Warning,

    /// <summary>It cannot be used as it stands.</summary>
    Error,
}

/// <summary>One entry of the diagnostic catalogue.</summary>
/// <param name="Code">Its number: <c>CE2003</c>. Never used again for anything else.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">The message in lower case, with <c>{0}</c>, <c>{1}</c> for what varies.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Message);

/// <summary>Something found wrong, or worth knowing, in a file.</summary>
/// <param name="Descriptor">The catalogue entry.</param>
/// <param name="Location">Where; <see langword="null"/> if the whole file or folder is meant.</param>
/// <param name="Text">The message with its blanks filled. Never holds a value of a data row.</param>
/// <param name="Hint">What to do about it: "did you mean `x`?"; empty if there is nothing to say.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceLocation? Location, string Text, string Hint = "")
{
    /// <summary>What puts it right without a choice to make; <see langword="null"/> if a person must decide.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Makes a diagnostic.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="location">Where.</param>
    /// <param name="hint">What to do about it; if it names the word that was meant, and the misspelt one stands at the place, that is the fix.</param>
    /// <param name="arguments">What fills the message's blanks.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceLocation? location, Hint hint, params object[] arguments) =>
        new(descriptor, location, string.Format(CultureInfo.InvariantCulture, descriptor.Message, arguments), hint.Text)
        {
            Fix = location is { } place && hint is { Written: { } written, Meant: { } meant } ? Records.Fix.Replace(place, written, meant) : null,
        };
}

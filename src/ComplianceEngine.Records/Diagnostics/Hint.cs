namespace ComplianceEngine.Records;

/// <summary>What to do about a fault, in words; and the word that stands in for a misspelt one, where there is no doubt which was meant.</summary>
/// <remarks>The default value says nothing.</remarks>
public readonly record struct Hint
{
    private readonly string? text;

    /// <summary>A hint in words only.</summary>
    /// <param name="text">The words; empty if there is nothing to say.</param>
    public Hint(string text) => this.text = text;

    /// <summary>A hint that names the word meant.</summary>
    /// <param name="text">The words.</param>
    /// <param name="written">What was written.</param>
    /// <param name="meant">What was meant beyond doubt.</param>
    public Hint(string text, string written, string meant)
        : this(text) => (Written, Meant) = (written, meant);

    /// <summary>The words; empty if there is nothing to say.</summary>
    public string Text => text ?? "";

    /// <summary>What was written; <see langword="null"/> if it is in doubt what was meant.</summary>
    public string? Written { get; }

    /// <summary>What was meant; <see langword="null"/> if that is in doubt.</summary>
    public string? Meant { get; }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>A hint in words only.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator Hint(string text) => new(text);

    /// <summary>A hint in words only.</summary>
    /// <param name="text">The words.</param>
    public static Hint FromString(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

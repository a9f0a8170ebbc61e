using System.Collections.Immutable;
using System.Text;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Harmless invented words for subjects and bodies.</summary>
internal static class Phrases
{
    private const int BodyLength = 170;

    private static readonly ImmutableArray<byte[]> Subjects = Encode(
        "Schedule", "Court list", "Transfer list", "Follow-up", "Your request", "Update on the list", "Paper copy", "Calendar change", "Desk hours", "Records question");

    private static readonly ImmutableArray<byte[]> Sentences = Encode(
        "The list for today is attached",
        "Please confirm that it reached you",
        "The desk is open until six",
        "The calendar shows a change for Thursday",
        "We have no further papers on file",
        "A paper copy follows by courier",
        "The file was checked this morning",
        "Call the front desk if anything is missing",
        "The van leaves from the north gate",
        "Somebody will be at the counter after lunch",
        "The next date stands in the court list",
        "Nothing has changed since the last note",
        "The form needs a second signature",
        "The earlier copy was hard to read",
        "The system was down for an hour",
        "Thank you for the quick answer");

    private static readonly ImmutableArray<byte[]> SentencesWithMarks = Encode(
        "The copy is marked \"for the file\", not for the desk",
        "The box says \"other\", so nobody knows",
        "First the form, then the list, then the van",
        "If so, please say so; if not, no answer is needed",
        "See page 2, line 14, of the list");

    /// <summary>Writes a subject line.</summary>
    /// <returns>Its length in bytes.</returns>
    public static int WriteSubject(Span<byte> target, bool reply, ref SeededRandom random)
    {
        var length = 0;
        if (reply) length = Append(target, length, "Re: "u8);
        length = Append(target, length, Pick(Subjects, ref random));
        length = Append(target, length, " "u8);
        random.Between(100, 999).TryFormat(target[length..], out var digits, default, System.Globalization.CultureInfo.InvariantCulture);
        return length + digits;
    }

    /// <summary>Writes a body of about two hundred characters: one in fifty over several lines, one in four with commas or quotes.</summary>
    /// <returns>Its length in bytes.</returns>
    public static int WriteBody(Span<byte> target, ref SeededRandom random)
    {
        var separator = random.Chance(20) ? ".\n"u8 : ". "u8;
        var length = 0;
        if (random.Chance(250)) length = Append(target, length, Pick(SentencesWithMarks, ref random));
        while (length < BodyLength)
        {
            if (length > 0) length = Append(target, length, separator);
            length = Append(target, length, Pick(Sentences, ref random));
        }

        return Append(target, length, "."u8);
    }

    private static ImmutableArray<byte[]> Encode(params ReadOnlySpan<string> texts)
    {
        var encoded = ImmutableArray.CreateBuilder<byte[]>(texts.Length);
        foreach (var text in texts) encoded.Add(Encoding.UTF8.GetBytes(text));
        return encoded.MoveToImmutable();
    }

    private static byte[] Pick(ImmutableArray<byte[]> texts, ref SeededRandom random) => texts[random.Below(texts.Length)];

    private static int Append(Span<byte> target, int length, ReadOnlySpan<byte> more)
    {
        more.CopyTo(target[length..]);
        return length + more.Length;
    }
}

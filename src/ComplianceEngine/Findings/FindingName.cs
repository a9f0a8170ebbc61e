using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceEngine;

/// <summary>The name of a finding: the first 16 hexadecimal digits of the SHA-256 of rule, record, record id and person id joined by line feeds.</summary>
internal static class FindingName
{
    private const int HashedBytes = 8;

    public static string Of(string rule, string record, string recordId, string? person)
    {
        var room = Encoding.UTF8.GetMaxByteCount(rule.Length + record.Length + recordId.Length + (person?.Length ?? 0) + 3);
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        var length = 0;
        Append(buffer, ref length, rule);
        buffer[length++] = (byte)'\n';
        Append(buffer, ref length, record);
        buffer[length++] = (byte)'\n';
        Append(buffer, ref length, recordId);
        buffer[length++] = (byte)'\n';
        if (person is not null) Append(buffer, ref length, person);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash[..HashedBytes]);
    }

    private static void Append(byte[] buffer, ref int length, string text) => length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
}

using System.Security.Cryptography;
using System.Text;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>
/// The signature of calls: HMAC-SHA256 over secret + path + sorted names and decoded values + body bytes + secret, and
/// that of webhooks: over key + body. Both keyed with the secret, as lowercase hex.
/// </summary>
internal static class Signature
{
    private static readonly string[] NotSigned = ["sign", "access_token", "x-tts-access-token"];

    public static string OfCall(
        string secret, string path, IEnumerable<KeyValuePair<string, string>> query, ReadOnlySpan<byte> body)
    {
        var head = new StringBuilder(secret).Append(path);

        foreach (var (name, value) in query
            .Where(member => !NotSigned.Contains(member.Key))
            .OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            head.Append(name).Append(value);
        }

        return Hex(secret, Encoding.UTF8.GetBytes(head.ToString()), body, Encoding.UTF8.GetBytes(secret));
    }

    public static string OfWebhook(string appKey, string secret, ReadOnlySpan<byte> body) =>
        Hex(secret, Encoding.UTF8.GetBytes(appKey), body, []);

    /// <summary>
    /// Whether a call is signed right. A body of just {} is signed by some clients and left out by others.
    /// </summary>
    public static bool Matches(
        string sign,
        string secret,
        string path,
        IReadOnlyCollection<KeyValuePair<string, string>> query,
        ReadOnlySpan<byte> body)
    {
        return Same(sign, OfCall(secret, path, query, body))
            || (body.SequenceEqual("{}"u8) && Same(sign, OfCall(secret, path, query, [])));
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Hex(string secret, byte[] head, ReadOnlySpan<byte> body, byte[] tail)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(head);
        hash.AppendData(body);
        hash.AppendData(tail);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

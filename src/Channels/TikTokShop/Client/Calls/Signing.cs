using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// The signatures of TikTok Shop: of requests, over path, decoded query and the very bytes of the body; and of
/// webhooks, over the app key and the very bytes received. HMAC-SHA256 in lower-case hex. Source: fact sheet 2 and 6.
/// </summary>
public static class Signing
{
    private const string Multipart = "multipart/form-data";
    private const int SignatureBytes = 32;

    /// <summary>The value of the query member "sign".</summary>
    /// <param name="secret">The app's secret.</param>
    /// <param name="path">The path alone, without host and query.</param>
    /// <param name="query">Decoded names and values; "sign" and "access_token" among them are passed over.</param>
    /// <param name="body">As sent; empty when nothing is.</param>
    /// <param name="contentType">The body is not signed where this is multipart.</param>
    public static string Sign(
        string secret,
        string path,
        IEnumerable<KeyValuePair<string, string>> query,
        ReadOnlySpan<byte> body,
        string? contentType = null)
    {
        var text = new StringBuilder(secret).Append(path);

        foreach (var (name, value) in query.Where(IsSigned).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));

        if (!IsMultipart(contentType))
        {
            hash.AppendData(body);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(secret));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// True when the header <c>Authorization</c> of a webhook is the signature of these bytes. Takes the same time
    /// whatever differs.
    /// </summary>
    public static bool IsFromTikTokShop(string appKey, string secret, ReadOnlySpan<byte> body, string? authorization)
    {
        Span<byte> claimed = stackalloc byte[SignatureBytes];

        if (authorization is null
            || authorization.Length != SignatureBytes * 2
            || Convert.FromHexString(authorization, claimed, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        Span<byte> right = stackalloc byte[SignatureBytes];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(appKey));
        hash.AppendData(body);
        hash.GetHashAndReset(right);
        return CryptographicOperations.FixedTimeEquals(claimed, right);
    }

    private static bool IsSigned(KeyValuePair<string, string> member) => member.Key is not ("sign" or "access_token");

    // The boundary after the media type differs with every upload: the media type alone decides.
    private static bool IsMultipart(string? contentType) =>
        contentType?.Split(';')[0].Trim().Equals(Multipart, StringComparison.OrdinalIgnoreCase) == true;
}

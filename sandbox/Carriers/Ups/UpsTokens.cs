using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// Issues and checks tokens. A token carries its own time of issue and a signature, so that it outlives a restart.
/// </summary>
internal sealed class UpsTokens(UpsOptions options, TimeProvider clock)
{
    private readonly byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes(options.ClientSecret));
    private int issued;

    public int Issued => issued;

    /// <summary>Answers POST /security/v1/oauth/token.</summary>
    public async Task<UpsAnswer> Issue(HttpRequest request, CancellationToken ct)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is null)
        {
            return UpsError.NoCredentials;
        }

        if (!IsClient(header.Parameter))
        {
            return UpsError.WrongClient;
        }

        if (!request.HasFormContentType || (await request.ReadFormAsync(ct))["grant_type"] != "client_credentials")
        {
            return UpsError.WrongGrant;
        }

        var issuedAtMs = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var payload = $"{issuedAtMs}.{Interlocked.Increment(ref issued)}";

        return UpsAnswer.Ok(new
        {
            token_type = "Bearer",
            issued_at = issuedAtMs,
            client_id = options.ClientId,
            access_token = $"{payload}.{Sign(payload)}",
            scope = "",
            expires_in = ((long)options.TokenLife.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            refresh_count = "0",
            status = "approved",
        });
    }

    /// <summary>Why the request's bearer token does not do; null when it does.</summary>
    public UpsError? Refusal(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { } token)
        {
            return UpsError.InvalidToken;
        }

        var end = token.LastIndexOf('.');

        if (end < 0 || !Same(Sign(token[..end]), token[(end + 1)..]))
        {
            return UpsError.InvalidToken;
        }

        var issuedAtMs = long.Parse(token.AsSpan(0, token.IndexOf('.')), CultureInfo.InvariantCulture);
        var expiresAt = DateTimeOffset.FromUnixTimeMilliseconds(issuedAtMs) + options.TokenLife;

        return clock.GetUtcNow() < expiresAt ? null : UpsError.InvalidToken;
    }

    private bool IsClient(string basic)
    {
        var bytes = new byte[basic.Length];

        return Convert.TryFromBase64String(basic, bytes, out var length)
            && Same(Encoding.UTF8.GetString(bytes, 0, length), $"{options.ClientId}:{options.ClientSecret}");
    }

    private string Sign(string payload) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(payload)));

    private static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}

using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CreatorFlow.Sandbox.TikTokShop.Gateway;

/// <summary>
/// What every signed call passes: app, time, signature, token, scope, shop, rate, body. The refusals and their order
/// are those a client meets at the platform.
/// </summary>
internal sealed class Gateway(Seller seller)
{
    private const long OldestSeconds = 300;
    private const long NewestSeconds = 30;
    private const int MaxBodyBytes = 10 * 1024 * 1024;

    private readonly CallRates rates = new(seller.Options.CallsPerSecond, seller.Clock);

    /// <summary>Answers a call with the endpoint of the shop that it names; there is one for each shop.</summary>
    public async Task Handle(HttpContext context, IReadOnlyList<ApiEndpoint> ofShops)
    {
        var reply = await Answer(context, ofShops);
        await Envelope.Write(context, reply, seller.RequestIds.Next(), seller.Switches.StatusOf(reply.Code));
    }

    private async Task<Reply> Answer(HttpContext context, IReadOnlyList<ApiEndpoint> ofShops)
    {
        var endpoint = ofShops[0];

        if (seller.Policies.Latest.RetiredPaths.Contains(endpoint.Pattern))
        {
            return Reply.Refused(Codes.UnknownVersion, "The API version is retired or unknown.");
        }

        if (await ReadBody(context.Request, context.RequestAborted) is not { } body)
        {
            return Reply.Refused(Codes.FileTooLarge, "The request body is too large.");
        }

        var query = context.Request.Query.ToDictionary(
            member => member.Key, member => member.Value.ToString(), StringComparer.Ordinal);

        var token = context.Request.Headers["x-tts-access-token"].ToString();
        var grant = seller.Grants.OfAccessToken(token);

        if ((CheckSigning(context, query, body) ?? CheckToken(token, grant, endpoint)) is { } refused)
        {
            return refused;
        }

        var isOfOther = grant is { IsOfOther: true };
        var (shop, wrongShop) = FindShop(endpoint, query, isOfOther);

        if (wrongShop is not null)
        {
            return wrongShop;
        }

        if (!rates.Allows(seller.App.Key, shop?.Id ?? "", endpoint.Name))
        {
            return Reply.Refused(Codes.TooManyRequests, "Too many requests.");
        }

        if (endpoint.TakesFile)
        {
            context.Request.Body = new MemoryStream(body);
            return await endpoint.Run(new Call(context, shop, query, default) { IsOfOtherSeller = isOfOther });
        }

        return ReadJson(context, body, out var json) is { } noJson
            ? noJson
            : await ofShops[shop?.Ordinal ?? 0].Run(
                new Call(context, shop, query, json) { IsOfOtherSeller = isOfOther });
    }

    private Reply? CheckSigning(HttpContext context, Dictionary<string, string> query, byte[] body)
    {
        if (seller.Faults.Platform.CallerBlocked)
        {
            return Reply.Refused(Codes.NotOfAllowList, "The caller's IP address is not on the app's allow list.");
        }

        if (query.GetValueOrDefault("app_key") != seller.App.Key)
        {
            return Reply.BadParameter("Invalid credentials. The 'app_key' query parameter is invalid.");
        }

        if (!IsInTime(query.GetValueOrDefault("timestamp")))
        {
            return Reply.BadParameter("Invalid 'timestamp' query parameter. It is out of the permitted window.");
        }

        if (query.GetValueOrDefault("sign") is not { Length: > 0 } sign)
        {
            return Reply.BadParameter("Missing credentials. The 'sign' query parameter is required.");
        }

        var isMultipart = context.Request.ContentType?
            .StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2)[0];

        return Signature.Matches(sign, seller.App.Secret, path, query, isMultipart ? [] : body)
            ? null
            : Reply.Refused(Codes.WrongSign, "Invalid credentials. The 'sign' query parameter is invalid.");
    }

    /// <summary>By the real time: an advanced clock must not shut out clients whose clock is right.</summary>
    private bool IsInTime(string? timestamp)
    {
        var skew = seller.Faults.Platform.ClockSkewSeconds;
        var now = seller.Clock.Wall.GetUtcNow().AddSeconds(skew).ToUnixTimeSeconds();
        return timestamp?.Length == 10
            && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at >= now - OldestSeconds
            && at <= now + NewestSeconds;
    }

    private Reply? CheckToken(string token, Grant? grant, ApiEndpoint endpoint)
    {
        if (token.Length == 0)
        {
            return Reply.BadParameter("Missing credentials. The 'x-tts-access-token' header is required.");
        }

        if (grant is null)
        {
            return Reply.BadParameter("Invalid credentials. The 'x-tts-access-token' header is invalid.");
        }

        if (grant.IsRevoked || grant.AccessExpiresAt <= seller.Clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return Reply.Refused(
                Codes.ExpiredToken, "Expired credentials. The 'x-tts-access-token' header has expired.");
        }

        return grant.Scopes.Contains(endpoint.Scope)
            ? null
            : Reply.Refused(
                Codes.MissingScope, "Access denied. The app or token lacks the access scope of this endpoint.");
    }

    private (Shop? Shop, Reply? Refusal) FindShop(
        ApiEndpoint endpoint, Dictionary<string, string> query, bool isOfOther)
    {
        var cipher = query.GetValueOrDefault("shop_cipher");

        if (!endpoint.NeedsShop)
        {
            return cipher is null
                ? (null, null)
                : (null, Reply.BadParameter(
                    "Unexpected identifier. The 'shop_cipher' query parameter is not allowed."));
        }

        if (string.IsNullOrEmpty(cipher))
        {
            return (null, Reply.Refused(
                Codes.MissingCipher, "Missing identifier. The 'shop_cipher' query parameter is required."));
        }

        return seller.Markets.FirstOrDefault(market => !isOfOther && market.Shop.Cipher == cipher) is { } found
            ? (found.Shop, null)
            : (null, Reply.Refused(Codes.WrongShop, "The 'shop_cipher' does not belong to a shop of this token."));
    }

    private static Reply? ReadJson(HttpContext context, byte[] body, out JsonElement json)
    {
        json = default;

        if (body.Length == 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            json = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Reply.Refused(Codes.NotJson, "The request body must be JSON.");
        }

        return json.ValueKind == JsonValueKind.Object || HttpMethods.IsGet(context.Request.Method)
            ? null
            : Reply.Refused(Codes.NotJson, "The request body must be a JSON object.");
    }

    /// <summary>The bytes as sent; null when there are too many.</summary>
    private static async Task<byte[]?> ReadBody(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(body, ct);
        return body.Length > MaxBodyBytes ? null : body.ToArray();
    }
}

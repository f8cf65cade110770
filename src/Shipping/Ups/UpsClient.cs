using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Ups;

/// <summary>
/// The calls, over HTTP. Nothing is repeated here except after a rejected token, which proves that nothing was done:
/// what may have been done must be asked for, and that is the caller's to decide.
/// </summary>
internal sealed class UpsClient(HttpClient http, UpsTokens tokens, TimeProvider clock)
{
    /// <summary>The name of its HTTP settings.</summary>
    public const string Name = "ups";

    public const int TimeoutSeconds = 30;
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private const string Version = "v2409";
    private const string Source = "CreatorFlow";

    public Task<UpsAnswer<RateAnswer>> Rate(UpsSettings account, RateQuestion question, CancellationToken ct) => Call(
        account,
        () => Post(
            account,
            $"/api/rating/{Version}/Shop?additionalinfo=timeintransit",
            question,
            UpsJson.Default.RateQuestion),
        UpsJson.Default.RateAnswer,
        ct);

    public Task<UpsAnswer<ShipAnswer>> Ship(UpsSettings account, ShipQuestion question, CancellationToken ct) => Call(
        account,
        () => Post(account, $"/api/shipments/{Version}/ship", question, UpsJson.Default.ShipQuestion),
        UpsJson.Default.ShipAnswer,
        ct);

    public Task<UpsAnswer<RecoveryAnswer>> Recover(
        UpsSettings account, RecoveryQuestion question, CancellationToken ct) => Call(
        account,
        () => Post(account, $"/api/labels/{Version}/recovery", question, UpsJson.Default.RecoveryQuestion),
        UpsJson.Default.RecoveryAnswer,
        ct);

    public Task<UpsAnswer<VoidAnswer>> Void(UpsSettings account, string shipmentNumber, CancellationToken ct) => Call(
        account,
        () => new(
            HttpMethod.Delete,
            account.At($"/api/shipments/{Version}/void/cancel/{Uri.EscapeDataString(shipmentNumber)}")),
        UpsJson.Default.VoidAnswer,
        ct);

    public Task<UpsAnswer<TrackAnswer>> Track(UpsSettings account, string trackingNumber, CancellationToken ct) => Call(
        account,
        () => new(
            HttpMethod.Get,
            account.At($"/api/track/v1/details/{Uri.EscapeDataString(trackingNumber)}?locale=en_US")),
        UpsTrackJson.Default.TrackAnswer,
        ct);

    /// <summary>A token of the account; from memory while it lasts.</summary>
    public Task<Result<string>> Token(UpsSettings account, CancellationToken ct) =>
        tokens.Of(account, asking => AskToken(account, asking), ct);

    private async Task<UpsAnswer<T>> Call<T>(
        UpsSettings account, Func<HttpRequestMessage> request, JsonTypeInfo<T> shape, CancellationToken ct)
    {
        var first = await CallOnce(account, request, shape, ct);

        if (first.Status != HttpStatusCode.Unauthorized || first.Token is null)
        {
            return first;
        }

        tokens.Forget(account, first.Token);
        return await CallOnce(account, request, shape, ct);
    }

    private async Task<UpsAnswer<T>> CallOnce<T>(
        UpsSettings account, Func<HttpRequestMessage> request, JsonTypeInfo<T> shape, CancellationToken ct)
    {
        if ((await Token(account, ct)).Refused(out var problem, out var token))
        {
            return new(problem);
        }

        using var message = request();
        message.Headers.Authorization = new("Bearer", token);
        message.Headers.Add("transId", Ids.New(clock.GetUtcNow()).ToString("N"));
        message.Headers.Add("transactionSrc", Source);

        return await Send(message, shape, ct) with { Token = token };
    }

    private async Task<Result<UpsToken>> AskToken(UpsSettings account, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, account.At("/security/v1/oauth/token"));
        var basic = Encoding.UTF8.GetBytes($"{account.ClientId}:{account.ClientSecret}");
        message.Headers.Authorization = new("Basic", Convert.ToBase64String(basic));
        message.Headers.Add("x-merchant-id", account.ShipperNumber);
        message.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);

        var answer = await Send(message, UpsJson.Default.TokenAnswer, ct);

        // A token call changes nothing, so an unclear answer is as good as none.
        return answer.Problem is { } problem
            ? problem.MayBeDone() ? ShippingProblems.CarrierUnreachable(UpsReading.Carrier) : problem
            : answer.Value is { AccessToken: { Length: > 0 } text, ExpiresIn: > 0 and var life }
                ? new UpsToken(text, life)
                : ShippingProblems.CarrierUnreachable(UpsReading.Carrier);
    }

    private async Task<UpsAnswer<T>> Send<T>(HttpRequestMessage message, JsonTypeInfo<T> shape, CancellationToken ct)
    {
        try
        {
            using var answer = await http.SendAsync(message, ct);
            var body = await answer.Content.ReadAsByteArrayAsync(ct);

            return answer.IsSuccessStatusCode
                ? Read(body, shape)
                : new(UpsFailure.Of(answer.StatusCode, body))
                {
                    Status = answer.StatusCode,
                    Error = UpsFailure.ErrorIn(body),
                };
        }
        catch (HttpRequestException failure)
        {
            return new(UpsFailure.Of(failure));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(ShippingProblems.CarrierUnclear(UpsReading.Carrier, "no answer in time"));
        }
    }

    private static UpsAnswer<T> Read<T>(byte[] body, JsonTypeInfo<T> shape)
    {
        try
        {
            return new(JsonSerializer.Deserialize(body, shape), null);
        }
        catch (JsonException)
        {
            return new(ShippingProblems.CarrierUnclear(UpsReading.Carrier, "an unreadable answer"));
        }
    }

    private static HttpRequestMessage Post<T>(UpsSettings account, string path, T body, JsonTypeInfo<T> shape)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, shape));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new(HttpMethod.Post, account.At(path)) { Content = content };
    }
}

/// <summary>What came back: a message, or a problem with what UPS said.</summary>
internal sealed record UpsAnswer<T>(T? Value, Problem? Problem)
{
    public UpsAnswer(Problem problem)
        : this(default, problem)
    {
    }

    /// <summary>The status of a refusal.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What UPS said of a refusal.</summary>
    public UpsError? Error { get; init; }

    /// <summary>The token it was asked with.</summary>
    public string? Token { get; init; }
}

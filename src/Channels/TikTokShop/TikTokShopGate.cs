using System.Globalization;
using System.Net.Http.Headers;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Where calls to TikTok Shop pass: it counts them by app, shop and endpoint.</summary>
internal sealed class TikTokShopGate(TikTokShopSettings settings, CallGate gate) : ICallGate
{
    private const string Remaining = "x-ratelimit-remaining";
    private static readonly TimeSpan WindowOfLimit = TimeSpan.FromSeconds(1);

    public ValueTask Enter(Endpoint endpoint, string? cipher, CancellationToken ct) =>
        gate.Enter(Of(endpoint, cipher), ct);

    public void Left(Endpoint endpoint, string? cipher, CallOutcome outcome) =>
        gate.Left(Of(endpoint, cipher), ResultOf(outcome));

    internal static CallResult ResultOf(CallOutcome outcome) => new(EndOf(outcome), outcome.Took)
    {
        Code = outcome.Failure?.Code?.ToString(CultureInfo.InvariantCulture),
        Message = outcome.Failure?.Message,
        RequestId = outcome.Failure?.RequestId,
        Pause = PauseOf(outcome.Headers),
    };

    private ChannelCall Of(Endpoint endpoint, string? cipher) => new(
        settings.App.AppKey,
        cipher ?? "",
        endpoint.Name,
        TikTokShopFamilies.Of(endpoint),
        endpoint.IsOnTokenHost ? 0 : settings.App.CallsPerSecond);

    private static CallEnd EndOf(CallOutcome outcome) => outcome.Failure switch
    {
        null => outcome.Status is null ? CallEnd.Left : CallEnd.Worked,
        { } failure when failure.Is(ErrorTraits.RateLimited) => CallEnd.Throttled,
        // What passes soon but was answered, such as an order that is locked, comes from a vendor in good health.
        { } failure when failure.Is(ErrorTraits.OutcomeOpen) => CallEnd.Down,
        { Class: ErrorClass.Bug } => CallEnd.Wrong,
        _ => CallEnd.Refused,
    };

    /// <summary>TikTok Shop documents neither header; where one comes, it is believed.</summary>
    private static TimeSpan? PauseOf(HttpResponseHeaders? headers)
    {
        if (headers?.RetryAfter?.Delta is { } asked)
        {
            return asked;
        }

        return headers is not null && headers.TryGetValues(Remaining, out var left) && left.Contains("0")
            ? WindowOfLimit
            : null;
    }
}

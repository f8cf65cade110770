using System.Globalization;
using System.Net;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// What an answer's code means for the caller. Only the code counts: messages differ, the status is often 200.
/// Codes and reactions are those of the vendor's table of common errors and of field reports.
/// </summary>
internal static class TikTokShopErrors
{
    private const long ExpiredToken = 105002;

    private static readonly HashSet<long> NeedsConsent =
    [
        101000, // token invalid for this shop
        ExpiredToken, // and a fresh one did not help
        36004001, // refresh token expired
        36004004, // authorisation code invalid
        36004005, // refresh token unknown
    ];

    private const long MissingScope = 105005;

    private static readonly HashSet<long> TooMany =
    [
        36009002, // too many requests
        36009037, // rate limit as seen in the field
        45101004, // daily quota
    ];

    private static readonly HashSet<long> Passing =
    [
        36009003, // internal error
        36009007, // time-out at the gateway
        11034023, // label time-out
        11034037, // label still being made
        25001028, // lock failed
    ];

    private static readonly HashSet<long> ShippedBefore = [11006021, 21011006, 21011020];

    private static readonly HashSet<long> Cancelling =
    [
        25001011, // a cancellation is in process
        25001051, // the order is completed or cancelled
        25020009, // cancelled already
        25020010, // approved already
        21011042, // the order is cancelled
    ];

    /// <summary>True when the order was marked as shipped by an earlier call.</summary>
    public static bool MeansShippedBefore(this ChannelFailure failure) =>
        long.TryParse(failure.Code, CultureInfo.InvariantCulture, out var code) && ShippedBefore.Contains(code);

    /// <summary>True when an earlier call may have cancelled the order, or something else ended it.</summary>
    public static bool MeansCancelling(this ChannelFailure failure) =>
        long.TryParse(failure.Code, CultureInfo.InvariantCulture, out var code) && Cancelling.Contains(code);

    /// <summary>True when nobody knows whether the call took effect.</summary>
    public static bool LeavesOutcomeOpen(this ChannelFailure failure) => failure.Kind == ChannelFailureKind.Retry;

    /// <summary>An answer with a code other than 0.</summary>
    public static Exception OfCode(long code, string? message, string? requestId, HttpStatusCode status)
    {
        var digits = code.ToString(CultureInfo.InvariantCulture);
        var text = $"TikTok Shop answered {digits}: {message} (request {requestId ?? "unknown"})";
        var failure = new ChannelFailure(KindOf(code, status), text, digits);
        return code == ExpiredToken ? new AccessExpired(failure) : failure;
    }

    /// <summary>An answer that is not in TikTok Shop's form: a gateway's page, or cut off.</summary>
    public static ChannelFailure OfStatus(HttpStatusCode status, Exception? inner = null) => new(
        KindOf(status),
        $"TikTok Shop answered with HTTP status {(int)status} and no readable body.",
        inner: inner);

    private static ChannelFailureKind KindOf(long code, HttpStatusCode status)
    {
        if (NeedsConsent.Contains(code))
        {
            return ChannelFailureKind.Reconnect;
        }

        if (code == MissingScope)
        {
            return ChannelFailureKind.ScopeMissing;
        }

        if (TooMany.Contains(code))
        {
            return ChannelFailureKind.RateLimited;
        }

        if (Passing.Contains(code))
        {
            return ChannelFailureKind.Retry;
        }

        // A code nobody listed: the status is the only other thing known about it.
        return (int)status >= 500 || status == HttpStatusCode.TooManyRequests
            ? KindOf(status)
            : ChannelFailureKind.Refused;
    }

    private static ChannelFailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => ChannelFailureKind.RateLimited,
        HttpStatusCode.RequestTimeout => ChannelFailureKind.Retry,
        >= HttpStatusCode.InternalServerError => ChannelFailureKind.Retry,
        < HttpStatusCode.Ambiguous => ChannelFailureKind.Retry,
        _ => ChannelFailureKind.Refused,
    };
}

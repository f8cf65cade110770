using System.Globalization;
using System.Net;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// A call that did not work: refused, not answered, or answered unreadably. <see cref="Class"/> says what to do about
/// it, <see cref="Traits"/> what else is known.
/// </summary>
public sealed class TikTokShopException : Exception
{
    private TikTokShopException(
        Endpoint endpoint, ErrorClass whatToDo, ErrorTraits traits, string text, Exception? inner)
        : base(text, inner)
    {
        Endpoint = endpoint;
        Class = whatToDo;
        Traits = traits;
    }

    /// <summary>What was called.</summary>
    public Endpoint Endpoint { get; }

    /// <summary>What to do.</summary>
    public ErrorClass Class { get; }

    /// <summary>What else is known.</summary>
    public ErrorTraits Traits { get; }

    /// <summary>TikTok Shop's own code; null when there was no readable answer.</summary>
    public long? Code { get; private init; }

    /// <summary>What TikTok Shop calls the call; support asks for it.</summary>
    public string? RequestId { get; private init; }

    /// <summary>Null when no answer came.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>True when the error has this trait.</summary>
    public bool Is(ErrorTraits trait) => (Traits & trait) == trait;

    /// <summary>An answer with a code other than 0. A code that nobody listed is read by its status.</summary>
    internal static TikTokShopException OfCode(
        Endpoint endpoint, long code, string? message, string? requestId, HttpStatusCode status)
    {
        var known = KnownErrors.Find(code);
        var (whatToDo, traits) = known.IsKnown || !IsTelling(status)
            ? (known.Class, known.Traits)
            : ByStatus(status);
        var digits = code.ToString(CultureInfo.InvariantCulture);

        return new(
            endpoint,
            whatToDo,
            traits,
            $"TikTok Shop answered {digits}: {message} (request {requestId ?? "unknown"})",
            null)
        { Code = code, RequestId = requestId, Status = status };
    }

    /// <summary>An answer that is not in TikTok Shop's form: a gateway's page, or cut off.</summary>
    internal static TikTokShopException OfStatus(Endpoint endpoint, HttpStatusCode status, Exception? inner)
    {
        var (whatToDo, traits) = ByStatus(status);
        return new(
            endpoint,
            whatToDo,
            traits,
            $"TikTok Shop answered with HTTP status {(int)status} and no readable body.",
            inner)
        { Status = status };
    }

    /// <summary>No answer at all.</summary>
    internal static TikTokShopException NoAnswer(Endpoint endpoint, string text, Exception inner) =>
        new(endpoint, ErrorClass.VendorDown, ErrorTraits.OutcomeOpen, text, inner);

    private static bool IsTelling(HttpStatusCode status) =>
        status == HttpStatusCode.TooManyRequests || status >= HttpStatusCode.InternalServerError;

    private static (ErrorClass, ErrorTraits) ByStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => (ErrorClass.RetryLater, ErrorTraits.RateLimited),
        HttpStatusCode.RequestTimeout => (ErrorClass.RetryNow, ErrorTraits.OutcomeOpen),
        >= HttpStatusCode.InternalServerError => (ErrorClass.VendorDown, ErrorTraits.OutcomeOpen),
        < HttpStatusCode.Ambiguous => (ErrorClass.RetryNow, ErrorTraits.OutcomeOpen),
        _ => (ErrorClass.Bug, ErrorTraits.None),
    };
}

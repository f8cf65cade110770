using System.Net;
using System.Net.Http.Headers;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Where a caller paces, counts and watches calls: TikTok Shop allows 50 a second per app, shop and endpoint.
/// </summary>
public interface ICallGate
{
    /// <summary>Returns when the call may go out; throws when it shall not.</summary>
    ValueTask Enter(Endpoint endpoint, string? cipher, CancellationToken ct);

    /// <summary>Told what became of a call that went out.</summary>
    void Left(Endpoint endpoint, string? cipher, CallOutcome outcome);
}

/// <summary>What became of a call.</summary>
/// <param name="Took">From sending to the end of the answer.</param>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Headers">Null when no answer came.</param>
/// <param name="Failure">Null when the call worked.</param>
public sealed record CallOutcome(
    TimeSpan Took, HttpStatusCode? Status, HttpResponseHeaders? Headers, TikTokShopException? Failure);

using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>How TikTok Shop is asked what is wrong with a connection.</summary>
internal sealed class TikTokShopProbe(
    TikTokShopClient client,
    TikTokShopFigureCalls figures,
    TikTokShopSettings settings,
    IHttpClientFactory http,
    TimeProvider clock) : IChannelProbe
{
    /// <summary>Behind the gateway that answers all calls; unsigned, it refuses and does nothing.</summary>
    private const string PulsePath = "/authorization/202309/shops";

    private static readonly TimeSpan PulseTimeout = TimeSpan.FromSeconds(10);

    public string Key => TikTokShopSettings.Channel;

    public IReadOnlyList<ScopeNeed> Needs => TikTokShopScopes.Needs;

    /// <summary>Any answer of the API will do, also a refusal: it is alive and carries a date.</summary>
    public async Task<Pulse> Pulse(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(PulseTimeout);

        try
        {
            using var own = http.CreateClient(TikTokShopSettings.HttpClientName);
            using var answer = await own.GetAsync(
                new Uri(settings.App.ApiAddress, PulsePath), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.StatusCode < HttpStatusCode.InternalServerError
                ? new(answer.Headers.Date)
                : throw new ChannelFailure(
                    ChannelFailureKind.Retry, $"TikTok Shop answered with HTTP status {(int)answer.StatusCode}.");
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new ChannelFailure(
                ChannelFailureKind.Retry,
                $"TikTok Shop did not answer within {PulseTimeout.TotalSeconds} s.",
                inner: late);
        }
        catch (HttpRequestException broken)
        {
            throw new ChannelFailure(
                ChannelFailureKind.Retry, $"The connection to TikTok Shop failed: {broken.Message}", inner: broken);
        }
    }

    public ChannelFault FaultOf(ChannelFailure failure) => TikTokShopFaults.Of(failure);

    public async Task<bool> Try(ShopKey shop, ScopeNeed need, CancellationToken ct)
    {
        var access = TikTokShopChannel.Access(shop);
        var now = clock.GetUtcNow();
        Task? call = need.Use switch
        {
            ScopeUse.Connection => client.Shops(shop.AccessToken, ct),
            ScopeUse.Orders => client.OrdersChangedSince(access, now, null, ct),
            ScopeUse.Catalogue => client.Products(access, now, TikTokShopProductPages.First, ct),
            ScopeUse.Carriers => client.Warehouses(access, ct),
            ScopeUse.Cancellations => client.Cancellations(access, "0", null, ct),
            ScopeUse.Statements => client.Statements(access, now, null, ct),
            ScopeUse.Figures => figures.Shop(access, Today(now).AddDays(-2), Today(now).AddDays(-1), ct),
            ScopeUse.Affiliates => figures.AffiliateOrders(access, now, null, ct),
            _ => null,
        };

        if (call is null)
        {
            return false;
        }

        await call;
        return true;
    }

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}

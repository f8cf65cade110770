using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopPaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_of_a_shop_and_endpoint_wait_for_their_turn_and_no_others()
    {
        using var pace = new TikTokShopPace(SlowSettings());

        await pace.Enter(OrderEndpoints.Get, "a", Ct);
        var waits = pace.Enter(OrderEndpoints.Get, "a", Ct).AsTask();

        waits.IsCompleted.ShouldBeFalse();
        pace.Enter(OrderEndpoints.Get, "b", Ct).AsTask().IsCompleted.ShouldBeTrue();
        pace.Enter(OrderEndpoints.Search, "a", Ct).AsTask().IsCompleted.ShouldBeTrue();
        await waits;
    }

    [Fact]
    public async Task Tokens_are_had_without_waiting()
    {
        using var pace = new TikTokShopPace(SlowSettings());

        await pace.Enter(AuthorizationEndpoints.RefreshToken, null, Ct);

        pace.Enter(AuthorizationEndpoints.RefreshToken, null, Ct).AsTask().IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_stops_waits_no_longer()
    {
        using var pace = new TikTokShopPace(SlowSettings());
        using var stop = new CancellationTokenSource();
        await pace.Enter(OrderEndpoints.Get, "a", Ct);

        var waits = pace.Enter(OrderEndpoints.Get, "a", stop.Token).AsTask();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waits);
    }

    private static TikTokShopSettings SlowSettings()
    {
        var options = TikTokShopSettingsTests.Options;
        return new(options with { TikTokShop = options.TikTokShop with { CallsPerSecond = 1 } });
    }
}

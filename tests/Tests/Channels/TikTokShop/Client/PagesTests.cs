using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed class PagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_walked_as_they_are_wanted()
    {
        using var vendor = new Loopback()
            .Say("""{"next_page_token":"p2","orders":[{"id":"1"},{"id":"2"}]}""")
            .Say("""{"next_page_token":"p3","orders":[]}""")
            .Say("""{"next_page_token":"","orders":[{"id":"3"}]}""");
        var ids = new List<string?>();

        await foreach (var order in vendor.Api.Orders.SearchAll(Loopback.Access, new(), new() { Size = 2 }, Ct))
        {
            ids.Add(order.Id);
            vendor.Calls.Count.ShouldBe(ids.Count < 3 ? 1 : 3);
        }

        ids.ShouldBe(["1", "2", "3"]);
        vendor.Calls.Select(call => call.OwnQuery)
            .ShouldBe(["page_size=2", "page_size=2&page_token=p2", "page_size=2&page_token=p3"]);
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_ends_the_walk()
    {
        using var vendor = new Loopback()
            .Say("""{"next_page_token":"p","orders":[{"id":"1"}]}""")
            .Say("""{"next_page_token":"p","orders":[{"id":"2"}]}""");

        await Should.ThrowAsync<InvalidDataException>(async () =>
        {
            await foreach (var order in vendor.Api.Orders.SearchAll(Loopback.Access, new(), PageRequest.First, Ct))
            {
                order.Id.ShouldNotBeNull();
            }
        });
    }

    [Fact]
    public async Task A_refusal_on_the_way_is_told()
    {
        using var vendor = new Loopback().Say("""{"next_page_token":"p","products":[{"id":"1"}]}""").Refuse(12052180);
        var walk = vendor.Api.Products.SearchAll(Loopback.Access, new(), PageRequest.First, Ct).GetAsyncEnumerator(Ct);

        (await walk.MoveNextAsync()).ShouldBeTrue();
        (await Should.ThrowAsync<TikTokShopException>(async () => await walk.MoveNextAsync())).Code.ShouldBe(12052180);
        await walk.DisposeAsync();
    }

    [Theory]
    [InlineData("packages")]
    [InlineData("combinable_packages")]
    [InlineData("brands")]
    [InlineData("cancellations")]
    [InlineData("return_orders")]
    [InlineData("statements")]
    [InlineData("transactions")]
    [InlineData("payments")]
    [InlineData("withdrawals")]
    [InlineData("videos")]
    [InlineData("skus")]
    [InlineData("live_stream_sessions")]
    public async Task Every_list_can_be_walked(string member)
    {
        using var vendor = new Loopback()
            .Say($$"""{"next_page_token":"p2","{{member}}":[{"id":"1"}]}""")
            .Say($$"""{"{{member}}":[{"id":"2"},{"id":"3"}]}""");

        (await Count(vendor.Api, member)).ShouldBe(3);
        vendor.Calls[1].Query["page_token"].ShouldBe("p2");
    }

    private static ValueTask<int> Count(TikTokShopApi api, string member)
    {
        var (access, first) = (Loopback.Access, PageRequest.First);
        var span = new AnalyticsSpan { From = new(2025, 6, 1), Before = new(2025, 6, 2) };

        return member switch
        {
            "packages" => api.Fulfilment.SearchAll(access, new(), first, Ct).CountAsync(Ct),
            "combinable_packages" => api.Packing.AllCombinable(access, first, Ct).CountAsync(Ct),
            "brands" => api.Catalogue.AllBrands(access, new(), first, Ct).CountAsync(Ct),
            "cancellations" => api.Cancellations.SearchAll(access, new(), first, Ct).CountAsync(Ct),
            "return_orders" => api.Returns.SearchAll(access, new(), first, Ct).CountAsync(Ct),
            "statements" => api.Finance.AllStatements(access, new(), first, Ct).CountAsync(Ct),
            "transactions" => api.Finance.AllStatementTransactions(access, "3", first, Ct).CountAsync(Ct),
            "payments" => api.Finance.AllPayments(access, new(), first, Ct).CountAsync(Ct),
            "withdrawals" => api.Finance.AllWithdrawals(access, new() { Types = ["SETTLE"] }, first, Ct).CountAsync(Ct),
            "videos" => api.Analytics.AllVideos(access, span, first, Ct).CountAsync(Ct),
            "skus" => api.Analytics.AllSkus(access, span, first, Ct).CountAsync(Ct),
            "live_stream_sessions" => api.Analytics.AllLives(access, span, first, Ct).CountAsync(Ct),
            _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
        };
    }
}

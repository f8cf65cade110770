using System.Text;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopWireTests
{
    private const string Path = "/order/202309/orders/search";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_signed_is_what_is_sent()
    {
        using var vendor = new StubVendor().On(Path, """{"code":0,"data":{"orders":[]}}""");
        var call = TikTokShopCall.Post(Path, new OrderSearch(1750000000), TikTokShopJson.Default.OrderSearch)
            .With("page_token", "a+b/c==");

        await vendor.Wire.Send(call, StubVendor.Access, TikTokShopJson.Default.OrderStamps, Ct);

        var sent = vendor.Calls.ShouldHaveSingleItem();
        sent.Address.Query.ShouldContain("page_token=a%2Bb%2Fc%3D%3D");
        sent.Query["shop_cipher"].ShouldBe("ROW_cipher");
        sent.Token.ShouldBe("token-1");
        sent.ContentType.ShouldBe("application/json");
        sent.Query["sign"].ShouldBe(TikTokShopSigning.Sign(
            vendor.Settings.App.AppSecret, Path, sent.Query, Encoding.UTF8.GetBytes(sent.Body)));
    }

    [Fact]
    public async Task Empty_members_are_not_sent()
    {
        using var vendor = new StubVendor().On(Path, """{"code":0,"data":{}}""");

        await vendor.Wire.Send(
            TikTokShopCall.Get(Path).With("page_token", ""), StubVendor.Access, TikTokShopJson.Default.OrderStamps, Ct);

        vendor.Calls[0].Query.Keys.ShouldNotContain("page_token");
        vendor.Calls[0].Body.ShouldBe("");
    }

    [Theory]
    [InlineData("error.rate-limited.response.json", 429, ChannelFailureKind.RateLimited)]
    [InlineData("error.rate-limited.response.json", 200, ChannelFailureKind.RateLimited)]
    [InlineData("error.invalid-sign.response.json", 401, ChannelFailureKind.Refused)]
    [InlineData("error.param-type.response.json", 400, ChannelFailureKind.Refused)]
    [InlineData("error.shop-cipher-missing.response.json", 400, ChannelFailureKind.Refused)]
    [InlineData("error.scope-missing.response.json", 403, ChannelFailureKind.Reconnect)]
    [InlineData("token.invalid-code.response.json", 200, ChannelFailureKind.Reconnect)]
    [InlineData("token.invalid-refresh.response.json", 200, ChannelFailureKind.Reconnect)]
    public async Task The_body_decides_whatever_the_status(string file, int status, ChannelFailureKind kind)
    {
        using var vendor = new StubVendor().On(Path, Encoding.UTF8.GetString(Golden.Bytes(file)), status);

        (await Failure(vendor)).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_token_that_ran_out_is_told_apart()
    {
        var body = Encoding.UTF8.GetString(Golden.Bytes("error.expired-token.response.json"));
        using var vendor = new StubVendor().On(Path, body, 401);

        await Should.ThrowAsync<AccessExpired>(() => Send(vendor));
    }

    [Theory]
    [InlineData("", 200, ChannelFailureKind.Retry)]
    [InlineData("""{"code":0,"data":{"orders":[{"id":"5764""", 200, ChannelFailureKind.Retry)]
    [InlineData("<html>busy</html>", 503, ChannelFailureKind.Retry)]
    [InlineData("<html>slow down</html>", 429, ChannelFailureKind.RateLimited)]
    [InlineData("404 page not found", 404, ChannelFailureKind.Refused)]
    [InlineData("{}", 200, ChannelFailureKind.Retry)]
    [InlineData("null", 200, ChannelFailureKind.Retry)]
    public async Task A_broken_answer_is_classified(string body, int status, ChannelFailureKind kind)
    {
        using var vendor = new StubVendor().On(Path, body, status);

        (await Failure(vendor)).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_lost_connection_may_be_tried_again()
    {
        using var vendor = new StubVendor().On(Path, _ => throw new HttpRequestException("gone"));

        (await Failure(vendor)).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_may_be_tried_again()
    {
        using var vendor = new StubVendor().On(Path, _ => throw new TaskCanceledException("slow"));

        (await Failure(vendor)).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task Stopping_is_no_failure_of_the_vendor()
    {
        using var vendor = new StubVendor().On(Path, """{"code":0}""");

        await Should.ThrowAsync<OperationCanceledException>(() => vendor.Wire.Send(
            TikTokShopCall.Get(Path), StubVendor.Access, TikTokShopJson.Default.Nothing, new CancellationToken(true)));
    }

    private static Task<ChannelFailure> Failure(StubVendor vendor) =>
        Should.ThrowAsync<ChannelFailure>(() => Send(vendor));

    private static Task<WireOrderStamps> Send(StubVendor vendor) => vendor.Wire.Send(
        TikTokShopCall.Get(Path), StubVendor.Access, TikTokShopJson.Default.OrderStamps, Ct);
}

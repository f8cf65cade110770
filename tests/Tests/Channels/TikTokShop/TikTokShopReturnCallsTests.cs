using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopReturnCallsTests
{
    private const string Root = "/return_refund/202309";

    private static readonly DateTimeOffset Since = DateTimeOffset.FromUnixTimeSeconds(1_749_999_990);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("returns")]
    [InlineData("cancellations")]
    public async Task Changes_are_asked_for_by_their_time_the_oldest_first(string what)
    {
        using var vendor = new StubVendor().On($"{Root}/{what}/search", """{"code":0,"data":{}}""");

        var changed = what == "returns"
            ? await vendor.Channel.ReturnsChangedSince(StubVendor.Shop, Since, "next", Ct)
            : await vendor.Channel.CancellationsChangedSince(StubVendor.Shop, Since, "next", Ct);

        (changed.Cases.Count, changed.NextPage).ShouldBe((0, null));
        var call = vendor.Calls.ShouldHaveSingleItem();
        call.Body.ShouldBe("""{"update_time_ge":1749999990}""");
        (call.Query["page_size"], call.Query["page_token"], call.Query["sort_field"], call.Query["sort_order"])
            .ShouldBe(("50", "next", "update_time", "ASC"));
    }

    [Theory]
    [InlineData("es", "es-ES")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("en", "en-US")]
    [InlineData("xx", "en-US")]
    public async Task Reasons_are_asked_for_in_the_readers_language(string language, string locale)
    {
        using var vendor = new StubVendor()
            .On($"{Root}/reject_reasons", """{"code":0,"data":{"reasons":[{"name":"a","text":"A"}]}}""");

        (await vendor.Channel.RejectReasons(StubVendor.Shop, "6", language, Ct)).ShouldBe([new("a", "A")]);

        (vendor.Calls[0].Query["return_or_cancel_id"], vendor.Calls[0].Query["locale"]).ShouldBe(("6", locale));
    }

    [Fact]
    public async Task Steps_come_the_oldest_first()
    {
        using var vendor = new StubVendor().On(
            $"{Root}/returns/6/records",
            """{"code":0,"data":{"records":[{"event":"LATER","create_time":9},{"event":"FIRST","create_time":5}]}}""");

        (await vendor.Channel.ReturnSteps(StubVendor.Shop, "6", Ct)).Select(step => step.What)
            .ShouldBe(["FIRST", "LATER"]);
    }

    [Fact]
    public async Task An_app_without_the_right_to_returns_is_told_so()
    {
        using var vendor = new StubVendor().On($"{Root}/returns/search", _ => StubVendor.Refuse(105005, 403));

        (await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.ReturnsChangedSince(StubVendor.Shop, Since, null, Ct))).Kind
            .ShouldBe(ChannelFailureKind.ScopeMissing);
    }
}

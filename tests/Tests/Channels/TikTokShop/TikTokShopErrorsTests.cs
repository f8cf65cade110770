using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopErrorsTests
{
    private const string Path = "/order/202309/orders";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(101000, 200, ChannelFailureKind.Reconnect)]
    [InlineData(105005, 403, ChannelFailureKind.ScopeMissing)]
    [InlineData(36004001, 200, ChannelFailureKind.Reconnect)]
    [InlineData(36004004, 200, ChannelFailureKind.Reconnect)]
    [InlineData(36004005, 200, ChannelFailureKind.Reconnect)]
    [InlineData(36009002, 429, ChannelFailureKind.RateLimited)]
    [InlineData(36009037, 200, ChannelFailureKind.RateLimited)]
    [InlineData(45101004, 200, ChannelFailureKind.RateLimited)]
    [InlineData(36009003, 500, ChannelFailureKind.Retry)]
    [InlineData(36009003, 200, ChannelFailureKind.Retry)]
    [InlineData(36009007, 504, ChannelFailureKind.Retry)]
    [InlineData(11034037, 200, ChannelFailureKind.Retry)]
    [InlineData(25001028, 200, ChannelFailureKind.Retry)]
    [InlineData(106001, 401, ChannelFailureKind.Refused)]
    [InlineData(106013, 400, ChannelFailureKind.Refused)]
    [InlineData(36009004, 400, ChannelFailureKind.Refused)]
    [InlineData(36009009, 404, ChannelFailureKind.Refused)]
    [InlineData(36009010, 405, ChannelFailureKind.Refused)]
    [InlineData(36009014, 200, ChannelFailureKind.Refused)]
    [InlineData(36009033, 403, ChannelFailureKind.Refused)]
    [InlineData(12052901, 200, ChannelFailureKind.Refused)]
    [InlineData(21011006, 200, ChannelFailureKind.Refused)]
    [InlineData(99999999, 200, ChannelFailureKind.Refused)]
    [InlineData(99999999, 503, ChannelFailureKind.Retry)]
    [InlineData(99999999, 429, ChannelFailureKind.RateLimited)]
    public async Task Each_code_says_whether_to_repeat(long code, int status, ChannelFailureKind kind)
    {
        using var vendor = new StubVendor().On(Path, _ => StubVendor.Refuse(code, status));

        var failure = await Failure(vendor);

        failure.Kind.ShouldBe(kind);
        failure.Code.ShouldBe(code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        failure.Message.ShouldContain("r1");
    }

    [Theory]
    [InlineData(106001, 401, true)]
    [InlineData(106013, 400, false)]
    [InlineData(21011006, 200, false)]
    public async Task A_signature_that_is_not_taken_is_a_matter_of_the_whole_connection(
        long code, int status, bool isOfConnection)
    {
        using var vendor = new StubVendor().On(Path, _ => StubVendor.Refuse(code, status));

        (await Failure(vendor)).IsOfConnection.ShouldBe(isOfConnection);
    }

    [Fact]
    public async Task A_token_that_ran_out_is_told_apart()
    {
        using var vendor = new StubVendor().On(Path, _ => StubVendor.Refuse(105002, 401));

        var expired = await Should.ThrowAsync<AccessExpired>(() => Orders(vendor));

        expired.Failure.Kind.ShouldBe(ChannelFailureKind.Reconnect);
    }

    [Theory]
    [InlineData(200, ChannelFailureKind.Retry)]
    [InlineData(401, ChannelFailureKind.Refused)]
    [InlineData(404, ChannelFailureKind.Refused)]
    [InlineData(408, ChannelFailureKind.Retry)]
    [InlineData(429, ChannelFailureKind.RateLimited)]
    [InlineData(500, ChannelFailureKind.Retry)]
    [InlineData(503, ChannelFailureKind.Retry)]
    public async Task Without_a_readable_body_the_status_decides(int status, ChannelFailureKind kind)
    {
        using var vendor = new StubVendor().On(Path, "<html>", status);

        (await Failure(vendor)).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_lost_connection_may_be_tried_again()
    {
        using var vendor = new StubVendor().On(Path, _ => throw new HttpRequestException("gone"));

        (await Failure(vendor)).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Theory]
    [InlineData("11006021", true)]
    [InlineData("21011006", true)]
    [InlineData("21011020", true)]
    [InlineData("21011042", false)]
    [InlineData(null, false)]
    public void Shipped_before_has_three_codes(string? code, bool shipped) =>
        new ChannelFailure(ChannelFailureKind.Refused, "text", code).MeansShippedBefore().ShouldBe(shipped);

    [Theory]
    [InlineData("25001011", true)]
    [InlineData("25001051", true)]
    [InlineData("25020009", true)]
    [InlineData("25020010", true)]
    [InlineData("21011042", true)]
    [InlineData("25001045", false)]
    [InlineData(null, false)]
    public void Ended_orders_and_requests_have_their_codes(string? code, bool cancelling) =>
        new ChannelFailure(ChannelFailureKind.Refused, "text", code).MeansCancelling().ShouldBe(cancelling);

    private static Task<ChannelFailure> Failure(StubVendor vendor) =>
        Should.ThrowAsync<ChannelFailure>(() => Orders(vendor));

    private static Task Orders(StubVendor vendor) => vendor.Client.Orders(StubVendor.Access, ["1"], Ct);
}

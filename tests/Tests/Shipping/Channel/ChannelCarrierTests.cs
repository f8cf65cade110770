using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Channel;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Channel;

public sealed class ChannelCarrierTests
{
    private const string Order = "576461413038785752";

    private readonly FakeChannelLabels channel = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChannelCarrier Carrier => new(
        new(Guid.Empty, "TikTok Shop", "Ana's candles", "USD", "America/New_York"), channel);

    private static Parcel Parcel =>
        new(new("A", "1 St", null, "Reno", "NV", "89501", "US", null), 500, new(2026, 11, 26)) { Reference = Order };

    [Fact]
    public async Task Services_are_rates_that_arrive_by_the_end_of_their_last_day()
    {
        var rates = (await Carrier.Rates(Parcel, Ct)).Value;

        rates.ConvertAll(rate => (rate.ServiceCode, rate.Cost, rate.ArrivesAt)).ShouldBe(
        [
            ("s-fast", new Money(760, "USD"), new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.FromHours(-5))),
            ("s-slow", new Money(420, "USD"), new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.FromHours(-5))),
        ]);
    }

    [Fact]
    public async Task What_it_sells_names_who_carries_it_and_the_package_that_a_void_is_about()
    {
        var purchase = (await Carrier.Buy(Parcel, "s-slow", Order, Ct)).Value;

        (purchase.Carrier, purchase.TrackingNumber, purchase.ShipmentNumber, purchase.MediaType)
            .ShouldBe(("USPS", "TT" + Order, "p-" + Order, LabelBytes.Pdf));
        channel.Chosen.ShouldBe(["s-slow"]);
    }

    [Fact]
    public async Task A_label_whose_page_is_still_made_may_be_bought_and_is_waited_for()
    {
        channel.PaperIsMade = false;

        (await Carrier.Buy(Parcel, null, Order, Ct)).Problem!.Code.ShouldBe("shipping.label_in_making");
        (await Carrier.FindByReference(Order, Ct)).Problem!.Code.ShouldBe("shipping.label_in_making");
        channel.PaperIsMade = true;
        (await Carrier.FindByReference(Order, Ct)).Value!.TrackingNumber.ShouldBe("TT" + Order);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("No such format here.")]
    public async Task What_the_sale_said_of_the_price_goes_with_the_page_that_is_missing(string? refused)
    {
        (channel.PaperIsMade, channel.PaperRefused, channel.Price) = (false, refused, new Money(505, "USD"));

        (await Carrier.Buy(Parcel, null, Order, Ct)).Problem!.Charged().ShouldBe(new Money(505, "USD"));
        (await Carrier.FindByReference(Order, Ct)).Problem!.Charged().ShouldBeNull();
        channel.Failure = new(ChannelFailureKind.Retry, "no number yet") { Charged = new Money(606, "USD") };
        var unclear = (await Carrier.Buy(Parcel, null, Order, Ct)).Problem!;
        (unclear.Code, unclear.Charged()).ShouldBe(("shipping.carrier_unclear", new Money(606, "USD")));
    }

    [Fact]
    public async Task A_label_whose_page_is_refused_is_bought_and_says_why()
    {
        channel.PaperRefused = "No such format here.";

        var sold = (await Carrier.Buy(Parcel, null, Order, Ct)).Problem!;

        (sold.Code, sold.Facts["why"]).ShouldBe(("shipping.paper_refused", "No such format here."));
        (await Carrier.FindByReference(Order, Ct)).Problem!.Code.ShouldBe("shipping.paper_refused");
        (sold.MayBeDone(), sold.IsPassing(), sold.IsInMaking()).ShouldBe((true, true, false));
    }

    [Theory]
    [InlineData("America/New_York", "2026-11-27T03:00:00Z", "2026-11-26")]
    [InlineData("America/New_York", "2026-11-27T05:00:00Z", "2026-11-27")]
    [InlineData("Asia/Tokyo", "2026-11-26T15:00:00Z", "2026-11-27")]
    [InlineData("Nowhere/At_All", "2026-11-26T23:59:59Z", "2026-11-26")]
    public async Task A_parcel_starts_on_the_day_of_the_shop(string zone, string now, string day)
    {
        var channels = new FakeChannels();
        var shop = channels.Connect("Ana's candles", zone);
        var desk = new CarrierDesk(null!, null!, [], channels, channel);

        var open = (await desk.Open(shop.Id.ToString("N"), Ct)).Value;

        open.ShipDay(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("America/New_York", 2026, 3, 7, "2026-03-08T05:00:00Z")]
    [InlineData("America/New_York", 2026, 3, 8, "2026-03-09T04:00:00Z")]
    [InlineData("Africa/Cairo", 2026, 4, 23, "2026-04-23T22:00:00Z")]
    public void A_day_ends_with_the_clock_of_the_shop(string zone, int year, int month, int day, string end) =>
        ChannelCarrier.EndOf(new(year, month, day), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ShouldBe(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));

    [Fact]
    public async Task What_was_not_bought_is_not_found() =>
        (await Carrier.FindByReference(Order, Ct)).Value.ShouldBeNull();

    [Theory]
    [InlineData(ChannelFailureKind.Retry, "shipping.carrier_unclear", "shipping.carrier_unreachable")]
    [InlineData(ChannelFailureKind.RateLimited, "shipping.carrier_busy", "shipping.carrier_busy")]
    [InlineData(ChannelFailureKind.Reconnect, "shipping.shop_locked", "shipping.shop_locked")]
    [InlineData(ChannelFailureKind.ScopeMissing, "shipping.consent_missing", "shipping.consent_missing")]
    [InlineData(ChannelFailureKind.Refused, "shipping.carrier_refused", "shipping.carrier_refused")]
    public async Task Only_a_sale_without_an_answer_may_have_been_made(
        ChannelFailureKind kind, string ofSale, string ofQuestion)
    {
        channel.Failure = new(kind, "no", "42");

        (await Carrier.Buy(Parcel, null, Order, Ct)).Problem!.Code.ShouldBe(ofSale);
        (await Carrier.FindByReference(Order, Ct)).Problem!.Code.ShouldBe(ofQuestion);
        (await Carrier.Rates(Parcel, Ct)).Problem!.Code.ShouldBe(ofQuestion);
        (await Carrier.Void("p-" + Order, Ct)).Problem!.Code.ShouldBe(ofQuestion);
    }

    [Fact]
    public async Task A_label_ends_with_its_order_and_not_before()
    {
        (await Carrier.Void("p-" + Order, Ct)).Problem!.Code.ShouldBe("shipping.channel_keeps_label");

        channel.Cancelled.Add(Order);

        (await Carrier.Void("p-" + Order, Ct)).Value.ShouldBeTrue();
    }
}

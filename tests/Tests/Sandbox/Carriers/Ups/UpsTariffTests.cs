using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsTariffTests
{
    private static readonly UpsAddress Austin = Address("TX", "78702");

    [Theory]
    [InlineData("03", "TX", "78704", 1, "002", 1_237)]
    [InlineData("03", "CA", "94103", 3, "007", 1_799)]
    [InlineData("93", "CA", "94103", 1, "007", 1_279)]
    [InlineData("01", "CA", "94103", 1, "107", 8_991)]
    public void A_price_follows_zone_and_weight(
        string service, string state, string postalCode, int pounds, string zone, long totalCents)
    {
        var quote = Quote(service, Address(state, postalCode), pounds)!;

        quote.ZoneText.ShouldBe(zone);
        quote.TotalCents.ShouldBe(totalCents);
        quote.NegotiatedCents.ShouldBeLessThan(totalCents);
    }

    [Fact]
    public void Two_parcels_cost_twice_one()
    {
        var to = Address("CA", "94103") with { Residential = true };
        var service = UpsTariff.Find("03")!;
        var size = new UpsParcelSize(2m, 0m);

        var one = UpsTariff.Quote(service, Austin, to, [size])!;
        var two = UpsTariff.Quote(service, Austin, to, [size, size])!;

        two.BaseCents.ShouldBe(2 * one.BaseCents);
        two.ResidentialCents.ShouldBe(2 * one.ResidentialCents);
        two.BilledPounds.ShouldBe(4);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("13")]
    [InlineData("93")]
    public void Some_services_do_not_go_to_alaska(string service) =>
        Quote(service, Address("AK", "99501"), 1).ShouldBeNull();

    [Fact]
    public void An_unknown_service_is_not_found() => UpsTariff.Find("77").ShouldBeNull();

    private static UpsQuote? Quote(string service, UpsAddress to, int pounds) =>
        UpsTariff.Quote(UpsTariff.Find(service)!, Austin, to, [new UpsParcelSize(pounds, 0m)]);

    private static UpsAddress Address(string state, string postalCode) =>
        new(["1 Main St"], "Town", state, postalCode, "US", Residential: false);
}

using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Accounts;

public sealed class CarrierPulseTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_carrier_that_fails_and_works_again_is_told_once_each(string database)
    {
        await using var seller = await Seller.On(database, ("MUG", 50));
        seller.Carrier.BuyAnswer = _ => ShippingProblems.CarrierUnreachable("Pigeon Post");
        await seller.Order(("MUG", 1)).Imported().Released().Labelled();
        await seller.Order(("MUG", 1)).Imported().Released().Labelled();
        (await Told(seller)).ShouldBe([nameof(CarrierFailing)]);
        (await seller.Facts(nameof(CarrierFailing)))[0].Body<CarrierFailing>()
            .ShouldBe(new("pigeon", "shipping.carrier_unreachable"));

        seller.Carrier.BuyAnswer = null;
        await seller.Order(("MUG", 1)).Imported().Released().Labelled();
        await seller.Order(("MUG", 1)).Imported().Released().Labelled();

        (await Told(seller)).ShouldBe([nameof(CarrierFailing), nameof(CarrierRecovered)]);
    }

    [Fact]
    public async Task A_label_that_is_refused_says_nothing_of_the_carrier()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 50));
        seller.Carrier.BuyAnswer = _ => ShippingProblems.NoService("Pigeon Post");

        await seller.Order(("MUG", 1)).Imported().Released().Labelled();

        (await Told(seller)).ShouldBeEmpty();
    }

    private static async Task<List<string>> Told(Seller seller) =>
        (await seller.Facts(nameof(CarrierFailing), nameof(CarrierRecovered))).ConvertAll(fact => fact.Kind);
}

using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Checks;

public sealed class LabelsAreBoughtOnceTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_parcel_that_was_paid_for_twice_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var first = await seller.Order(("CANDLE", 1)).Imported().Released().Labelled();
        await seller.Order(("CANDLE", 1)).Imported().Released().Labelled();
        (await seller.Findings()).ShouldBeEmpty();

        await seller.Sql(
            $"""
            UPDATE labels SET sequence = 2, given_up_at = asked_at,
                parcel_id = (SELECT parcel_id FROM labels WHERE tracking_number = 'PP000001')
            WHERE tracking_number = 'PP000002'
            """);

        (await seller.Findings()).ShouldBe([$"parcel {await first.Id()}: 2 labels are paid for"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_tracking_number_on_two_labels_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 1)).Imported().Released().Labelled();
        await seller.Order(("CANDLE", 1)).Imported().Released().Labelled();

        await seller.Sql($"UPDATE labels SET tracking_number = 'PP000001'");

        (await seller.Findings()).ShouldBe(["tracking number PP000001: on 2 labels"]);
    }
}

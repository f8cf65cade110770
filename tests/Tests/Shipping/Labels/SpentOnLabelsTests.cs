using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Labels;

public sealed class SpentOnLabelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Labels_bought_in_the_span_are_summed(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        await seller.Order(("CANDLE", 1)).Imported().Released().Labelled();
        await seller.Order(("CANDLE", 2)).Imported().Released().Labelled();
        await seller.World.RunJobs(PurchaseLabels.JobKind);

        var today = await Between(seller, TestClock.Start, TestClock.Start.AddHours(1));
        var before = await Between(seller, TestClock.Start.AddDays(-1), TestClock.Start);

        today.ShouldBe([new(2, new(1_024, "USD"))]);
        today[0].Average.ShouldBe(new(512, "USD"));
        before.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_labels_of_parcels_are_told_apart_and_parcels_without_one_left_out()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Labelled();
        var other = await seller.Order(("CANDLE", 1)).Imported().Released();
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        Guid[] ids = [await order.Id(), await other.Id()];

        var paid = await seller.Do<ILabelSpend, IReadOnlyDictionary<Guid, IReadOnlyList<PaidLabel>>>(
            spend => spend.OfParcels(ids, Ct));

        paid.Keys.ShouldBe([ids[0]]);
        paid[ids[0]].ShouldBe([new(new(512, "USD"), false)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_is_not_taken_back_still_costs_and_one_that_is_does_not(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var kept = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled()
            .Cancelled();
        var ended = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled()
            .Cancelled();
        var (keptId, endedId) = (await kept.Id(), await ended.Id());
        var until = TestClock.Start.AddHours(1);
        (await Between(seller, TestClock.Start, until)).ShouldBe([new(2, new(840, "USD"))]);

        seller.ChannelLabels.Cancelled.Add(ended.Told.ExternalId);
        seller.World.Clock.Advance(TimeSpan.FromMinutes(16));
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await kept.Label())!.Status.ShouldBe(LabelStatus.Bought);
        (await ended.Label())!.Status.ShouldBe(LabelStatus.Voided);
        (await Between(seller, TestClock.Start, until)).ShouldBe([new(1, new(420, "USD"))]);
        var spent = await seller.Do<ILabelSpend, IReadOnlyDictionary<Guid, IReadOnlyList<PaidLabel>>>(
            spend => spend.OfParcels([keptId, endedId], Ct));
        spent.ShouldHaveSingleItem().Key.ShouldBe(keptId);
        spent[keptId].ShouldBe([new(new(420, "USD"), true)]);
    }

    private static Task<IReadOnlyList<LabelSpend>> Between(Seller seller, DateTimeOffset from, DateTimeOffset to) =>
        seller.Do<ILabelSpend, IReadOnlyList<LabelSpend>>(spend => spend.Between(from, to, Ct));
}

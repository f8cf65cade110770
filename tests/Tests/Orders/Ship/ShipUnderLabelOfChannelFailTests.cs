using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Ship;

public sealed partial class ShipUnderLabelOfChannelTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_sale_whose_answer_was_lost_is_found_and_not_made_twice(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.ChannelLabels.LosesAnswers = true;
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Shipped();

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (seller.ChannelLabels.Sold, seller.ChannelLabels.Asked).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_process_that_died_after_the_sale_finds_it_at_the_next_start(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelling();
        var number = order.Told.ExternalId;
        await Begin(seller, await order.Id());
        seller.ChannelLabels.ShipThere(number);

        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (seller.ChannelLabels.Sold, seller.ChannelLabels.Asked).ShouldBe((1, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Pressed_twice_on_two_nodes_it_is_bought_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await using var other = seller.World.AnotherNode();
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released();
        var id = await order.Id();

        var answers = await Task.WhenAll(Ask(seller.World, id), Ask(other, id));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.not_ready");
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await other.RunJobs(PurchaseLabels.JobKind);
        seller.ChannelLabels.Asked.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_quote_is_kept_where_the_next_try_finds_the_service_chosen(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.ChannelLabels.Refuses = _ => ShippingProblems.CarrierBusy("TikTok Shop");
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled();
        (await order.Label())!.Status.ShouldBe(LabelStatus.Queued);

        seller.ChannelLabels.Refuses = _ => null;
        seller.ChannelLabels.Offers.Clear();
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(PurchaseLabels.JobKind);

        var label = (await order.Label())!;
        (label.Status, label.Service, label.Cost).ShouldBe((LabelStatus.Bought, "Slow", new Money(420, "USD")));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_page_that_is_refused_is_told_and_fetched_later(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.ChannelLabels.PaperRefused = "No such format here.";
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled();

        var waiting = (await order.Label())!;
        (waiting.Status, waiting.Problem!.Code).ShouldBe((LabelStatus.Queued, "shipping.paper_refused"));
        (await seller.Facts(nameof(LabelFailed))).Count.ShouldBe(1);

        seller.ChannelLabels.PaperRefused = null;
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await order.Label())!.Cost.ShouldBe(new Money(420, "USD"));
        (seller.ChannelLabels.Sold, seller.ChannelLabels.Asked).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_price_that_was_said_with_the_sale_stands_though_the_page_comes_later(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.ChannelLabels.Price = new Money(505, "USD");
        seller.ChannelLabels.PaperIsMade = false;
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled();
        (await order.Label())!.Status.ShouldBe(LabelStatus.Queued);

        seller.ChannelLabels.PaperIsMade = true;
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React(Reaction);

        var label = (await order.Label())!;
        (label.Status, label.Cost).ShouldBe((LabelStatus.Bought, new Money(505, "USD")));
        (await seller.Facts(nameof(LabelBought))).ShouldHaveSingleItem();
        (seller.ChannelLabels.Sold, seller.ChannelLabels.Asked).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_missing_consent_is_named_at_once_and_asked_again_after_it_is_given(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.ChannelLabels.Failure = new(ChannelFailureKind.ScopeMissing, "no scope", "105005");
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled();

        var failed = (await order.Label())!;
        (failed.Status, failed.Problem!.Code, failed.Problem.Facts["shop"].ToString())
            .ShouldBe((LabelStatus.Failed, "shipping.consent_missing", "Ana's candles"));
        seller.World.Clock.Advance(TimeSpan.FromMinutes(5));
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);

        seller.ChannelLabels.Failure = null;
        (await Ask(seller.World, await order.Id())).Ok.ShouldBeTrue();
        await seller.World.RunJobs(PurchaseLabels.JobKind);

        (await order.Label())!.Status.ShouldBe(LabelStatus.Bought);
        seller.ChannelLabels.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_is_still_made_is_waited_for_without_any_alarm()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        seller.ChannelLabels.PaperIsMade = false;
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled();
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        (await order.Trouble()).ShouldBeNull();
        (await order.Label())!.Problem!.Code.ShouldBe("shipping.label_in_making");

        seller.ChannelLabels.PaperIsMade = true;
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React(Reaction);
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (seller.ChannelLabels.Sold, seller.ChannelLabels.Asked).ShouldBe((1, 1));
    }
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Ship;

/// <summary>Orders that travel under a label of their channel, from ready to shipped and back.</summary>
public sealed partial class ShipUnderLabelOfChannelTests
{
    private const string Reaction = "orders.follow_labels";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_ships_by_the_label_of_the_channel_which_is_told_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).UnderLabelOfChannel().Imported().Released().Shipped();

        var row = await order.Row();
        (row.Status, row.Carrier, row.TrackingNumber)
            .ShouldBe((OrderStatus.Shipped, "USPS", FakeChannelLabels.NumberOf(row.Number)));
        row.ConfirmedAt.ShouldNotBeNull();
        (await seller.World.RunJobs(ConfirmToChannel.JobKind)).ShouldBe(0);
        seller.Channel.Confirmations.ShouldBeEmpty();
        (seller.Carrier.Sold, seller.ChannelLabels.Sold).ShouldBe((0, 1));
        (await Level(seller)).ShouldBe((3, 0));
        (await order.Story())[^3..].ShouldBe(["OrderLabelAsked", "OrderShipped", "OrderConfirmed"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_cheapest_service_in_time_is_taken_and_its_page_kept(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Shipped();

        var label = (await order.Label())!;
        (label.Service, label.Cost, label.IsOfChannel).ShouldBe(("Slow", new Money(420, "USD"), true));
        seller.ChannelLabels.Chosen.ShouldBe(["s-slow"]);
        var file = (await seller.Do<ILabels, Result<LabelFile>>(labels => labels.File(label.Id, Ct))).Value;
        (file.MediaType, file.FileName).ShouldBe(("application/pdf", $"{(await order.Row()).Number}.pdf"));
    }

    [Fact]
    public async Task Where_the_channel_chooses_no_cost_is_made_up()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        seller.ChannelLabels.Offers.Clear();
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Shipped();

        (await order.Label())!.Cost.ShouldBeNull();
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        seller.ChannelLabels.Chosen.ShouldBe([null]);
    }

    [Fact]
    public async Task The_word_of_the_channel_that_it_shipped_does_not_overtake_its_label()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled();

        await order.Says(word => word with { State = ChannelOrderState.Shipped, TrackingNumber = "TT1" });
        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Bought);
        (await Level(seller)).ShouldBe((4, 0));
    }

    [Fact]
    public async Task What_was_shipped_by_hand_at_the_channel_is_taken_over()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released();

        await order.Says(word => word with { State = ChannelOrderState.Shipped, TrackingNumber = "TT1" });

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await order.Label()).ShouldBeNull();
        (await Level(seller)).ShouldBe((4, 0));
    }

    [Fact]
    public async Task A_refusal_of_the_channel_stands_on_the_order_and_may_be_tried_again()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        seller.ChannelLabels.Refuses = order => LabelProblems.SeveralPackages(order, 2);
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Shipped();

        (await order.Trouble()).ShouldBe("orders.label_failed");
        (await order.Label())!.Problem!.Code.ShouldBe("channels.several_packages");

        seller.ChannelLabels.Refuses = _ => null;
        (await Ask(seller.World, await order.Id())).Ok.ShouldBeTrue();
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React(Reaction);
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await order.Trouble()).ShouldBeNull();
    }

    [Fact]
    public async Task It_shares_no_parcel_with_one_that_travels_otherwise()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var first = await seller.Order(("CANDLE", 2)).UnderLabelOfChannel().Imported().Released();
        var second = await seller.Order(("CANDLE", 1)).Imported().Released();
        var (one, two) = (await first.Id(), await second.Id());

        (await seller.Do<CombineOrders, Result<Guid>>(combine => combine.Run([one, two], Seller.Ana, Ct)))
            .Problem!.Code.ShouldBe("orders.label_of_channel");
    }

    [Fact]
    public async Task What_the_channel_ships_itself_is_refused_by_name()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1))
            .Where(word => word with { FulfilledByChannel = true, Kind = OrderKind.FulfilledByChannel })
            .Imported().Released();

        (await Ask(seller.World, await order.Id())).Problem!.Code.ShouldBe("orders.shipped_by_channel");
        (await order.Row()).ShippedBy.ShouldBe(ShippedBy.Channel);
        (await order.Label()).ShouldBeNull();
    }

    [Fact]
    public async Task One_that_is_to_travel_otherwise_gives_its_label_up_and_ships_by_the_other()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Labelling();

        await order.Says(word => word with { ShippedBy = ShippedBy.ChannelLabel });
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await Ask(seller.World, await order.Id())).Ok.ShouldBeTrue();
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React(Reaction);

        (seller.Carrier.Sold, seller.ChannelLabels.Sold).ShouldBe((0, 1));
        (await order.Row()).TrackingNumber.ShouldBe(FakeChannelLabels.NumberOf(order.Told.ExternalId));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_one_ends_its_label_as_soon_as_the_channel_has_ended_the_package(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled()
            .Cancelled();
        await seller.World.RunJobs(ReturnLabels.JobKind);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Voiding);

        seller.ChannelLabels.Cancelled.Add(order.Told.ExternalId);
        seller.World.Clock.Advance(TimeSpan.FromMinutes(5));
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await order.Label())!.Status.ShouldBe(LabelStatus.Voided);
        (await Level(seller)).ShouldBe((5, 0));
    }

    [Fact]
    public async Task A_label_that_the_channel_keeps_says_so()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Labelled()
            .Cancelled();
        seller.World.Clock.Advance(TimeSpan.FromMinutes(16));

        await seller.World.RunJobs(ReturnLabels.JobKind);

        var label = (await order.Label())!;
        (label.Status, label.Problem!.Code).ShouldBe((LabelStatus.Bought, "shipping.channel_keeps_label"));
    }

    [Fact]
    public async Task Orders_that_share_a_package_of_the_channel_are_no_double_sale()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Shipped();

        var findings = await seller.World.Db(async db =>
        {
            var checks = seller.World.Services.GetServices<ICheck>();
            return await checks.Single(check => check.Name == "each label is bought once").Findings(db, Ct);
        });

        findings.ShouldBeEmpty();
    }

    private static async Task<Result<Guid>> Ask(World node, Guid id)
    {
        await using var scope = node.Scope();
        return await scope.ServiceProvider.GetRequiredService<ShipOrder>()
            .Run(id, new Reason("orders.asked"), Seller.Ana, Ct);
    }

    /// <summary>As after the commit that says: it is being bought.</summary>
    private static Task<int> Begin(Seller seller, Guid id) => seller.World.Db(async db =>
    {
        await using var work = await db.Begin(Ct);
        var label = await db.Set<Label>().SingleAsync(row => row.ParcelId == id, Ct);
        label.BeginPurchase("TikTok Shop", seller.World.Clock.GetUtcNow());
        await work.Commit(Ct);
        return 1;
    });

    private static Task<(int OnHand, int Reserved)> Level(Seller seller) => seller.World.Db(async db =>
    {
        var level = await db.Set<StockLevel>().AsNoTracking().SingleAsync(Ct);
        return (level.OnHand, level.Reserved);
    });
}

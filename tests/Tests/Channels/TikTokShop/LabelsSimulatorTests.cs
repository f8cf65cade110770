using CreatorFlow.Automation;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Shipping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Orders under TikTok Shop's label from import to dispatch, against the simulator over HTTP.</summary>
public sealed class LabelsSimulatorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    public async Task An_order_is_imported_shipped_by_the_platform_and_printed(string region)
    {
        await using var stage = await Set(region);
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        var number = await Imported(stage, shopId);

        await Ship(stage, number);
        await stage.World.RunJobs(PurchaseLabels.JobKind);
        await stage.World.World.React("orders.follow_labels");

        var order = await Row(stage, number);
        var truth = await stage.Truth(number);
        order.ShippedBy.ShouldBe(ShippedBy.ChannelLabel);
        (order.Status, order.TrackingNumber, order.Carrier)
            .ShouldBe((OrderStatus.Shipped, (string?)truth["trackingNumber"], (string?)truth["provider"]));
        ((string?)truth["status"], (int)truth["parcels"]!).ShouldBe(("AWAITING_COLLECTION", 1));
        var file = await File(stage, order.Id);
        file.MediaType.ShouldBe("application/pdf");
        file.Content.AsSpan()[..5].SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_platform_says_afterwards_changes_nothing_but_its_way()
    {
        await using var stage = await Set("US");
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        var number = await Imported(stage, shopId);
        await Ship(stage, number);
        await stage.World.RunJobs(PurchaseLabels.JobKind);

        await Import(stage, shopId, number);
        (await Row(stage, number)).Status.ShouldBe(OrderStatus.Labelling);
        await stage.World.World.React("orders.follow_labels");
        (await Row(stage, number)).Status.ShouldBe(OrderStatus.Shipped);
        await stage.Advance(TimeSpan.FromHours(7));
        await Import(stage, shopId, number);

        var order = await Row(stage, number);
        order.Status.ShouldBe(OrderStatus.InTransit);
        order.ScannedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("US", "gatewayTimeoutRate")]
    [InlineData("GB", "gatewayTimeoutRate")]
    [InlineData("US", "truncateRate")]
    [InlineData("GB", "truncateRate")]
    public async Task A_package_whose_answer_was_lost_is_made_once(string region, string fault)
    {
        await using var stage = await Set(region);
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        var number = await Imported(stage, shopId);
        await Ship(stage, number);
        var package = (string?)(await stage.Truth(number))["packages"]?[0]?["id"];
        await stage.Control("faults", new
        {
            calls = new[]
            {
                new Dictionary<string, object> { ["pathPrefix"] = PathOf(package), [fault] = 1.0 },
            },
        });
        await stage.World.RunJobs(PurchaseLabels.JobKind);
        await stage.Control("reset-faults");
        ((string?)(await stage.Truth(number))["status"]).ShouldBe("AWAITING_COLLECTION");

        // TikTok Shop takes no call of a clock that is half a minute ahead of its own.
        for (var i = 0; i < 5; i++)
        {
            stage.World.Clock.Advance(TimeSpan.FromSeconds(5));
            await stage.World.World.RunJobs(PurchaseLabels.JobKind);
        }

        await stage.World.World.React("orders.follow_labels");

        var truth = await stage.Truth(number);
        ((string?)truth["status"], (int)truth["parcels"]!).ShouldBe(("AWAITING_COLLECTION", 1));
        (await Row(stage, number)).TrackingNumber.ShouldBe((string?)truth["trackingNumber"]);
    }

    [Theory]
    [InlineData("GB", LabelPaper.Picture, "image/png")]
    [InlineData("GB", LabelPaper.PdfWithSlip, "application/pdf")]
    public async Task The_label_comes_as_the_shop_wants_it(string region, LabelPaper paper, string mediaType)
    {
        await using var stage = await Set(region);
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        (await stage.World.With<SetLabelTerms, Result<LabelTermsSet>>(set => set.Run(
            shopId, new(paper, LabelSize.A5, Handover.Pickup), Actor.System, Ct))).Ok.ShouldBeTrue();
        var number = await Imported(stage, shopId);

        await Ship(stage, number);
        await stage.World.RunJobs(PurchaseLabels.JobKind);

        (await File(stage, (await Row(stage, number)).Id)).MediaType.ShouldBe(mediaType);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    public async Task Where_the_market_has_no_thermal_labels_none_can_be_chosen(string region)
    {
        await using var stage = await Set(region);
        var shopId = await stage.Connect();

        var problem = (await stage.World.With<SetLabelTerms, Result<LabelTermsSet>>(set => set.Run(
            shopId, new(LabelPaper.Zpl, LabelSize.A6, Handover.DropOff), Actor.System, Ct))).Problem!;

        (problem.Code, problem.Facts["region"], problem.Field).ShouldBe(("channels.paper_not_made", region, "paper"));
        (await stage.World.With<ShownLabelTerms, IReadOnlyList<LabelPaper>>(async shown =>
        {
            (await shown.Load(shopId, Ct)).ShouldBeTrue();
            return shown.Papers;
        })).ShouldBe([LabelPaper.Pdf, LabelPaper.PdfWithSlip, LabelPaper.Picture]);
    }

    /// <summary>The call that ships: where there is no package yet, that which makes it.</summary>
    private static string PathOf(string? package) =>
        "/fulfillment/202309/packages" + (package is null ? "" : $"/{package}/ship");

    internal static Task<SimulatorStage> Set(string region) => SimulatorStage.Set(region, services => services
        .AddShipping(ShippingWorld.Options).AddOrders().AddAutomation().AddSingleton<IMembers, GivenMembers>());

    /// <summary>An order under the platform's label that is released and known here.</summary>
    private static async Task<string> Imported(SimulatorStage stage, Guid shopId)
    {
        var number = await stage.PlaceUnderItsLabel();
        await stage.Advance(TimeSpan.FromHours(2));
        await Import(stage, shopId, number);
        (await Row(stage, number)).Status.ShouldBe(OrderStatus.Ready);
        return number;
    }

    internal static async Task Import(SimulatorStage stage, Guid shopId, params string[] numbers)
    {
        var told = await stage.Fetch(shopId, numbers);
        var shop = (await stage.World.With<IChannels, Result<ConnectedShop>>(all => all.Shop(shopId, Ct))).Value;
        await using var scope = stage.World.World.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await scope.ServiceProvider.GetRequiredService<IImportOrders>()
            .Run(shop, told, new Dictionary<string, DateTimeOffset>(), Ct);
        await work.Commit(Ct);
    }

    internal static async Task Ship(SimulatorStage stage, string number)
    {
        var id = (await Row(stage, number)).Id;
        (await stage.World.With<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, new Reason("orders.asked"), Actor.System, Ct))).Problem.ShouldBeNull();
    }

    internal static Task<Order> Row(SimulatorStage stage, string number) => stage.World.World.Db(
        db => db.Set<Order>().AsNoTracking().SingleAsync(order => order.Number == number, Ct));

    private static Task<LabelFile> File(SimulatorStage stage, Guid orderId) =>
        stage.World.With<ILabels, LabelFile>(async labels =>
            (await labels.File((await labels.Of(orderId, Ct))!.Id, Ct)).Value);
}

using System.Net;
using System.Text.Json;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Past;

/// <summary>Stock that moves with a clock that moves: what is told of an instant is what was seen then.</summary>
public sealed class PastStockTests
{
    private const int Steps = 30;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("sqlite", 2)]
    [InlineData("postgres", 3)]
    public async Task Levels_are_told_of_any_instant_as_they_were_seen(string database, int seed)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 20));
        var random = new Random(seed);
        var orders = new List<GivenOrder>();
        var seen = new List<(DateTimeOffset At, int OnHand, int Reserved)>();

        for (var i = 0; i < Steps; i++)
        {
            var (onHand, reserved) = await seller.Level("CANDLE");
            seen.Add((seller.World.Clock.GetUtcNow(), onHand, reserved));
            seller.World.Clock.Advance(TimeSpan.FromSeconds(1 + random.Next(5_000)));
            await Act(seller, orders, random);
        }

        foreach (var (at, onHand, reserved) in seen)
        {
            var then = (await Past(seller, "CANDLE", at))!.Then!.ShouldHaveSingleItem();
            (then.OnHand, then.Reserved, then.Free).ShouldBe((onHand, reserved, onHand - reserved), $"{at:O}");
        }

        seen.Select(own => own.Reserved).Distinct().Count().ShouldBeGreaterThan(3);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Before_a_SKU_was_known_there_was_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 20));

        (await Past(seller, "CANDLE", TestClock.Start.AddDays(-1)))!.Then.ShouldBeNull();
        (await Past(seller, "LAMP", TestClock.Start)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_reserved_without_being_written_down_is_found()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 20));
        await seller.Order(("CANDLE", 2)).Imported();

        await seller.Sql($"DELETE FROM reserved_moves");

        (await seller.Findings()).ShouldContain("CANDLE: reserved 2, written down 0");
    }

    [Fact]
    public async Task People_and_programs_look_back()
    {
        await using var site = await Site.Open();
        site.Orders.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Orders.Imported(OrderWorld.Told());
        var before = PastMoment.Address(TestClock.Start.AddMinutes(5));

        (await site.Page("/stock/KTL-1")).QuerySelector("a[href='/stock/KTL-1/past']").ShouldNotBeNull();
        Figures(await site.Page($"/stock/KTL-1/past?at={before}")).ShouldBe("10 0 10");
        Figures(await site.Page("/stock/KTL-1/past")).ShouldBe("10 2 8");
        (await site.Page("/stock/KTL-1/past?at=2020-01-01T00:00")).QuerySelector("#then")!.TextContent
            .ShouldContain("It was not known here yet");
        (await site.Ana.Get("/stock/LAMP/past")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var then = await Json(site, $"KTL-1?at={before}");
        (then.GetProperty("onHand").GetInt32(), then.GetProperty("reserved").GetInt32()).ShouldBe((10, 0));
        (await Json(site, "KTL-1")).GetProperty("available").GetInt32().ShouldBe(8);
        (await Json(site, "KTL-1?at=then")).GetProperty("code").GetString().ShouldBe("inventory.instant_invalid");
        (await Json(site, "KTL-1?at=2020-01-01")).GetProperty("code").GetString().ShouldBe("inventory.not_known_yet");
        (await Json(site, "LAMP")).GetProperty("code").GetString().ShouldBe("inventory.unknown_sku");
    }

    private static async Task Act(Seller seller, List<GivenOrder> orders, Random random)
    {
        var one = orders.Count == 0 ? null : orders[random.Next(orders.Count)];

        switch (random.Next(6))
        {
            case 0 or 1:
                orders.Add(await seller.Order(("CANDLE", 1 + random.Next(3))).Imported());
                break;

            case 2 when one is not null:
                var id = await one.Id();
                await seller.Do<CancelOrder, Result<Guid>>(own => own.Run(id, "changed mind", Seller.Ana, Ct));
                break;

            case 3 when one is not null:
                await one.Says(GivenOrder.AsReleased);
                var ready = await one.Id();
                await seller.Do<ShipOrder, Result<Guid>>(
                    own => own.Run(ready, new("orders.asked"), Seller.Ana, Ct));
                await seller.World.RunJobs(PurchaseLabels.JobKind);
                await seller.World.React("orders.follow_labels");
                break;

            case 4:
                await seller.Do<AdjustStock, object>(async own => await own.Run(
                    "CANDLE", 10 + random.Next(30), "counted", Seller.Ana, Ct));
                break;

            default:
                await seller.World.React("orders.give_free_stock");
                break;
        }
    }

    private static string Figures(AngleSharp.Dom.IDocument page) => string.Join(' ', page
        .QuerySelectorAll("#then dd").Select(own => own.TextContent.Trim().TrimStart('−').Trim()));

    private static Task<PastOfStock?> Past(Seller seller, string sku, DateTimeOffset at) =>
        seller.Do<PastStock, PastOfStock?>(past => past.Run(sku, at, Ct));

    private static async Task<JsonElement> Json(Site site, string path)
    {
        var answer = await site.Ana.Get($"/api/v1/stock/{path}");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return document.RootElement.Clone();
    }
}
